import { areaOf, type Place } from "../workbook/address";
import type { FoundColumn } from "../workbook/table-found";
import { WorkbookProblem } from "../workbook/workbook-problem";
import { categoriesOf } from "./propose-pareto";
import type { TableOnSheet } from "./propose-kpis";

/** Rows beyond today's data that a picture reads, too. */
export const SPARE_ROWS = 12;

/** The rows of data of a column, without what stands below. */
export function dataOf({ table }: TableOnSheet, { column }: FoundColumn): Place {
  const { top, bottom } = table.data;
  return { sheet: table.sheet, area: areaOf({ top, left: column, bottom, right: column }) };
}

/**
 * The words that a column tells apart, in the order found.
 *
 * @throws {WorkbookProblem} When it holds none.
 */
export function categoriesIn({ table, sheet }: TableOnSheet, { column, name }: FoundColumn, most?: number): string[] {
  const { top, bottom } = table.data;
  const found = categoriesOf(
    sheet.cells.slice(top, bottom + 1).map((row) => row[column]),
    most,
  );
  if (found.length > 0) return found;
  throw new WorkbookProblem(
    `The column "${name}" holds no words to tell apart. Name a column of schools, routes or causes.`,
  );
}

/** The number format in which values of a column are shown. */
export const numberOf = ({ format }: FoundColumn): string => (format === "General" ? "0.0" : format);
