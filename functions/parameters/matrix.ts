import { DataProblem } from "../../src/statistics/data-problem";
import type { Parameter } from "../declare";
import { sentences } from "../messages";
import type { Cells } from "../reading/cells";
import { numberCell } from "../reading/number-cell";
import { inBounds } from "./number";

/**
 * Rows of numbers (a table of counts, say), NaN for each gap. One row is read as one column.
 *
 * @param it  `counts` asks for a whole number of 0 or more in every cell.
 */
export function matrix(it: { readonly about: string; readonly counts?: true }): Parameter<Float64Array[]> {
  return {
    about: it.about,
    kind: it.counts === true ? "a table of whole numbers" : "a table of numbers",
    shape: "range",
    numeric: true,
    read: (cells) =>
      Array.from({ length: cells.rows }, (_, row) =>
        Float64Array.from({ length: cells.columns }, (_, column) =>
          it.counts === true ? countAt(cells, row, column) : (numberCell(cells, row, column) ?? NaN),
        ),
      ),
  };
}

function countAt(cells: Cells, row: number, column: number): number {
  if (cells.columns < 2 || cells.rows < 2) throw new DataProblem("#VALUE!", sentences.notATable());
  const place = cells.place(row, column);
  const count = numberCell(cells, row, column);
  if (count === null) throw new DataProblem("#NUM!", sentences.noCount(place));
  return inBounds(count, { least: 0, isWhole: true }, place);
}
