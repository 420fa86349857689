import { isErrorCell, type Cell } from "../../workbook/cell";
import type { Matrix } from "./matrix";

/** What can be looked up: errors and blanks cannot. */
export type Key = number | string | boolean;

/** Lists that were looked through before, by the cells that they are of: looking up in every row must not walk the list every time. */
const known = new WeakMap<object, Map<string, ReadonlyMap<Key, number>>>();

/** A matrix that knows where its cells stand, so that what was found out of them once can be found again. */
export interface Standing extends Matrix {
  /** What its cells stand in, and where in it. */
  readonly stands: { readonly in: object; readonly at: string };
}

/** The first place of everything in a list (one row, or one column), from 0; texts in small letters. */
export function firstPlaces(cells: Matrix): ReadonlyMap<Key, number> {
  const stands = "stands" in cells ? (cells as Standing).stands : undefined;
  if (stands === undefined) return placesIn(cells);
  const there = known.get(stands.in) ?? new Map<string, ReadonlyMap<Key, number>>();
  known.set(stands.in, there);
  const places = there.get(stands.at) ?? placesIn(cells);
  there.set(stands.at, places);
  return places;
}

function placesIn(cells: Matrix): ReadonlyMap<Key, number> {
  const places = new Map<Key, number>();
  const length = Math.max(cells.height, cells.width);
  for (let i = 0; i < length; i += 1) {
    const cell: Cell = cells.width === 1 ? cells.at(i, 0) : cells.at(0, i);
    if (cell === null || isErrorCell(cell)) continue;
    const key = typeof cell === "string" ? cell.toLowerCase() : cell;
    if (!places.has(key)) places.set(key, i);
  }
  return places;
}
