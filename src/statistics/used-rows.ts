import type { ChartRows } from "./chart-rows";
import type { PhaseSpan } from "./phase-spans";

/**
 * Which rows may tell where the limits are: those in the baseline that are not excluded.
 *
 * @param baseline  The first k values of each phase (a gap is no value; an excluded point is one, so that excluding it does not
 *   draw another point into the baseline), or the rows that are true.
 * @returns 1 where a row may; undefined when every row may.
 *
 * @example
 * usedRows({ values: [5, NaN, 6, 7] }, [{ label: "", from: 0, to: 4 }], 2) // => [1, 1, 1, 0]
 */
export function usedRows(
  rows: ChartRows,
  phases: readonly PhaseSpan[],
  baseline: number | readonly boolean[] | undefined,
): Uint8Array | undefined {
  const { excluded } = rows;
  if (baseline === undefined && excluded === undefined) return undefined;
  const used = new Uint8Array(rows.values.length);
  if (typeof baseline === "number") {
    for (const { from, to } of phases) {
      let values = 0;
      for (let i = from; i < to && values < baseline; i++) {
        used[i] = 1;
        if (hasValue(rows, i)) values++;
      }
    }
  } else if (baseline === undefined) used.fill(1);
  else baseline.forEach((isUsed, i) => (used[i] = isUsed ? 1 : 0));
  for (let i = 0; i < used.length; i++) if (excluded?.[i] === 1) used[i] = 0;
  return used;
}

function hasValue(rows: ChartRows, i: number): boolean {
  const size = rows.denominators === undefined ? 1 : (rows.denominators[i] ?? NaN);
  return !Number.isNaN(rows.values[i] ?? NaN) && size > 0;
}
