import { DataProblem } from "../../src/statistics/data-problem";
import type { Parameter } from "../declare";
import { sentences } from "../messages";
import type { Cells } from "../reading/cells";
import { numberCell } from "../reading/number-cell";

/** Numbers in time order, a `null` for each gap. */
export type Measurements = (number | null)[];

/** One column (or row) of numbers; blanks and #N/A are gaps. */
export function measurements(it: {
  readonly about: string;
  readonly alongside?: string;
  readonly oneForAll?: boolean;
}): Parameter<Measurements> {
  return { ...it, kind: "numbers, one a row", shape: "range", numeric: true, read };
}

function read(cells: Cells): Measurements {
  if (cells.columns > 1) throw new DataProblem("#VALUE!", sentences.oneColumnWanted(cells.name, cells.columns));
  const values = new Array<number | null>(cells.rows);
  for (let row = 0; row < cells.rows; row++) values[row] = numberCell(cells, row);
  return values;
}
