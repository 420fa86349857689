import { DataProblem } from "../../src/statistics/data-problem";
import type { Parameter } from "../declare";
import { sentences } from "../messages";
import type { Cells } from "../reading/cells";
import { textCell } from "../reading/text-cell";

/** Longer than anything that could be meant; sentences quote what they do not understand. */
const MOST = 400;

/** One text, turned into a `T` by a reader of its own. */
export function text<T>(it: {
  readonly about: string;
  readonly kind: string;
  /** @throws {DataProblem} when the text is not what the parameter takes. */
  parse(given: string, name: string): T;
}): Parameter<T> {
  const read = (cells: Cells): T => {
    const given = textCell(cells, 0);
    if (typeof given !== "string")
      throw new DataProblem("#VALUE!", sentences.textWanted(cells.name, String(given).toUpperCase()));
    if (given.length > MOST) throw new DataProblem("#VALUE!", sentences.textTooLong(cells.name, MOST, given.length));
    return it.parse(given, cells.name);
  };
  return { about: it.about, kind: it.kind, shape: "cell", numeric: false, read };
}
