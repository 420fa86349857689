import type { TableOnSheet } from "../../src/templates/propose-kpis";
import { timeOrder, type TimeOrder, rowOrder } from "../../src/templates/series-of-table";
import type { FoundColumn } from "../../src/workbook/table-found";
import { hasFigures, type ChartDraft } from "./chart-draft";
import { tableKey } from "./workbook-read";

/** The columns that a draft stands on, chosen or recognized, and those that could be chosen instead. */
export interface DraftColumns extends TableOnSheet {
  readonly amounts: readonly FoundColumn[];
  readonly amount: FoundColumn;
  readonly denominators: readonly FoundColumn[];
  readonly denominator: FoundColumn | undefined;
  readonly labels: readonly FoundColumn[];
  /** undefined: the rows are counted. */
  readonly label: FoundColumn | undefined;
  readonly order: TimeOrder;
}

/** What the columns of a draft are; undefined where its table is gone or holds no figures. */
export function draftColumns(draft: ChartDraft, tables: readonly TableOnSheet[]): DraftColumns | undefined {
  const own = tables.find(({ table }) => tableKey(table) === draft.table);
  if (own === undefined) return undefined;
  const { table, sheet } = own;
  const amounts = table.columns.filter(hasFigures);
  const at = (column: number | null | undefined) => amounts.find((it) => it.column === column);
  const amount = at(draft.amount) ?? at(table.pairs[0]?.count) ?? amounts.find(isNoDenominator) ?? amounts[0];
  if (amount === undefined) return undefined;
  const denominators = amounts.filter((it) => it !== amount);
  const paired = table.pairs.find(({ count }) => count === amount.column)?.denominator;
  const denominator =
    draft.denominator === null ? undefined : denominators.find((it) => it.column === (draft.denominator ?? paired));
  const labels = table.columns.filter((it) => it !== amount && it.filled > 0 && ordered(own, it.column) !== undefined);
  const label =
    draft.label === "rows" ? undefined : labels.find(({ column }) => column === (draft.label ?? table.label));
  const order = (label === undefined ? undefined : ordered(own, label.column)) ?? rowOrder(table);
  return { table, sheet, amounts, amount, denominators, denominator, labels, label, order };
}

const isNoDenominator = ({ kind }: FoundColumn): boolean => kind !== "denominator";

/** How the rows follow each other by the labels of a column, if they do. */
function ordered({ table, sheet }: TableOnSheet, column: number): TimeOrder | undefined {
  return timeOrder({ ...table, label: column }, sheet, true);
}
