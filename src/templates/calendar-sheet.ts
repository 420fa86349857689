import type { SheetDesign } from "../workbook/design";
import type { Break } from "./find-breaks";
import { CALENDAR } from "./school-days-source";
import { day, words } from "./table-columns";

/** School days that the first weeks of a school year take, until somebody says otherwise. */
export const FIRST_WEEKS = 10;

/** Rows for breaks that are still to come. */
const SPARE = 20;

/** The small sheet that says which days are no school days, when a school year begins, and how long its first weeks are. */
export function calendarSheet(breaks: readonly Break[], firstMonth: number): SheetDesign {
  return {
    template: CALENDAR,
    title: "Calendar",
    tab: "measure",
    orientation: "portrait",
    widths: [34, 16, 40],
    blocks: [
      { block: "title", text: "Calendar", question: "Which days are no school days?" },
      {
        block: "line",
        holds: {
          words:
            "Weekends need no row. Breaks found in the data are filled in: correct them, and add those to come. A day within a break that has data was a school day.",
        },
        role: "note",
      },
      { block: "space", rows: 1 },
      {
        block: "fields",
        fields: [
          {
            name: "first month",
            title: "A school year begins in month",
            holds: { input: "number", min: 1, max: 12, initial: firstMonth },
            number: "0",
            guidance: "7 is July.",
          },
          {
            name: "first weeks",
            title: "Its first weeks take, in school days",
            holds: { input: "number", min: 0, max: 60, initial: FIRST_WEEKS },
            number: "0",
            guidance: "Marked on the sheet of school days; 0 marks none.",
          },
        ],
      },
      {
        block: "table",
        name: "breaks",
        rows: breaks.length + SPARE,
        grows: true,
        fill: breaks.map(({ from, to }) => ({ from, to, what: "Found in the data" })),
        columns: [day("from", "No school from"), day("to", "To"), words("what", "What")],
      },
    ],
  };
}
