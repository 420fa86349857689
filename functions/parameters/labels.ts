import { DataProblem } from "../../src/statistics/data-problem";
import type { Parameter } from "../declare";
import { sentences } from "../messages";
import type { Cells } from "../reading/cells";
import { textCell } from "../reading/text-cell";
import { oneSpelling } from "../words/one-spelling";

/** A label: text or a number (a date is its serial number); `null` for a blank. */
export type Label = string | number | null;

/** A column (or row) of labels: phases, groups, categories, raters' codes. Those that differ in capitals only are one. */
export function labels(it: { readonly about: string; readonly alongside?: string }): Parameter<Label[]> {
  return { ...it, kind: "labels, one a row", shape: "range", numeric: false, read };
}

function read(cells: Cells): Label[] {
  if (cells.columns > 1) throw new DataProblem("#VALUE!", sentences.oneColumnWanted(cells.name, cells.columns));
  const labels = Array.from({ length: cells.rows }, (_, row) => {
    const cell = textCell(cells, row);
    return typeof cell === "boolean" ? String(cell).toUpperCase() : cell;
  });
  return oneSpelling(labels);
}
