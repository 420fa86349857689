/** How many points of a window have to lie how far out. */
export interface Share {
  readonly least: number;
  readonly size: number;
  readonly level: number;
}

/**
 * Marks "m of n" patterns: `least` of every `size` points in a row at `level` or further out, on the same side.
 *
 * Only the points that far out are marked. A window is complete, and no point in it is missing. Whether a point is far out, on either
 * side, is kept as a bit for the last `size` points; only where enough bits are set is the window looked at.
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
  let farOut = 0;
  for (let i = 0; i < zones.length; i++) {
    farOut = ((farOut << 1) | +(Math.abs(zones[i]!) >= level)) & all;
    if (isEnough[farOut] === 0 || i < size - 1) continue;
    const from = i - size + 1;
    const way = sideOf(zones, from, i + 1, level, least);
    if (way === 0 || (sides !== undefined && !allOn(sides, from, i + 1, way))) continue;
    for (let j = from; j <= i; j++) if (way * zones[j]! >= level) marks[j] = marks[j]! | bits;
  }
}

/** The side on which enough points of a window lie far out, 1 or -1; 0 when neither has enough or a point is missing. */
function sideOf(zones: Int8Array, from: number, to: number, level: number, least: number): number {
  let above = 0;
  let below = 0;
  for (let i = from; i < to; i++) {
    const zone = zones[i]!;
    if (zone === 0) return 0;
    if (zone >= level) above++;
    else if (zone <= -level) below++;
  }
  return above >= least ? 1 : below >= least ? -1 : 0;
}

function allOn(sides: Int8Array, from: number, to: number, way: number): boolean {
  for (let i = from; i < to; i++) if (sides[i] !== way) return false;
  return true;
}

function bitCount(word: number): number {
  return word === 0 ? 0 : (word & 1) + bitCount(word >> 1);
}
