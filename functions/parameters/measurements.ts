import { DataProblem } from "../../src/statistics/data-problem";
import type { Series } from "../../src/statistics/series";
import type { Parameter } from "../declare";
import { sentences } from "../messages";
import type { Cells } from "../reading/cells";
import { numberCell } from "../reading/number-cell";

/** One column (or row) of numbers in order, `null` for each gap: a blank or #N/A. */
export function measurements(it: {
  readonly about: string;
  readonly alongside?: string;
  readonly oneForAll?: boolean;
  readonly mayBeEmpty?: boolean;
}): Parameter<Series> {
  return { ...it, kind: "numbers, one a row", shape: "range", numeric: true, read };
}

function read(cells: Cells): Series {
  if (cells.columns > 1) throw new DataProblem("#VALUE!", sentences.oneColumnWanted(cells.name, cells.columns));
  return Array.from({ length: cells.rows }, (_, row) => numberCell(cells, row));
}
