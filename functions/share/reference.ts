import { areaOf, boxOf, columnNumber, type Box } from "../../src/workbook/address";

/** A reference as a formula spells it: the sheet that it names ("Sheet1!", quotes included; "" for its own) and its rectangle. */
export interface Reference {
  readonly prefix: string;
  readonly sheet: string | undefined;
  readonly box: Box;
  /** Whole columns: the rows are those of the largest sheet. */
  readonly isWhole: boolean;
}

const LAST_ROW = 1048575;
const REFERENCE =
  /^((?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})$/u;

/**
 * Reads a reference to cells of this workbook; undefined where a text is something else.
 *
 * @example
 * referenceOf("'Daily runs'!$B$2:B13").box // => { top: 1, left: 1, bottom: 12, right: 1 }
 * referenceOf("B2*2") // => undefined
 */
export function referenceOf(text: string): Reference | undefined {
  const found = REFERENCE.exec(text.trim());
  if (found === null) return undefined;
  const [, prefix = "", quoted, bare, area = ""] = found;
  if (quoted?.includes("[") === true) return undefined;
  const sheet = quoted?.replace(/''/g, "'") ?? bare;
  const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(area);
  const box =
    columns === null
      ? boxOf(area)
      : { top: 0, bottom: LAST_ROW, left: columnNumber(columns[1]!), right: columnNumber(columns[2]!) };
  return { prefix, sheet, box, isWhole: columns !== null };
}

/** A rectangle as a formula refers to it, with dollar signs: it stays what it is where the formula is copied. */
export function spelledReference(prefix: string, box: Box): string {
  return prefix + areaOf(box).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}
