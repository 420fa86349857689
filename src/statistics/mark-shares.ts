/** How many points of a window have to lie how far out. */
export interface Share {
  readonly least: number;
  readonly size: number;
  readonly level: number;
}

/**
 * Marks "m of n" patterns: `least` of every `size` points in a row at `level` or further out, on the same side.
 *
 * Only the points that far out are marked. A window is complete, and no point in it is missing. The last `size` points are kept as
 * bits, one word for those far above, one for those far below, one for those that are there.
 *
 * @param zones  As `classifyPoints` gives them.
 * @param sides  When given, all points of the window have to lie on that side of the center.
 */
export function markShares(
  marks: Uint16Array,
  bits: number,
  zones: Int8Array,
  { least, size, level }: Share,
  sides?: Int8Array,
): void {
  const all = (1 << size) - 1;
  const isEnough = Uint8Array.from({ length: all + 1 }, (_, word) => +(bitCount(word) >= least));
  let above = 0;
  let below = 0;
  let there = 0;
  for (let i = 0; i < zones.length; i++) {
    const zone = zones[i]!;
    above = ((above << 1) | +(zone >= level)) & all;
    below = ((below << 1) | +(zone <= -level)) & all;
    there = ((there << 1) | +(zone !== 0)) & all;
    if ((isEnough[above]! | isEnough[below]!) === 0 || there !== all) continue;
    const way = isEnough[above] === 1 ? 1 : -1;
    const first = i - size + 1;
    if (sides !== undefined && sides.subarray(first, i + 1).some((side) => side !== way)) continue;
    for (let j = first; j <= i; j++) if (way * zones[j]! >= level) marks[j] = marks[j]! | bits;
  }
}

function bitCount(word: number): number {
  return word === 0 ? 0 : (word & 1) + bitCount(word >> 1);
}
