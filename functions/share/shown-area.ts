import { areaOf, boxOf, columnLetters, type Area } from "../../src/workbook/address";
import type { SheetContents } from "../../src/workbook/sheet-contents";
import { isFilledByAnother } from "./plain-formula";

/**
 * The cells that a formula fills: as the host knows them, or as a file of Google Sheets marks them; just its own where neither says
 * more.
 */
export function shownArea(sheet: SheetContents, address: Area): Area {
  const known = sheet.spills?.[address];
  if (known !== undefined) return known;
  const { top, left } = boxOf(address);
  const isFilled = (row: number, column: number) =>
    isFilledByAnother(sheet.formulas[`${columnLetters(column)}${row + 1}`] ?? "");
  let right = left;
  while (isFilled(top, right + 1)) right += 1;
  let bottom = top;
  const isRowFilled = (row: number) => {
    for (let column = left; column <= right; column += 1) if (!isFilled(row, column)) return false;
    return true;
  };
  while (isRowFilled(bottom + 1)) bottom += 1;
  return areaOf({ top, left, bottom, right });
}
