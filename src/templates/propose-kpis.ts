import { betterByName } from "../dmaic/better-by-name";
import { BLANK_KPI } from "../dmaic/blank-kpi";
import type { Kpi } from "../dmaic/kpi";
import type { SheetContents } from "../workbook/sheet-contents";
import type { FoundColumn, FoundTable } from "../workbook/table-found";
import { kpiId } from "./kpi-id";
import { timeOrder } from "./series-of-table";

/** A table together with the sheet that it stands on. */
export interface TableOnSheet {
  readonly table: FoundTable;
  readonly sheet: SheetContents;
}

const MOST = 6;
/** With fewer rows a control chart has no limits, and a list is no series. */
const LEAST_ROWS = 6;

/** KPIs that the columns of a time series suggest, where nobody has said which they are: shares first, then measurements. */
export function proposeKpis(tables: readonly TableOnSheet[]): Kpi[] {
  const taken = new Set<string>();
  return tables
    .filter(({ table, sheet }) => (timeOrder(table, sheet)?.rows ?? 0) >= LEAST_ROWS)
    .flatMap(({ table }) => [...shares(table), ...measurements(table)])
    .sort((a, b) => rankOf(a) - rankOf(b))
    .filter(({ id }) => !taken.has(id) && taken.add(id))
    .slice(0, MOST);
}

/** Shares and ratios say more of a process than totals, which rise and fall with how much there was to do. */
function rankOf({ chart, name }: Kpi): number {
  if (chart !== "xmr") return 0;
  return /\bper\b|%|\brate\b|share|average|mean|ratio/i.test(name) ? 1 : 2;
}

function shares(table: FoundTable): Kpi[] {
  return table.pairs.flatMap(({ count, denominator }) => {
    const [part, whole] = [named(table, count), named(table, denominator)];
    if (part === undefined || whole === undefined) return [];
    return [kpi(`${part.name}, share of ${whole.name.toLowerCase()}`, part, "p'", "share", whole)];
  });
}

function measurements(table: FoundTable): Kpi[] {
  const paired = new Set(table.pairs.flatMap(({ count, denominator }) => [count, denominator]));
  return table.columns
    .filter(
      ({ kind, column }) =>
        (kind === "measurement" || kind === "percentage" || kind === "money" || kind === "count") &&
        !paired.has(column),
    )
    .map((column) => kpi(column.name, column, "xmr", column.kind === "money" ? "dollars" : column.name.toLowerCase()));
}

const named = (table: FoundTable, column: number) => table.columns.find((it) => it.column === column);

function kpi(name: string, amount: FoundColumn, chart: string, unit: string, denominator?: FoundColumn): Kpi {
  const better = betterByName(name);
  return {
    ...BLANK_KPI,
    id: kpiId(name),
    name,
    numerator: amount.name,
    denominator: denominator?.name ?? "",
    unit,
    ...(better === undefined ? {} : { better }),
    chart,
  };
}
