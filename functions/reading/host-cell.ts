import type { Cell, CellError } from "../../src/workbook/cell";
import { dateSerial, isDate } from "./date-serial";

/** Errors as cells show them; those that `CellError` does not know come to "#VALUE!". */
const ERRORS: Readonly<Record<string, CellError>> = {
  "#VALUE!": "#VALUE!",
  "#NUM!": "#NUM!",
  "#DIV/0!": "#DIV/0!",
  "#N/A": "#N/A",
  "#REF!": "#REF!",
  "#NAME?": "#NAME?",
  "#NULL!": "#NULL!",
  "#SPILL!": "#SPILL!",
  "#CALC!": "#CALC!",
  "#ERROR!": "#VALUE!",
  "#BUSY!": "#VALUE!",
  "#FIELD!": "#VALUE!",
  "#BLOCKED!": "#VALUE!",
  "#UNKNOWN!": "#VALUE!",
  "#CONNECT!": "#VALUE!",
  "#GETTING_DATA": "#VALUE!",
};

/**
 * What a value from any host comes to as a cell.
 *
 * Hosts differ: a blank is `null`, `undefined` or ""; a date is a serial number or a `Date`; an error is a text, an
 * object with `error` (ours), `code` (Excel's `CustomFunctions.Error`) or `value` (o-spreadsheet); a formatted number
 * of Excel is an object with `basicValue`. Text of nothing but spaces is a blank. What no cell can hold is "#VALUE!".
 */
export function hostCell(raw: unknown): Cell {
  switch (typeof raw) {
    case "number":
      return Number.isFinite(raw) ? raw : { error: "#NUM!" };
    case "string":
      return raw.trim() === "" ? null : (errorCalled(raw) ?? raw);
    case "boolean":
      return raw;
    case "undefined":
      return null;
    case "object":
      return raw === null ? null : fromObject(raw);
    default:
      return { error: "#VALUE!" };
  }
}

function errorCalled(text: string): Cell | undefined {
  if (text[0] !== "#" || !Object.prototype.hasOwnProperty.call(ERRORS, text)) return undefined;
  const error = ERRORS[text];
  return error === undefined ? undefined : { error };
}

function fromObject(raw: object): Cell {
  if (isDate(raw)) return dateSerial(raw) ?? { error: "#VALUE!" };
  if ("error" in raw && typeof raw.error === "string") return errorCalled(raw.error) ?? { error: "#VALUE!" };
  if ("code" in raw && typeof raw.code === "string") return errorCalled(raw.code) ?? { error: "#VALUE!" };
  if ("basicValue" in raw && !isObject(raw.basicValue)) return hostCell(raw.basicValue);
  if ("value" in raw && !isObject(raw.value)) return hostCell(raw.value);
  return { error: "#VALUE!" };
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !isDate(value);
}
