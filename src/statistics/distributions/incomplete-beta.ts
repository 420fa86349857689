import betainc from "@stdlib/math-base-special-betainc";
import { solve } from "./solve";

/** A share x of a whole and what is left of it; both are carried, for one of them may be too near 1 to tell. */
export interface Split {
  readonly x: number;
  readonly rest: number;
}

/**
 * Regularized incomplete beta function I_x(a, b): the share of a beta distribution below x.
 *
 * @param split  x and 1 - x.
 * @param a  Above 0.
 * @param b  Above 0.
 *
 * @example
 * incompleteBeta({ x: 0.3, rest: 0.7 }, 2, 5) // => 0.579825
 *
 * @see The stdlib authors, `@stdlib/math-base-special-betainc` (Boost's ibeta)
 */
export function incompleteBeta({ x, rest }: Split, a: number, b: number): number {
  return x <= rest ? betainc(x, a, b) : betainc(rest, b, a, true, true);
}

/**
 * The x below which a share of a beta distribution lies, with 1 - x.
 *
 * Found on the logit of x against the logarithm of the smaller share, so that both ends keep their digits.
 *
 * @param share  The share below; with `above`, the share above, as one who knows both will give the smaller.
 *
 * @example
 * incompleteBetaQuantile(0.579825, 2, 5)       // => { x: 0.3, rest: 0.7 }
 * incompleteBetaQuantile(0.025, 1, 1, "above") // => { x: 0.975, rest: 0.025 }
 */
export function incompleteBetaQuantile(share: number, a: number, b: number, side: "below" | "above" = "below"): Split {
  if (side === "above") {
    const { x, rest } = incompleteBetaQuantile(share, b, a);
    return { x: rest, rest: x };
  }
  if (share === 0) return { x: 0, rest: 1 };
  if (share === 1) return { x: 1, rest: 0 };
  const rises =
    share <= 0.5
      ? (logit: number) => Math.log(incompleteBeta(splitAt(logit), a, b)) - Math.log(share)
      : (logit: number) => Math.log(1 - share) - Math.log(incompleteBeta(swap(splitAt(logit)), b, a));
  return splitAt(solve(rises, Math.log(a / b)));
}

const splitAt = (logit: number): Split => ({ x: 1 / (1 + Math.exp(-logit)), rest: 1 / (1 + Math.exp(logit)) });

const swap = ({ x, rest }: Split): Split => ({ x: rest, rest: x });
