import { DataProblem } from "../../src/statistics/data-problem";
import type { Parameter } from "../declare";
import { sentences } from "../messages";
import type { Cells } from "../reading/cells";
import { numbersOf } from "./column";
import { inBounds, type Bounds } from "./number";

/** Numbers in one column, NaN for each gap, and where they begin. */
export interface Counts {
  readonly numbers: Float64Array;
  /** The number of the first data row, counted from the first cell given: 2 below a heading. */
  readonly firstRow: number;
}

/** One column (or row) of numbers that keep to bounds; a cell that does not is named. */
export function counts(
  it: { readonly about: string; readonly alongside?: string; readonly oneForAll?: boolean } & Bounds,
): Parameter<Counts> {
  const { about, alongside, oneForAll, ...bounds } = it;
  const rest = {
    about,
    ...(alongside === undefined ? {} : { alongside }),
    ...(oneForAll === undefined ? {} : { oneForAll }),
  };
  return { ...rest, kind: "numbers, one a row", shape: "range", numeric: true, read: (cells) => read(cells, bounds) };
}

function read(cells: Cells, bounds: Bounds): Counts {
  if (cells.columns > 1) throw new DataProblem("#VALUE!", sentences.oneColumnWanted(cells.name, cells.columns));
  const numbers = numbersOf(cells, 0);
  for (const [row, value] of numbers.entries()) if (value === value) inBounds(value, bounds, cells.place(row));
  return { numbers, firstRow: cells.firstRow };
}
