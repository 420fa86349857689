import { isErrorCell, type Cell, type ErrorCell } from "../../../workbook/cell";
import { asNumber } from "../as-number";
import { asTruth } from "../as-truth";
import { wildcards } from "../criterion";
import { firstPlaces } from "../first-places";
import type { LeanFunctions } from "../lean-function";
import { asMatrix, isMatrix, single, type Matrix } from "../matrix";
import { sortedPlace } from "../sorted-place";

const NO_ANSWER: ErrorCell = { error: "#VALUE!" };
const NOT_THERE: ErrorCell = { error: "#N/A" };

/** A list's cells by their place, from 0. */
const listOf = (cells: Matrix) => (place: number) => (cells.width === 1 ? cells.at(place, 0) : cells.at(0, place));

/** The first place of exactly this, or -1; a text with * or ? is a pattern. */
function exactPlace(cells: Matrix, wanted: Cell): number {
  if (wanted === null || isErrorCell(wanted)) return -1;
  if (typeof wanted === "string" && /[*?]/.test(wanted)) {
    const pattern = wildcards(wanted);
    const at = listOf(cells);
    for (let i = 0; i < Math.max(cells.height, cells.width); i += 1) {
      const cell = at(i);
      if (typeof cell === "string" && pattern.test(cell)) return i;
    }
    return -1;
  }
  return firstPlaces(cells).get(typeof wanted === "string" ? wanted.toLowerCase() : wanted) ?? -1;
}

/** Functions that find places in ranges. INDEX is none of them: it must not look at the cells that it passes over. */
export const OF_PLACES: LeanFunctions = {
  MATCH: {
    least: 2,
    most: 3,
    of: "results",
    compute([key = null, range = null, way = 1]) {
      const cells = asMatrix(range);
      const [wanted, kind] = [single(key), asNumber(single(way))];
      if (typeof kind !== "number") return kind;
      if (cells.height !== 1 && cells.width !== 1) return NO_ANSWER;
      if (isErrorCell(wanted)) return wanted;
      const place =
        kind === 0
          ? exactPlace(cells, wanted)
          : sortedPlace(listOf(cells), Math.max(cells.height, cells.width), wanted, kind > 0);
      return place < 0 ? NOT_THERE : place + 1;
    },
  },
  VLOOKUP: {
    least: 3,
    most: 4,
    of: "results",
    compute([key = null, range = null, index = null, sorted = true]) {
      const cells = asMatrix(range);
      const [wanted, number, isSorted] = [single(key), asNumber(single(index)), asTruth(single(sorted))];
      if (typeof number !== "number") return number;
      if (typeof isSorted !== "boolean") return isSorted;
      const column = Math.trunc(number) - 1;
      if (column < 0 || column >= cells.width) return NO_ANSWER;
      if (isErrorCell(wanted)) return wanted;
      const first: Matrix = { height: cells.height, width: 1, at: (row) => cells.at(row, 0) };
      const place = isSorted
        ? sortedPlace((row) => cells.at(row, 0), cells.height, wanted, true)
        : exactPlace(first, wanted);
      return place < 0 ? NOT_THERE : cells.at(place, column);
    },
  },
  ROWS: {
    least: 1,
    most: 1,
    of: "results",
    compute: ([it = null]) => (isMatrix(it) ? it.height : isErrorCell(it) ? it : 1),
  },
  COLUMNS: {
    least: 1,
    most: 1,
    of: "results",
    compute: ([it = null]) => (isMatrix(it) ? it.width : isErrorCell(it) ? it : 1),
  },
};
