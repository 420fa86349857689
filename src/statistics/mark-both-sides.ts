/**
 * Marks stretches of `length` points that are all out of the middle zone and lie on both sides of it.
 *
 * @param from  The first of a run of points out of the middle zone.
 * @param to  The point after its last.
 * @param zones  As `classifyPoints` gives them.
 */
export function markBothSides(
  marks: Uint16Array,
  bits: number,
  zones: Int8Array,
  length: number,
  from: number,
  to: number,
): void {
  let lastAbove = -1;
  let lastBelow = -1;
  let marked = from;
  for (let i = from; i < to; i++) {
    if (zones[i]! > 0) lastAbove = i;
    else lastBelow = i;
    const first = i - length + 1;
    if (first < from || lastAbove < first || lastBelow < first) continue;
    for (let j = Math.max(first, marked); j <= i; j++) marks[j] = marks[j]! | bits;
    marked = i + 1;
  }
}
