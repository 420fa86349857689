import { DataProblem } from "../../src/statistics/data-problem";
import type { Parameter } from "../declare";
import { sentences } from "../messages";
import type { Cells } from "../reading/cells";
import { numberCell } from "../reading/number-cell";

/** One column (or row) of numbers as charts take them: a typed array, NaN for each gap. */
export function column(it: {
  readonly about: string;
  readonly alongside?: string;
  readonly oneForAll?: boolean;
  readonly mayBeEmpty?: boolean;
}): Parameter<Float64Array> {
  return { ...it, kind: "numbers, one a row", shape: "range", numeric: true, read };
}

function read(cells: Cells): Float64Array {
  if (cells.columns > 1) throw new DataProblem("#VALUE!", sentences.oneColumnWanted(cells.name, cells.columns));
  return numbersOf(cells, 0);
}

/** The numbers of one column, NaN for each gap. */
export function numbersOf(cells: Cells, position: number): Float64Array {
  const values = new Float64Array(cells.rows);
  for (let row = 0; row < cells.rows; row++) values[row] = numberCell(cells, row, position) ?? NaN;
  return values;
}
