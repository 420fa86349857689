import { P_PRIME, U_PRIME } from "../charts/kinds/share-and-rate";
import { XMR } from "../charts/kinds/xmr";
import { multiplesSheet } from "../charts/multiples-sheet";
import type { Better } from "../dmaic/kpi";
import type { SheetDesign } from "../workbook/design";
import type { FoundColumn } from "../workbook/table-found";
import { WorkbookProblem } from "../workbook/workbook-problem";
import { categoriesIn, numberOf } from "./picture-columns";
import type { TableOnSheet } from "./propose-kpis";
import { growingColumn } from "./series-of-table";

/** Small multiples as somebody asks for them: the figures, their periods, and whose they are. */
export interface MultiplesAsked {
  readonly on: TableOnSheet;
  readonly value: FoundColumn;
  readonly label: FoundColumn;
  readonly of: FoundColumn;
  readonly denominator: FoundColumn | undefined;
  readonly better: Better | undefined;
}

/** More panels than anybody looks at on one sheet. */
const MOST_PANELS = 24;
const MOST_GROUPS = 60;
/** Periods that a small panel can show, and rows that a sheet should calculate, of all groups together. */
const MOST_PERIODS = 60;
const MOST_ROWS = 1800;
const SPARE_PERIODS = 6;

/**
 * The sheet with a small control chart for each school, route or whatever a column tells apart.
 *
 * @throws {WorkbookProblem} When there are fewer than two periods to put in order.
 */
export function multiplesAsked(
  { on, value, label, of, denominator, better }: MultiplesAsked,
  names: { readonly template: string; readonly sheet: string },
): SheetDesign {
  const groups = categoriesIn(on, of, MOST_GROUPS);
  const areDates = label.kind === "date" && !label.isText;
  const found = [...new Set(cellsOf(on, label).filter((cell) => cell !== null && cell !== ""))];
  if (found.length < 2) {
    throw new WorkbookProblem(
      `The column "${label.name}" holds fewer than two periods, so nothing changes over time. Name a column of dates, weeks or months with --label.`,
    );
  }
  const most = Math.min(MOST_PERIODS, Math.max(24, Math.floor(MOST_ROWS / groups.length)));
  const words = found.slice(-most).map(String);
  const place = (column: FoundColumn) => growingColumn(on.table, on.sheet, column.column);
  const isShare = denominator !== undefined && isPart(cellsOf(on, value), cellsOf(on, denominator));
  return multiplesSheet(
    denominator === undefined ? XMR : isShare ? P_PRIME : U_PRIME,
    {
      label: place(label),
      labels: areDates ? "dates" : words,
      group: place(of),
      amount: place(value),
      ...(denominator === undefined ? {} : { denominator: place(denominator) }),
      groups,
      panels: Math.min(MOST_PANELS, groups.length),
      periods: areDates ? Math.min(most, found.length + SPARE_PERIODS) : words.length,
      of: of.name.toLowerCase(),
      valueIs: denominator === undefined ? value.name : `${value.name} per ${denominator.name.toLowerCase()}`,
      better: better === "Higher" || better === "Lower" ? better : "Either",
      labelNumber: areDates ? dateNumber(label) : "General",
      valueNumber: denominator === undefined ? numberOf(value) : isShare ? "0.0%" : "0.00",
    },
    names,
  );
}

const cellsOf = ({ table, sheet }: TableOnSheet, { column }: FoundColumn) =>
  sheet.cells.slice(table.data.top, table.data.bottom + 1).map((row) => row[column] ?? null);

/** Whether counts are whole and never above what they are out of. */
const isPart = (counts: readonly unknown[], sizes: readonly unknown[]): boolean =>
  counts.every((count, i) => {
    const size = sizes[i];
    return typeof count !== "number" || typeof size !== "number" || (Number.isInteger(count) && count <= size);
  });

const dateNumber = ({ format }: FoundColumn): string => (format === "General" ? "m/d/yyyy" : format);
