import { isShare } from "./auto-kind";
import type { ChartKindName } from "./chart-kind";
import { dataWarnings } from "./data-warnings";
import { DataProblem } from "./data-problem";
import { mean } from "./mean";
import { pPrimeLimits } from "./p-prime-limits";
import { present } from "./present";
import { pooledRate } from "./pooled-rate";
import { readChoice } from "./read-choice";
import { ROW_MEANINGS, type RowMeaning } from "./row-meaning";
import { sigmaZ } from "./sigma-z";
import { subgroupStatistics } from "./subgroup-statistics";
import { uPrimeLimits } from "./u-prime-limits";

/** Which chart fits, why, and what to look out for. */
export interface ChartAdvice {
  readonly chart: ChartKindName;
  readonly why: string;
  /** Sentences; "" when there is nothing to look out for. */
  readonly watchOut: string;
}

/** The columns that advice is asked about, gaps as NaN. */
export interface AdviceRequest {
  readonly values?: Float64Array;
  readonly subgroups?: readonly Float64Array[];
  readonly denominators?: Float64Array | undefined;
  /** What one row is, in any word of `ROW_MEANINGS`; found from the columns when left out. */
  readonly what?: string | undefined;
}

/** Sigma z from here to there says that chance alone is at work, as far as a few dozen points can tell. */
const CHANCE_ALONE = { least: 0.8, most: 1.2 };
/** A mean count below this makes events rare: most rows are 0 or 1, and a count chart is blind. */
const RARE = 2;

/**
 * Which chart fits the data, why, and what to look out for.
 *
 * Asks what one row is, then lets the numbers speak: p and u only where the rows vary as chance alone would have it, c only where
 * counts do; a g or t chart where events are rare.
 *
 * @throws {DataProblem} "#N/A" when there are no numbers, "#VALUE!" for an unknown word.
 *
 * @example
 * chartAdvice({ values: Float64Array.from([12, 9, 15, 11, 8]) })                     // => { chart: "xmr", why: "Each row is one measurement." }
 * chartAdvice({ values: Float64Array.from([0, 1, 0, 2, 0, 0, 1]), what: "count" })   // => { chart: "g" }
 */
export function chartAdvice(request: AdviceRequest): ChartAdvice {
  const values = present(request.values ?? new Float64Array(0));
  if (values.length === 0 && request.subgroups === undefined) {
    throw new DataProblem("#N/A", "There are no numbers to choose a chart for. Give the range that holds them.");
  }
  const meaning = request.what === undefined || request.what.trim() === "" ? meaningOf(request) : named(request.what);
  const choice = choose(meaning, request, values);
  const warnings = [...choice.warnings, ...dataWarnings(plotted(request, choice.chart))];
  return { chart: choice.chart, why: choice.why, watchOut: warnings.join(" ") };
}

/** What the chart would plot. */
function plotted(
  { values = new Float64Array(0), subgroups, denominators }: AdviceRequest,
  chart: ChartKindName,
): Float64Array {
  if (subgroups !== undefined) return subgroupStatistics(subgroups).means;
  const isRate = denominators !== undefined && chart !== "i'";
  return isRate ? pooledRate({ values, denominators }).rates : values;
}

interface Choice {
  readonly chart: ChartKindName;
  readonly why: string;
  readonly warnings: readonly string[];
}

function named(what: string): RowMeaning["name"] {
  return readChoice("what a row can be", what, ROW_MEANINGS).name;
}

function meaningOf({ values, subgroups, denominators }: AdviceRequest): RowMeaning["name"] {
  if (subgroups !== undefined) return "several measurements";
  if (denominators === undefined) return "measurement";
  return isShare(values ?? [], denominators) ? "share" : "rate";
}

function choose(meaning: RowMeaning["name"], request: AdviceRequest, values: Float64Array): Choice {
  const hasDenominators = request.denominators !== undefined;
  switch (meaning) {
    case "measurement":
      return { chart: "xmr", why: "Each row is one measurement.", warnings: measurementWarnings(values) };
    case "several measurements":
      if (request.subgroups === undefined) {
        return {
          chart: "xmr",
          why: "There is one column, so each row is one measurement.",
          warnings: ["For subgroups give their columns side by side."],
        };
      }
      return {
        chart: "xbar-s",
        why: "Each row holds several measurements: their means are charted, with limits from the spread within rows.",
        warnings: [
          "Read the s chart of the same rows first: limits for means hold only while the spread within rows is stable.",
        ],
      };
    case "share":
    case "rate":
      if (!hasDenominators) return withoutDenominator(meaning);
      return byDispersion(meaning, request);
    case "ratio":
      return hasDenominators
        ? {
            chart: "i'",
            why: "Each row is a ratio of measured amounts that rests on a different amount; give the ratios and their denominators.",
            warnings: [],
          }
        : {
            chart: "xmr",
            why: "Each row is a ratio of measured amounts.",
            warnings: ["If the amounts below the line differ much, give them as denominators of an i' chart."],
          };
    case "count":
      return hasDenominators ? byDispersion("rate", request) : countChoice(values);
    case "units between":
      return { chart: "g", why: "Each row is how many units passed between two rare events.", warnings: [] };
    case "time between":
      return values.some((time) => time <= 0)
        ? {
            chart: "g",
            why: "Each row is the time between two rare events, in whole units with zeros among them.",
            warnings: ["Times measured finer (hours for days) would allow a t chart."],
          }
        : { chart: "t", why: "Each row is the time between two rare events.", warnings: [] };
  }
}

function measurementWarnings(values: Float64Array): string[] {
  const isWhole = values.every((value) => Number.isInteger(value) && value >= 0);
  if (isWhole && values.length > 0 && mean(values) < RARE) {
    return [
      "These look like counts of a rare event: the units or the time between events (a g or t chart) show a change sooner.",
    ];
  }
  const isFraction =
    values.every((value) => value >= 0 && value <= 1) && values.some((value) => value > 0 && value < 1);
  if (isFraction) {
    return [
      "These look like percentages: with their counts and denominators a p' chart would give rows with more behind them narrower limits.",
    ];
  }
  return [];
}

function withoutDenominator(meaning: "share" | "rate"): Choice {
  const prime = meaning === "share" ? "p'" : "u'";
  return {
    chart: "xmr",
    why: `Each row is a ${meaning} without its denominator, so only an XmR chart can be drawn.`,
    warnings: [
      `A percentage or rate without its denominator hides how much is behind it: with counts and denominators use ${prime}.`,
    ],
  };
}

function countChoice(values: Float64Array): Choice {
  if (values.length > 0 && mean(values) < RARE) {
    return {
      chart: "g",
      why: `Events are rare: ${twoDigits(mean(values))} a row on average, too few for a chart of counts.`,
      warnings: ["Chart the units between events (g), or the time between them (t), one row an event."],
    };
  }
  const center = values.length > 0 ? mean(values) : NaN;
  const z = sigmaZ(values, center, new Float64Array(values.length).fill(Math.sqrt(center))).sigma;
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

function byDispersion(meaning: "share" | "rate", request: AdviceRequest): Choice {
  const { values = new Float64Array(0), denominators } = request;
  const [chance, prime] = meaning === "share" ? (["p", "p'"] as const) : (["u", "u'"] as const);
  const limits = meaning === "share" ? pPrimeLimits : uPrimeLimits;
  const z = limits({ values, denominators }).sigmaZ ?? NaN;
  const what = meaning === "share" ? "shares" : "rates";
  const warnings =
    meaning === "share" && denominators !== undefined && !isShare(values, denominators)
      ? ["Some counts are not whole or above their denominators: then they are not shares, and u' is the chart."]
      : [];
  if (Number.isNaN(z)) return { chart: prime, why: `Each row is a ${meaning} with its denominator.`, warnings };
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
