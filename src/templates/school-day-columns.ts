import type { FoundColumn, FoundTable } from "../workbook/table-found";
import type { TableOnSheet } from "./propose-kpis";

const FIGURES: readonly FoundColumn["kind"][] = ["count", "denominator", "measurement", "percentage", "money"];
const SUMMED: readonly FoundColumn["kind"][] = ["count", "denominator", "money"];

/** Whether a column holds figures that formulas can read. */
export const isFigure = ({ kind, isText }: FoundColumn): boolean => FIGURES.includes(kind) && !isText;

/** Whether the rows of one day add up; they are averaged, where not. */
export const isSummed = (column: FoundColumn): boolean => isFigure(column) && SUMMED.includes(column.kind);

/** The number format of a column on the sheet of school days. */
export const numberOfDay = ({ kind, format }: FoundColumn): string | undefined =>
  FIGURES.includes(kind) ? format : undefined;

/** The columns of figures, by which a day is known to be a school day. */
export const figureColumns = ({ columns }: FoundTable): readonly FoundColumn[] => columns.filter(isFigure);

/** Columns of the table that come along: figures, and words such as phases and marks; of ids and notes there is nothing to chart. */
export const carriedColumns = ({ columns, label }: FoundTable): readonly FoundColumn[] =>
  columns.filter(
    ({ kind, column, filled }) =>
      column !== label && filled > 0 && kind !== "date" && kind !== "empty" && kind !== "id",
  );

/** The days of a table's date column that have a number beside them. */
export function daysOf({ table, sheet }: TableOnSheet): number[] {
  const figures = figureColumns(table);
  return sheet.cells.slice(table.data.top, table.data.bottom + 1).flatMap((row) => {
    const day = row[table.label ?? -1];
    return typeof day === "number" && figures.some(({ column }) => typeof row[column] === "number") ? [day] : [];
  });
}
