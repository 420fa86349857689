import { areaOf, boxOf, type Place } from "../workbook/address";

/**
 * The cells that a defined name stands for, or undefined where it stands for something else.
 *
 * @example
 * placeOfText("'Daily runs'!$D$5:$D$9") // => { sheet: "Daily runs", area: "D5:D9" }
 * placeOfText("#REF!") // => undefined
 */
export function placeOfText(text: string): Place | undefined {
  const found = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?)$/.exec(
    text,
  );
  if (found === null) return undefined;
  return { sheet: found[1]?.replace(/''/g, "'") ?? found[2]!, area: areaOf(boxOf(found[3]!)) };
}
