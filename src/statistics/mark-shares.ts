/** How many points of a window have to lie how far out. */
export interface Share {
  readonly least: number;
  readonly size: number;
  readonly level: number;
}

/**
 * Marks "m of n" patterns: `least` of every `size` points in a row at `level` or further out, on the same side.
 *
 * Only the points that far out are marked. A window is complete, and no point in it is missing. Of the last `size` points three words
 * of bits are kept: which lie far out above, which below, and which are there; only where enough bits are set is anything done.
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
    if (sides !== undefined && !allOn(sides, i - size + 1, i + 1, way)) continue;
    markFarOut(marks, bits, way > 0 ? above : below, i);
  }
}

/** Marks the points whose bits are set; the lowest bit is that of point `last`. */
function markFarOut(marks: Uint16Array, bits: number, word: number, last: number): void {
  for (let i = last, left = word; left > 0; i--, left >>= 1) if ((left & 1) === 1) marks[i] = marks[i]! | bits;
}

function allOn(sides: Int8Array, from: number, to: number, way: number): boolean {
  for (let i = from; i < to; i++) if (sides[i] !== way) return false;
  return true;
}

function bitCount(word: number): number {
  return word === 0 ? 0 : (word & 1) + bitCount(word >> 1);
}
