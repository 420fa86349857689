import { DataProblem } from "./data-problem";
import { normalQuantile } from "./distributions/normal";
import { quantile } from "./quantile";
import { sum } from "./sum";

/** How far chance lets the rate of one unit (school, route) lie from the overall rate. */
export interface FunnelPoint {
  readonly rate: number;
  readonly lower95: number;
  readonly upper95: number;
  readonly lower998: number;
  readonly upper998: number;
  /** The outermost limit that the rate lies beyond, and on which side. */
  readonly flag: "" | "above 95" | "above 99.8" | "below 95" | "below 99.8";
}

/** A funnel: units of different size held against what they have in common. */
export interface Funnel {
  readonly overall: number;
  /** How many times as much the units vary as chance alone would let them, extremes pulled in. */
  readonly dispersion: number;
  /** One a row; null where a row has no count or no denominator. */
  readonly points: readonly (FunnelPoint | null)[];
}

const Z95 = normalQuantile(0.975);
const Z998 = normalQuantile(0.999);

/**
 * Funnel limits: which units differ from the overall rate by more than chance explains, their sizes being what they are?
 *
 *     overall = sum(counts) / sum(denominators)
 *     sigma   = sqrt(overall (1 - overall) / n)   (proportion)
 *     sigma   = sqrt(overall / n)                 (rate)
 *     limits  = overall -+ z sigma, z = 1.959964 (95 %) and 3.090232 (99.8 %), kept within 0 and, for proportions, 1
 *
 * With `adjust`, sigma is multiplied by sqrt(dispersion) where that is above 1: dispersion = mean(z^2), the z of the units
 * pulled in to their 10th and 90th percentile (Spiegelhalter's multiplicative model). A rate is held against its limits as they
 * are before they are kept within bounds.
 *
 * @param counts  0 or more; NaN for a gap.
 * @param denominators  Above 0; NaN or 0 for a unit without a rate.
 * @param options.firstRow  The number that a sentence gives to the first row.
 * @throws {DataProblem} "#NUM!" for negative numbers, or more cases than there can be, "#N/A" without any rate.
 *
 * @example
 * funnel([10, 30, 5], [100, 200, 100], "proportion").overall      // => 0.1125
 * funnel([10, 30, 5], [100, 200, 100], "proportion").points[2].flag // => "below 95"
 *
 * @see Spiegelhalter 2005, "Funnel plots for comparing institutional performance", Statistics in Medicine 24
 */
export function funnel(
  counts: ArrayLike<number>,
  denominators: ArrayLike<number>,
  kind: "proportion" | "rate",
  { adjust = false, firstRow = 1 }: { readonly adjust?: boolean; readonly firstRow?: number } = {},
): Funnel {
  const rows = rowsWithRate(counts, denominators, kind, firstRow);
  const overall = sum(rows.map(({ count }) => count)) / sum(rows.map(({ size }) => size));
  const perUnit = kind === "proportion" ? overall * (1 - overall) : overall;
  const dispersion = dispersionOf(rows, overall, perUnit);
  const widen = adjust && dispersion > 1 ? Math.sqrt(dispersion) : 1;
  const highest = kind === "proportion" ? 1 : Infinity;
  const points: (FunnelPoint | null)[] = Array.from(counts, () => null);
  for (const { row, count, size } of rows) {
    const rate = count / size;
    const sigma = Math.sqrt(perUnit / size) * widen;
    const kept = (limit: number): number => Math.max(0, Math.min(highest, limit));
    points[row] = {
      rate,
      lower95: kept(overall - Z95 * sigma),
      upper95: kept(overall + Z95 * sigma),
      lower998: kept(overall - Z998 * sigma),
      upper998: kept(overall + Z998 * sigma),
      flag: flagOf(rate - overall, sigma),
    };
  }
  return { overall, dispersion, points };
}

function flagOf(away: number, sigma: number): FunnelPoint["flag"] {
  if (Math.abs(away) > Z998 * sigma) return away > 0 ? "above 99.8" : "below 99.8";
  if (Math.abs(away) > Z95 * sigma) return away > 0 ? "above 95" : "below 95";
  return "";
}

interface Row {
  readonly row: number;
  readonly count: number;
  readonly size: number;
}

function rowsWithRate(
  counts: ArrayLike<number>,
  denominators: ArrayLike<number>,
  kind: "proportion" | "rate",
  firstRow: number,
): Row[] {
  const rows: Row[] = [];
  for (let row = 0; row < counts.length; row++) {
    const count = counts[row] ?? NaN;
    const size = denominators[row] ?? NaN;
    if (count < 0 || size < 0) {
      throw new DataProblem(
        "#NUM!",
        `Row ${row + firstRow} has ${count} of ${size}; counts are 0 or more and denominators above 0.`,
      );
    }
    if (kind === "proportion" && count > size && size > 0) {
      throw new DataProblem(
        "#NUM!",
        `Row ${row + firstRow} has ${count} of ${size}: more than all. Use the kind "rate" if one case can count several times.`,
      );
    }
    if (count >= 0 && size > 0) rows.push({ row, count, size });
  }
  if (rows.length === 0) throw new DataProblem("#N/A", "No row has both a count and a denominator above 0.");
  return rows;
}

function dispersionOf(rows: readonly Row[], overall: number, perUnit: number): number {
  if (!(perUnit > 0)) return 0;
  const z = rows.map(({ count, size }) => (count / size - overall) / Math.sqrt(perUnit / size));
  const [low, high] = [quantile(z, 0.1), quantile(z, 0.9)];
  return sum(z.map((value) => Math.min(high, Math.max(low, value)) ** 2)) / z.length;
}
