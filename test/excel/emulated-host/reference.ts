import { columnLetters, columnNumber, quotedSheet, type Box } from "../../../src/workbook/address";
import { FAULTS } from "./api-error";

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/** A reference as `getRange` takes it: "B4", "B4:D33", "C:E", "3:5", with or without dollar signs. Docs, Worksheet.getRange. */
export function boxOfReference(text: string): Box {
  const found = /^(?:\$?([A-Z]{1,3}))?(?:\$?(\d+))?(?::(?:\$?([A-Z]{1,3}))?(?:\$?(\d+))?)?$/i.exec(text);
  if (found === null || text === "") throw FAULTS.argument(`"${text}" is no address`);
  const [, left, top, right = left, bottom = top] = found;
  const isWhole = text.includes(":");
  if ((left === undefined || top === undefined) && !isWhole) throw FAULTS.argument(`"${text}" is no address`);
  const rows = [top === undefined ? 0 : Number(top) - 1, bottom === undefined ? LAST_ROW : Number(bottom) - 1];
  const columns = [
    left === undefined ? 0 : columnNumber(left),
    right === undefined ? LAST_COLUMN : columnNumber(right),
  ];
  const box = {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
  if (box.top < 0 || box.bottom > LAST_ROW || box.right > LAST_COLUMN)
    throw FAULTS.argument(`"${text}" is off the sheet`);
  return box;
}

/** An address as Excel gives it back: the sheet quoted where its name needs it, whole rows and columns without numbers or letters. */
export function addressOf(sheet: string, { top, left, bottom, right }: Box): string {
  const name = /^[A-Za-z_][A-Za-z0-9_.]*$/.test(sheet) ? sheet : quotedSheet(sheet);
  if (top === 0 && bottom === LAST_ROW) return `${name}!${columnLetters(left)}:${columnLetters(right)}`;
  if (left === 0 && right === LAST_COLUMN) return `${name}!${top + 1}:${bottom + 1}`;
  const first = `${columnLetters(left)}${top + 1}`;
  return `${name}!${top === bottom && left === right ? first : `${first}:${columnLetters(right)}${bottom + 1}`}`;
}
