import { niceStep } from "../statistics/nice-step";

/** How many mean moving ranges a lower limit lies below its center. */
const REACH = 2.66;
/** From which share of the highest value on the axis begins above 0. */
const WORTH = 0.35;

/**
 * Where the axis of a chart begins, whose values all lie far above 0; undefined where it begins at 0, or where the program may choose.
 * Left to programs, half of a picture is often white. Room is left for limits and for values that are somewhat lower still.
 *
 * @param target  Drawn as a line of its own.
 *
 * @example
 * axisFloor([0.61, 0.63, 0.6, 0.62], undefined) // => 0.53
 * axisFloor([3, 9, 4, 7], undefined)            // => undefined
 */
export function axisFloor(values: readonly number[], target: number | undefined): number | undefined {
  if (values.length < 2) return undefined;
  let [lowest, highest, moved] = [Infinity, -Infinity, 0];
  values.forEach((value, i) => {
    lowest = Math.min(lowest, value);
    highest = Math.max(highest, value);
    if (i > 0) moved += Math.abs(value - values[i - 1]!);
  });
  const range = moved / (values.length - 1);
  const below = Math.min(lowest, target ?? lowest) - REACH * range;
  if (range === 0 || below < WORTH * highest) return undefined;
  const step = niceStep((highest - below) / 10);
  // Quotients of decimals carry errors in their last digits; a floor is a round number.
  return Number((Math.floor(below / step) * step).toPrecision(12));
}
