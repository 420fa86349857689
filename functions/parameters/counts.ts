import { DataProblem } from "../../src/statistics/data-problem";
import type { Parameter } from "../declare";
import { sentences } from "../messages";
import type { Cells } from "../reading/cells";
import { numbersOf } from "./column";
import { inBounds, type Bounds } from "./number";

/** One column (or row) of numbers that keep to bounds, NaN for each gap; a cell that does not is named. */
export function counts(
  it: { readonly about: string; readonly alongside?: string; readonly oneForAll?: boolean } & Bounds,
): Parameter<Float64Array> {
  const { about, alongside, oneForAll, ...bounds } = it;
  const rest = {
    about,
    ...(alongside === undefined ? {} : { alongside }),
    ...(oneForAll === undefined ? {} : { oneForAll }),
  };
  return { ...rest, kind: "numbers, one a row", shape: "range", numeric: true, read: (cells) => read(cells, bounds) };
}

function read(cells: Cells, bounds: Bounds): Float64Array {
  if (cells.columns > 1) throw new DataProblem("#VALUE!", sentences.oneColumnWanted(cells.name, cells.columns));
  return numbersOf(cells, 0).map((value, row) => (value === value ? inBounds(value, bounds, cells.place(row)) : value));
}
