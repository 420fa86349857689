import { boxSheet } from "../charts/box-sheet";
import { niceStep } from "../statistics/nice-step";
import type { SheetDesign } from "../workbook/design";
import type { FoundColumn } from "../workbook/table-found";
import { categoriesIn, numberOf, SPARE_ROWS } from "./picture-columns";
import type { TableOnSheet } from "./propose-kpis";
import { growingColumn } from "./series-of-table";

/** A box plot as somebody asks for it: the values, and whose they are. */
export interface BoxAsked {
  readonly on: TableOnSheet;
  readonly value: FoundColumn;
  readonly of: FoundColumn;
}

/** The sheet with a box of the values for each school, route or whatever a column tells apart. */
export function boxAsked({ on, value, of }: BoxAsked, names: { template: string; sheet: string }): SheetDesign {
  const { table, sheet } = on;
  const from = axisFrom(sheet.cells.slice(table.data.top, table.data.bottom + 1).map((row) => row[value.column]));
  return boxSheet(
    {
      group: growingColumn(table, sheet, of.column),
      value: growingColumn(table, sheet, value.column),
      groups: categoriesIn(on, of),
      of: of.name.toLowerCase(),
      valueIs: value.name,
      number: numberOf(value),
      rows: table.data.bottom - table.data.top + 1 + SPARE_ROWS,
      ...(from === undefined ? {} : { from }),
    },
    names,
  );
}

/** Columns stand on 0: where all values lie far above it, an axis that begins below them by their whole range shows more. */
function axisFrom(cells: readonly unknown[]): number | undefined {
  const numbers = cells.filter((cell): cell is number => typeof cell === "number");
  const least = numbers.reduce((a, b) => Math.min(a, b), Infinity);
  const most = numbers.reduce((a, b) => Math.max(a, b), -Infinity);
  const range = most - least;
  if (!(range > 0) || least < 2 * range) return undefined;
  const step = niceStep(range / 2);
  // Multiples of small steps pick up digits that nobody wrote.
  return Number((Math.floor((least - range) / step) * step).toPrecision(12));
}
