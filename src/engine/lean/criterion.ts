import { isErrorCell, type Cell } from "../../workbook/cell";
import { numberOfText } from "./number-of-text";

/** Whether a cell meets a criterion. */
export type Criterion = (cell: Cell) => boolean;

/**
 * A criterion of COUNTIF and its like: `5`, `">=5"`, `"<>"`, `"Met"`, `"Concern*"`.
 *
 * Blank cells count as "".
 */
export function criterionOf(spelled: string): Criterion {
  const there = known.get(spelled);
  if (there !== undefined) return there;
  if (known.size >= MOST_KNOWN) known.clear();
  const criterion = readCriterion(spelled);
  known.set(spelled, criterion);
  return criterion;
}

/** Criteria that were read before: a formula that is filled down asks for the same one in every row. */
const known = new Map<string, Criterion>();
const MOST_KNOWN = 1000;

function readCriterion(spelled: string): Criterion {
  const sign = /^(?:<=|>=|<>|<|>|=)/.exec(spelled)?.[0] ?? "";
  const word = spelled.slice(sign.length);
  const number = numberOfText(word);
  const operand = number ?? (word === "TRUE" ? true : word === "FALSE" ? false : word);
  if (sign === "<" || sign === ">" || sign === "<=" || sign === ">=") return ordered(sign, operand);
  const isSame =
    typeof operand === "string"
      ? sameText(operand)
      : typeof operand === "number"
        ? sameNumber(operand, sign === "<>")
        : (cell: Cell) => cell === operand;
  return sign === "<>" ? (cell) => !isSame(cell) : isSame;
}

function ordered(sign: string, operand: number | string | boolean): Criterion {
  const kind = typeof operand;
  return (cell) => {
    const it = cell ?? "";
    if (typeof it !== kind || isErrorCell(it)) return false;
    switch (sign) {
      case "<":
        return it < operand;
      case ">":
        return it > operand;
      case "<=":
        return it <= operand;
      default:
        return it >= operand;
    }
  };
}

/** "=" takes a text that spells the number for it; "<>" does not. */
const sameNumber =
  (operand: number, isStrict: boolean): Criterion =>
  (cell) =>
    cell === operand || (!isStrict && typeof cell === "string" && cell !== "" && numberOfText(cell) === operand);

function sameText(operand: string): Criterion {
  if (operand === "") return (cell) => cell === null || cell === "";
  const pattern = wildcards(operand);
  const isOfErrors = operand.startsWith("#");
  return (cell) =>
    typeof cell === "string" ? pattern.test(cell) : isOfErrors && isErrorCell(cell) && pattern.test(cell.error);
}

/** Texts with * for anything and ? for a character, ~ before either taking that away. */
export function wildcards(text: string): RegExp {
  if (text === "*") return /.+/;
  const pattern = text.replace(/~([*?])|[\^.[\]$()*+?|{}\\]/g, (found, held: string | undefined) =>
    held !== undefined ? `\\${held}` : found === "?" ? "." : found === "*" ? ".*" : `\\${found}`,
  );
  return new RegExp(`^${pattern}$`, "i");
}
