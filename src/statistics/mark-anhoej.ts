import { anhoej } from "./anhoej";

/**
 * Marks what Anhoej's tests find: every run that is too long on its points, few crossings on the last point of the phase.
 *
 * A run reaches over points that are dropped (on the center, missing, excluded), and does not mark them.
 *
 * @param sides  1 above the center line, -1 below, 0 for a point that is dropped.
 * @param isThere  Whether a row holds a point that takes part.
 */
export function markAnhoej(
  marks: Uint16Array,
  bits: { readonly longRun: number; readonly fewCrossings: number },
  sides: Int8Array,
  isThere: (i: number) => boolean,
): void {
  const found = anhoej(sides);
  if (found.hasLongRun && bits.longRun !== 0) markLongRuns(marks, bits.longRun, sides, found.longestRunLimit);
  if (!found.hasFewCrossings || bits.fewCrossings === 0) return;
  let last = sides.length - 1;
  while (last >= 0 && !isThere(last)) last--;
  if (last >= 0) marks[last] = marks[last]! | bits.fewCrossings;
}

function markLongRuns(marks: Uint16Array, bits: number, sides: Int8Array, limit: number): void {
  let start = 0;
  let run = 0;
  const finish = (end: number): void => {
    if (run > limit) for (let j = start; j < end; j++) if (sides[j] !== 0) marks[j] = marks[j]! | bits;
  };
  for (let i = 0; i < sides.length; i++) {
    const side = sides[i]!;
    if (side === 0) continue;
    if (run > 0 && side === sides[start]) {
      run++;
      continue;
    }
    finish(i);
    start = i;
    run = 1;
  }
  finish(sides.length);
}
