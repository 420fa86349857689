import { onSchoolDays, type OnSchoolDays } from "../../src/templates/on-school-days";
import type { TableOnSheet } from "../../src/templates/propose-kpis";
import { daysOf } from "../../src/templates/school-day-columns";
import { timeOrder } from "../../src/templates/series-of-table";
import { isOurs } from "../../src/workbook/survey";
import { hasFigures, type ChartDraft } from "./chart-draft";
import type { DraftColumns } from "./draft-columns";
import { remembered } from "./remembered";
import { tried } from "./tried";
import { foundIn, type WorkbookRead } from "./workbook-read";

/** Days that lie further apart, as a rule, are weeks or months: there is nothing to leave out between them. */
const FARTHEST = 3;

/** The days of a draft: whether they may be school days only, and what a chart of those is made of. */
export interface DraftDays {
  /** Whether the rows are days, so that weekends and breaks can be left out. */
  readonly isOffered: boolean;
  /** The sheets of school days that the draft asks for, or the sentence that says why they cannot be listed. */
  readonly laid: OnSchoolDays | string | undefined;
  /** The columns that the chart is made of, and the tables among which they are named. */
  readonly columns: DraftColumns;
  readonly tables: readonly TableOnSheet[];
}

/** Works out the days of a draft from the columns that it was given. */
export function draftDays(
  workbook: WorkbookRead,
  source: DraftColumns,
  draft: ChartDraft,
  firstMonth: number,
): DraftDays {
  const { tables } = foundIn(workbook);
  const isOffered = draft.label !== "rows" && areDays(source) && !isOurs(workbook.survey, source.sheet.name);
  const asIs = { isOffered, laid: undefined, columns: source, tables };
  if (!isOffered || draft.days !== "school") return asIs;
  const laid = laidFor(workbook, source, firstMonth);
  if (typeof laid === "string") return { ...asIs, laid };
  const columns = columnsThere(source, laid);
  if (columns === undefined) return asIs;
  const others = tables.filter(({ sheet }) => !isOurs(workbook.survey, sheet.name));
  return { isOffered, laid, columns, tables: [...others, laid.on] };
}

const known = remembered((_: WorkbookRead) => ({ asked: "", laid: "" as OnSchoolDays | string }));

/** A page is drawn anew with every key that is pressed; the same table is worked out once. */
function laidFor(workbook: WorkbookRead, { table, sheet }: DraftColumns, firstMonth: number): OnSchoolDays | string {
  const before = known(workbook);
  const asked = JSON.stringify([table.sheet, table.data, table.label, firstMonth]);
  if (before.asked !== asked) {
    const laid = tried(() => onSchoolDays({ table, sheet }, firstMonth, workbook.survey, workbook.sheets));
    Object.assign(before, { asked, laid });
  }
  return before.laid;
}

function areDays({ table, sheet, label }: DraftColumns): boolean {
  const dates = table.columns.find(({ column }) => column === table.label);
  if (dates?.kind !== "date" || dates.isText || (label !== undefined && label !== dates)) return false;
  const days = [...new Set(daysOf({ table, sheet }).map(Math.floor))].sort((a, b) => a - b);
  const steps = days.slice(1).map((day, i) => day - (days[i] ?? day));
  const middle = [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 2)];
  return middle !== undefined && middle <= FARTHEST;
}

/** The same columns on the sheet of school days. */
function columnsThere(source: DraftColumns, { on, columns }: OnSchoolDays): DraftColumns | undefined {
  const { table, sheet } = on;
  const at = (column: number | undefined) => table.columns.find((it) => it.column === columns.get(column ?? -1));
  const amount = at(source.amount.column);
  const order = timeOrder(table, sheet);
  if (amount === undefined || order === undefined) return undefined;
  const amounts = table.columns.filter(hasFigures);
  const denominators = amounts.filter((it) => it !== amount);
  const label = table.columns.find(({ column }) => column === table.label);
  return {
    table,
    sheet,
    amounts,
    amount,
    denominators,
    denominator: at(source.denominator?.column),
    labels: label === undefined ? [] : [label],
    label,
    order,
  };
}
