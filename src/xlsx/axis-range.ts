import type { Cell } from "../workbook/cell";
import type { Axis } from "../workbook/chart";

/** From which number to which an axis reaches. */
export interface AxisRange {
  readonly from: number;
  readonly until: number;
}

/**
 * Where an axis that a program chooses itself begins and ends, nearly: programs start at 0 unless the values lie close together far
 * from it, and end at a round number beyond the last value.
 *
 * @example
 * axisRange({ title: "", number: "0" }, [3, 9])         // => { from: 0, until: 10 }
 * axisRange({ title: "", number: "0" }, [96, 99])       // => { from: 95.5, until: 99.5 }
 * axisRange({ title: "", number: "0", min: 5 }, [7, 9]) // => { from: 5, until: 9.5 }
 */
export function axisRange({ min, max }: Axis, cells: readonly (Cell | undefined)[]): AxisRange {
  let [lowest, highest] = [Infinity, -Infinity];
  for (const cell of cells) {
    if (typeof cell !== "number" || !Number.isFinite(cell)) continue;
    lowest = Math.min(lowest, cell);
    highest = Math.max(highest, cell);
  }
  if (lowest > highest) return { from: 0, until: 0 };
  const isFar = highest - lowest < Math.max(Math.abs(lowest), Math.abs(highest)) / 6;
  const from = min ?? (isFar ? lowest : Math.min(0, lowest));
  const until = max ?? (isFar ? highest : Math.max(0, highest));
  const step = stepOf((until - from) / 8);
  return {
    from: min ?? Math.floor(from / step) * step - (isFar ? step : 0),
    until: max ?? Math.ceil(until / step) * step + (isFar ? step : 0),
  };
}

/** The round number at or above a length: 1, 2 or 5 times a power of ten. */
function stepOf(length: number): number {
  if (!(length > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(length));
  return [1, 2, 5, 10].map((lead) => lead * power).find((it) => it >= length * 0.999) ?? power;
}
