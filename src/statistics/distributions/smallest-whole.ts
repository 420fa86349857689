/**
 * The smallest whole number from 0 at which a rising function has reached a level: the quantile of a count.
 *
 * A level within 64 roundings of a step counts as reached, as in R, so that 0.95 finds the count whose chance is 0.95.
 *
 * @param rising  Never falls.
 * @param level   From 0 to 1; a level of 1 gives `highest`.
 * @param start   A guess.
 * @param highest The largest number that can be.
 *
 * @example
 * smallestWhole((count) => 1 - 0.5 ** (count + 1), 0.9, 2, Infinity) // => 3
 */
export function smallestWhole(
  rising: (count: number) => number,
  level: number,
  start: number,
  highest: number,
): number {
  if (level >= 1) return highest;
  const enough = level * (1 - 64 * 2 ** -52);
  let below = -1;
  let reached = Math.max(0, Math.floor(start));
  for (let step = 1; rising(reached) < enough; step *= 2) {
    below = reached;
    reached = Math.min(highest, reached + step);
  }
  for (let step = 1; reached - step > below; step *= 2) {
    if (rising(reached - step) < enough) {
      below = reached - step;
      break;
    }
    reached -= step;
  }
  while (reached - below > 1) {
    const middle = Math.floor((below + reached) / 2);
    if (rising(middle) < enough) below = middle;
    else reached = middle;
  }
  return reached;
}
