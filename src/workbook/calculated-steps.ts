import { areaOf } from "./address";
import type { Column, RowFill } from "./design";
import { isFormula, type Formula } from "./formula";
import { isFormulaCell, type Content, type Step } from "./plan";

/** Fewer rows alike than these are written one by one: a fill is a step more. */
const WORTH_FILLING = 12;

/**
 * Neighboring calculated columns of a table: rows that look past an edge of the table or hold something of their own are written one
 * by one, and those between, which are all alike, as one row that is filled down.
 *
 * @param at   The sheet, the first row and column (from 0), and how many rows there are.
 * @param fill What rows hold of their own.
 * @param cell What a column holds in a row, counted from 0.
 */
export function calculatedSteps(
  at: { readonly sheet: string; readonly top: number; readonly left: number; readonly rows: number },
  columns: readonly Column[],
  fill: readonly RowFill[],
  cell: (column: Column, i: number) => Content,
): Step[] {
  const { sheet, top, left, rows } = at;
  const area = (from: number, until: number) =>
    areaOf({ top: top + from, left, bottom: top + until, right: left + columns.length - 1 });
  const row = (i: number) => columns.map((column) => cell(column, i));
  const written = (from: number, until: number): Step[] => {
    const cells = Array.from({ length: until - from + 1 }, (_, i) => row(from + i));
    return until < from ? [] : [{ step: "write", sheet, area: area(from, until), cells, holds: "calculated" }];
  };
  const own = fill.reduce((last, it, i) => (columns.some(({ name }) => it[name] !== undefined) ? i : last), -1);
  const first = Math.max(own + 1, ...columns.map(rowsAtTop));
  const last = rows - 1 - Math.max(...columns.map(rowsAtBottom));
  const formulas =
    last - first < WORTH_FILLING ? [] : row(first).flatMap((it) => (isFormulaCell(it) ? [it.formula] : []));
  if (formulas.length < columns.length) return written(0, rows - 1);
  return [
    ...written(0, first - 1),
    { step: "fill", sheet, area: area(first, last), formulas },
    ...written(last + 1, rows - 1),
  ];
}

const rowsAtTop = ({ first, holds }: Column): number =>
  Math.max(first === undefined ? 0 : 1, "formula" in holds ? reach(holds.formula, -1) : 0);

const rowsAtBottom = ({ last, holds }: Column): number =>
  Math.max(last === undefined ? 0 : 1, "formula" in holds ? reach(holds.formula, 1) : 0);

/** How many rows a formula looks up (-1) or down (1), cut where the table ends. */
function reach({ parts }: Formula, way: 1 | -1): number {
  return parts.reduce<number>((most, part) => {
    if (isFormula(part)) return Math.max(most, reach(part, way));
    if (typeof part !== "object" || part.to !== "rows around") return most;
    return Math.max(most, way * (way < 0 ? part.from : part.until));
  }, 0);
}
