import type { ParetoInput } from "../charts/pareto-sheet";
import { areaOf } from "../workbook/address";
import type { FoundColumn } from "../workbook/table-found";
import type { TableOnSheet } from "./propose-kpis";
import { timeOrder } from "./series-of-table";

/** More categories than this are no Pareto chart any more; the rest is gathered. */
const MOST = 25;
const CAUSE = /cause|reason|why|defect|category|type|problem/i;

/** The column of causes to rank, where a list (not a time series) has one: by name first, else the first category. */
export function proposePareto(tables: readonly TableOnSheet[]): ParetoInput | undefined {
  const lists = tables.filter(({ table, sheet }) => timeOrder(table, sheet) === undefined);
  for (const prefers of [(it: FoundColumn) => CAUSE.test(it.name), () => true]) {
    for (const { table, sheet } of lists) {
      const category = table.columns.find((it) => it.kind === "category" && prefers(it));
      if (category === undefined) continue;
      const weight = table.columns.find(
        ({ kind }) => kind === "count" || kind === "denominator" || kind === "measurement",
      );
      const place = (column: number) => ({
        sheet: table.sheet,
        area: areaOf({ top: table.data.top, left: column, bottom: table.data.bottom, right: column }),
      });
      return {
        category: place(category.column),
        ...(weight === undefined ? {} : { weight: place(weight.column) }),
        categories: categoriesOf(
          sheet.cells.slice(table.data.top, table.data.bottom + 1).map((row) => row[category.column]),
        ),
        amount: weight?.name ?? "Count",
        of: category.name.toLowerCase().replace(/s$/, ""),
      };
    }
  }
  return undefined;
}

/** Words alike but for capitals are one category to a spreadsheet, and so they are here. */
export function categoriesOf(cells: readonly unknown[], most = MOST): string[] {
  const found = new Map<string, string>();
  for (const cell of cells) {
    if (typeof cell === "string" && cell !== "" && !found.has(cell.toLowerCase())) found.set(cell.toLowerCase(), cell);
  }
  return [...found.values()].slice(0, most);
}
