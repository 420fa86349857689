import type { Column, Mark } from "../workbook/design";
import { field, fx, here, type Formula } from "../workbook/formula";
import { worked } from "./table-columns";

/** Days before a due date from which it counts as near. */
const SOON = 14;

/**
 * A column that says how a due date stands on the day that Home looks from: "Done", "Overdue", "Due soon" or "On time".
 *
 * The day is a cell and not today's date, so that a report says the same whenever it is opened.
 *
 * @param done  A formula that is true when nothing is left to do.
 */
export function dueFlag(due: string, done: Formula): Column {
  const from = field("due as of", "home");
  const waiting = fx`IF(ISNUMBER(${from}),IF(${here(due)}<${from},"Overdue",IF(${here(due)}<=${from}+${SOON},"Due soon","On time")),"No date to look from")`;
  return worked("flag", "Due?", fx`IF(ISNUMBER(${here(due)}),IF(${done},"Done",${waiting}),"")`);
}

/** How the words of a due flag look. */
export const DUE_MARKS: readonly Mark[] = [
  { columns: ["flag"], when: fx`${here("flag")}="Overdue"`, role: "bad" },
  { columns: ["flag"], when: fx`${here("flag")}="Due soon"`, role: "near" },
  { columns: ["flag"], when: fx`${here("flag")}="Done"`, role: "good" },
];
