import { columnLetters } from "./address";
import { isErrorCell, type Cell, type Grid } from "./cell";
import { formatKind, type FormatKind } from "./format-kind";
import type { SheetContents } from "./sheet-contents";

/** What a single cell is, before anything is known of its neighbors. */
export type CellSort = "blank" | "placeholder" | "text" | "number" | "date" | "truth" | "error";

/** Words that people type where a figure is missing. */
const PLACEHOLDER =
  /^(n\/?\.?a\.?|na|not available|not applicable|none|null|nil|tbd|tba|unknown|missing|no data|pending|closed|no school|x+|\?+|[-\u2013\u2014.*]+)$/i;

/** A sheet's cells with quick answers about them; positions outside of the grid are blank. */
export interface TableCells {
  readonly grid: Grid;
  at(row: number, column: number): Cell;
  sort(row: number, column: number): CellSort;
  format(row: number, column: number): string;
  isBlank(row: number, column: number): boolean;
  /** The words of a cell that holds text, trimmed and in one line; else "". */
  text(row: number, column: number): string;
}

/** Looks at the cells of a sheet; number formats are understood once each. */
export function tableCells({ cells, formats }: Pick<SheetContents, "cells" | "formats">): TableCells {
  const kinds = new Map<string, FormatKind>();
  const kindOf = (format: string): FormatKind => {
    const known = kinds.get(format) ?? formatKind(format);
    kinds.set(format, known);
    return known;
  };
  const at = (row: number, column: number): Cell => cells[row]?.[column] ?? null;
  const format = (row: number, column: number): string => formats[row]?.[column] ?? "General";
  const sort = (row: number, column: number): CellSort => {
    const cell = at(row, column);
    if (cell === null) return "blank";
    if (typeof cell === "number") return kindOf(format(row, column)) === "date" ? "date" : "number";
    if (typeof cell === "boolean") return "truth";
    if (isErrorCell(cell)) return "error";
    const words = cell.trim();
    return words === "" ? "blank" : PLACEHOLDER.test(words) ? "placeholder" : "text";
  };
  const isBlank = (row: number, column: number): boolean => {
    const cell = at(row, column);
    return cell === null || (typeof cell === "string" && cell.trim() === "");
  };
  const text = (row: number, column: number): string => {
    const cell = at(row, column);
    return typeof cell === "string" ? cell.replace(/\s+/g, " ").trim() : "";
  };
  return { grid: cells, at, sort, format, isBlank, text };
}

/** A cell's address for a sentence: "E46". */
export function addressOf(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** What a cell shows, for a sentence: texts in quotes and shortened. */
export function shown(cell: Cell): string {
  if (cell === null) return "a blank";
  if (isErrorCell(cell)) return cell.error;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "number") return String(cell);
  const words = cell.replace(/\s+/g, " ").trim();
  return `"${words.length > 30 ? `${words.slice(0, 29)}…` : words}"`;
}
