import { isShare } from "./auto-kind";
import { RARE, type ChartChoice } from "./chart-choice";
import type { ChartKindName } from "./chart-kind";
import { DataProblem } from "./data-problem";
import { dataWarnings } from "./data-warnings";
import { countChoice, rateChoice } from "./dispersion-choice";
import { mean } from "./mean";
import { pooledRate } from "./pooled-rate";
import { present } from "./present";
import { readChoice } from "./read-choice";
import { ROW_MEANINGS, type RowMeaning } from "./row-meaning";
import { subgroupStatistics } from "./subgroup-statistics";

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

function named(what: string): RowMeaning["name"] {
  return readChoice("what a row can be", what, ROW_MEANINGS).name;
}

function meaningOf({ values, subgroups, denominators }: AdviceRequest): RowMeaning["name"] {
  if (subgroups !== undefined) return "several measurements";
  if (denominators === undefined) return "measurement";
  return isShare(values ?? [], denominators) ? "share" : "rate";
}

function choose(meaning: RowMeaning["name"], request: AdviceRequest, values: Float64Array): ChartChoice {
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
      if (request.denominators === undefined) return withoutDenominator(meaning);
      return rateChoice(meaning, request.values ?? new Float64Array(0), request.denominators);
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
      return request.denominators !== undefined
        ? rateChoice("rate", request.values ?? new Float64Array(0), request.denominators)
        : countChoice(values);
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

function withoutDenominator(meaning: "share" | "rate"): ChartChoice {
  const prime = meaning === "share" ? "p'" : "u'";
  return {
    chart: "xmr",
    why: `Each row is a ${meaning} without its denominator, so only an XmR chart can be drawn.`,
    warnings: [
      `A percentage or rate without its denominator hides how much is behind it: with counts and denominators use ${prime}.`,
    ],
  };
}
