import { isShare } from "./auto-kind";
import { RARE, type ChartChoice } from "./chart-choice";
import { mean } from "./mean";
import { pPrimeLimits } from "./p-prime-limits";
import { present } from "./present";
import { sigmaZ } from "./sigma-z";
import { uPrimeLimits } from "./u-prime-limits";

/** Sigma z from here to there says that chance alone is at work, as far as a few dozen points can tell. */
const CHANCE_ALONE = { least: 0.8, most: 1.2 };

/**
 * The chart for counts with equal opportunity: c where they vary as chance alone would make them, xmr where they vary more, g where
 * they are too small for either.
 *
 * @param counts  Without gaps.
 *
 * @example
 * countChoice(Float64Array.from([9, 12, 7, 10, 8, 11, 13, 9])).chart // => "c"
 * countChoice(Float64Array.from([0, 1, 0, 0, 2, 0])).chart           // => "g"
 */
export function countChoice(counts: Float64Array): ChartChoice {
  if (counts.length > 0 && mean(counts) < RARE) {
    return {
      chart: "g",
      why: `Events are rare: ${twoDigits(mean(counts))} a row on average, too few for a chart of counts.`,
      warnings: ["Chart the units between events (g), or the time between them (t), one row an event."],
    };
  }
  const center = counts.length > 0 ? mean(counts) : NaN;
  const z = sigmaZ(counts, center, new Float64Array(counts.length).fill(Math.sqrt(center))).sigma;
  if (!Number.isFinite(z)) return { chart: "c", why: "Each row counts events with equal opportunity.", warnings: [] };
  if (z > CHANCE_ALONE.most) {
    return {
      chart: "xmr",
      why: `Use xmr: the counts vary ${times(z)} as chance alone would make them, and a c chart would give false alarms.`,
      warnings: ["If rows offer unequal opportunity, give it as denominators of a u' chart."],
    };
  }
  return {
    chart: "c",
    why: `Each row counts events with equal opportunity; variation is ${asChance(z)} (sigma_z ${twoDigits(z)}).`,
    warnings: [],
  };
}

/**
 * The chart for counts with denominators: p or u where they vary as chance alone would make them, p' or u' otherwise.
 *
 * @param counts  NaN is a gap, as in the denominators.
 *
 * @example
 * rateChoice("share", Float64Array.from([10, 40, 12, 35]), new Float64Array(4).fill(100)).why // => "Use p': the shares vary 5.6 times as much as chance alone would make them."
 */
export function rateChoice(meaning: "share" | "rate", counts: Float64Array, denominators: Float64Array): ChartChoice {
  const [chance, prime] = meaning === "share" ? (["p", "p'"] as const) : (["u", "u'"] as const);
  const limits = meaning === "share" ? pPrimeLimits : uPrimeLimits;
  const z = limits({ values: counts, denominators }).sigmaZ ?? NaN;
  const what = meaning === "share" ? "shares" : "rates";
  const warnings = looksDivided(counts)
    ? [
        "The values look like shares already, not like counts: give the counts, or the chart divides them a second time.",
      ]
    : meaning === "share" && !isShare(counts, denominators)
      ? ["Some counts are not whole or above their denominators: then they are not shares, and u' is the chart."]
      : [];
  if (!Number.isFinite(z)) return { chart: prime, why: `Each row is a ${meaning} with its denominator.`, warnings };
  if (z >= CHANCE_ALONE.least && z <= CHANCE_ALONE.most) {
    const why = `${chance} is fine: variation is what chance alone would give (sigma_z ${twoDigits(z)}).`;
    return { chart: chance, why, warnings };
  }
  if (z > CHANCE_ALONE.most) {
    return {
      chart: prime,
      why: `Use ${prime}: the ${what} vary ${times(z)} as chance alone would make them.`,
      warnings,
    };
  }
  return {
    chart: prime,
    why: `Use ${prime}: the ${what} vary less than chance alone would make them (sigma_z ${twoDigits(z)}).`,
    warnings: [
      ...warnings,
      "Variation below chance is rare: check that every row counts afresh and none is smoothed or copied.",
    ],
  };
}

/** Whether counts are all between 0 and 1, some of them strictly: a column of percentages. */
function looksDivided(counts: Float64Array): boolean {
  const there = present(counts);
  return there.every((count) => count >= 0 && count <= 1) && there.some((count) => count > 0 && count < 1);
}

function asChance(z: number): string {
  return z >= CHANCE_ALONE.least ? "what chance alone would give" : "less than chance alone would give";
}

/** "4.6 times as much", with one digit; two where one would say 1.0. */
function times(z: number): string {
  return `${z < 1.95 ? twoDigits(z) : (Math.round(z * 10) / 10).toFixed(1)} times as much`;
}

function twoDigits(value: number): string {
  return value.toFixed(2);
}
