import { isErrorCell, type Cell, type ErrorCell } from "../../../workbook/cell";
import { asNumber } from "../as-number";
import { asText } from "../as-text";
import type { LeanFunction, LeanFunctions } from "../lean-function";
import { isMatrix } from "../matrix";
import { firstOf } from "../numbers-in";
import { numberText } from "../number-text";

const NO_ANSWER: ErrorCell = { error: "#VALUE!" };

/** A function of a text and of numbers behind it. */
function ofText(
  least: number,
  most: number,
  compute: (text: string, numbers: readonly number[]) => Cell,
): LeanFunction {
  return {
    least,
    most,
    of: "cells",
    compute([first = null, ...others]) {
      const numbers: number[] = [];
      for (const it of others) {
        const number = asNumber(it);
        if (typeof number !== "number") return number;
        numbers.push(number);
      }
      const text = asText(first);
      return typeof text === "string" ? compute(text, numbers) : text;
    },
  };
}

/** Functions of texts, and TEXT. */
export const OF_TEXTS: LeanFunctions = {
  LEFT: ofText(1, 2, (text, [count = 1]) => (count < 0 ? NO_ANSWER : text.substring(0, count))),
  RIGHT: ofText(1, 2, (text, [count = 1]) =>
    count < 0 ? NO_ANSWER : text.substring(text.length - Math.min(Math.trunc(count), text.length)),
  ),
  MID: ofText(3, 3, (text, [from = 1, length = 0]) =>
    from < 1 || length < 0 ? NO_ANSWER : text.slice(from - 1, from + length - 1),
  ),
  LEN: ofText(1, 1, (text) => text.length),
  TRIM: ofText(1, 1, (text) =>
    text
      .split("\n")
      .map((line) => line.replace(/\s+/g, " ").trim())
      .join("\n"),
  ),
  UPPER: ofText(1, 1, (text) => text.toUpperCase()),
  LOWER: ofText(1, 1, (text) => text.toLowerCase()),
  CHAR: {
    least: 1,
    most: 1,
    of: "cells",
    compute([cell = null]) {
      const number = asNumber(cell);
      if (typeof number !== "number") return number;
      return number < 1 ? NO_ANSWER : String.fromCharCode(Math.trunc(number));
    },
  },
  SEARCH: {
    least: 2,
    most: 2,
    of: "cells",
    compute([wanted = null, within = null]) {
      const [what, where] = [asText(wanted), asText(within)];
      if (typeof what !== "string") return what;
      if (typeof where !== "string") return where;
      const at = where === "" ? -1 : where.toLowerCase().indexOf(what.toLowerCase());
      return at < 0 ? NO_ANSWER : at + 1;
    },
  },
  TEXT: {
    least: 2,
    most: 2,
    of: "cells",
    compute([cell = null, format = null]) {
      const number = asNumber(cell);
      if (typeof number !== "number") return number;
      const shape = asText(format);
      return typeof shape === "string" ? (numberText(number, shape) ?? NO_ANSWER) : shape;
    },
  },
  CONCATENATE: {
    least: 1,
    most: Infinity,
    of: "results",
    compute(results) {
      let text = "";
      const add = (cell: Cell): ErrorCell | undefined => {
        const more = asText(cell);
        if (typeof more !== "string") return more;
        text += more;
        return undefined;
      };
      for (const it of results) {
        const fault = isMatrix(it) ? firstOf(it, add) : add(it);
        if (fault !== undefined) return fault;
      }
      return text;
    },
  },
  VALUE: { least: 1, most: 1, of: "cells", compute: ([cell = null]) => asNumber(cell) },
  ISTEXT: { least: 1, most: 1, of: "cells", compute: ([cell]) => typeof cell === "string" },
  ISNUMBER: { least: 1, most: 1, of: "cells", compute: ([cell]) => typeof cell === "number" },
  ISBLANK: { least: 1, most: 1, of: "cells", compute: ([cell]) => cell === null },
  ISERROR: { least: 1, most: 1, of: "cells", compute: ([cell]) => isErrorCell(cell) },
  ISNA: { least: 1, most: 1, of: "cells", compute: ([cell]) => isErrorCell(cell) && cell.error === "#N/A" },
};
