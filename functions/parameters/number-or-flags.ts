import type { Parameter } from "../declare";
import type { Cells } from "../reading/cells";
import { numberCell } from "../reading/number-cell";
import { readTrueOrFalse } from "./flags";
import { inBounds } from "./number";

/** How many of the first rows, or which rows. */
export type NumberOrFlags = number | boolean[];

/** Either one whole number (the first so many rows) or a column of TRUE and FALSE. */
export function numberOrFlags(it: {
  readonly about: string;
  readonly alongside: string;
  readonly least: number;
}): Parameter<NumberOrFlags> {
  const read = (cells: Cells): NumberOrFlags => {
    const isNumber = cells.rows === 1 && cells.columns === 1 && typeof cells.at(0) !== "boolean";
    const first = isNumber ? numberCell(cells, 0) : null;
    return first === null
      ? readTrueOrFalse(cells)
      : inBounds(first, { least: it.least, isWhole: true }, cells.place(0));
  };
  return {
    about: it.about,
    alongside: it.alongside,
    oneForAll: true,
    kind: "a number, or TRUE and FALSE, one a row",
    shape: "range",
    numeric: false,
    read,
  };
}
