import { DataProblem } from "./data-problem";
import { chiSquareAbove } from "./distributions/chi-square";
import { normalAbove } from "./distributions/normal";
import { wilsonInterval } from "./wilson-interval";

/** Events among a total: 38 late runs of 420. */
export interface Proportion {
  readonly events: number;
  readonly total: number;
}

/** What is said of the change of a share. */
export interface TwoProportions {
  readonly before: { readonly share: number; readonly low: number; readonly high: number };
  readonly after: { readonly share: number; readonly low: number; readonly high: number };
  /** Share after - share before. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  /** (difference) / its standard error under no change; its square is chi-square. */
  readonly z: number;
  readonly chiSquare: number;
  readonly p: number;
  readonly pLess: number;
  readonly pGreater: number;
}

/**
 * Comparison of two shares: did the rate of events change?
 *
 *     chi-square = (p2 - p1)^2 / (p (1 - p) (1/n1 + 1/n2)),  p the share of both together; no continuity correction
 *     low        = p2 - p1 - sqrt((p2 - l2)^2 + (u1 - p1)^2),  l and u from Wilson's interval of each share
 *     high       = p2 - p1 + sqrt((u2 - p2)^2 + (p1 - l1)^2)   (Newcombe's hybrid score interval)
 *
 * @throws {DataProblem} "#DIV/0!" for a total of 0, "#NUM!" for events that are negative or above their total.
 *
 * @example
 * twoProportions({ events: 30, total: 200 }, { events: 55, total: 200 }).p   // => 0.0022456451
 * twoProportions({ events: 30, total: 200 }, { events: 55, total: 200 }).low // => 0.0449098337
 *
 * @see R's prop.test(correct = FALSE); Newcombe 1998, "Interval estimation for the difference between independent proportions", method 10
 */
export function twoProportions(before: Proportion, after: Proportion, confidence = 0.95): TwoProportions {
  refuse("before", before);
  refuse("after", after);
  const was = { share: before.events / before.total, ...wilsonInterval(before.events, before.total, confidence) };
  const is = { share: after.events / after.total, ...wilsonInterval(after.events, after.total, confidence) };
  const difference = is.share - was.share;
  const pooled = (before.events + after.events) / (before.total + after.total);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / before.total + 1 / after.total));
  // Without any event, or with nothing else, both shares are equal and there is nothing that chance could explain.
  const z = difference === 0 ? 0 : difference / error;
  return {
    before: was,
    after: is,
    difference,
    low: difference - Math.hypot(is.share - is.low, was.high - was.share),
    high: difference + Math.hypot(is.high - is.share, was.share - was.low),
    z,
    chiSquare: z * z,
    p: chiSquareAbove(z * z, 1),
    pLess: normalAbove(-z),
    pGreater: normalAbove(z),
  };
}

function refuse(side: string, { events, total }: Proportion): void {
  if (total === 0)
    throw new DataProblem("#DIV/0!", `The total ${side} is 0, so there is no share; give the total that was counted.`);
  if (!(total > 0 && events >= 0 && events <= total)) {
    throw new DataProblem(
      "#NUM!",
      `There cannot be ${events} events of ${total} ${side}; give two cells, the events first, then their total.`,
    );
  }
}
