import { chartAdvice, type ChartAdvice } from "../statistics/chart-advice";
import { pooledRate } from "../statistics/pooled-rate";
import { weekdayPattern } from "../statistics/weekday-pattern";
import type { FoundColumn } from "../workbook/table-found";

/** Figures in time order, with what their columns are. */
export interface SeriesAsked {
  readonly amount: FoundColumn;
  readonly denominator?: FoundColumn | undefined;
  /** NaN is a gap. */
  readonly amounts: Float64Array;
  readonly denominators?: Float64Array | undefined;
  /** Serial numbers of the days, where the rows have such. */
  readonly dates?: ArrayLike<number> | undefined;
}

/** Which chart, why, what to look out for, and what would make a better chart possible. */
export interface SeriesAdvice extends ChartAdvice {
  /** Whole sentences; "" when nothing is missing. */
  readonly wouldHelp: string;
}

const TIME_BETWEEN = /\b(days?|hours?|weeks?|months?)\b.*\b(between|since)\b|\btime between\b/i;
const UNITS_BETWEEN = /\b(runs?|trips?|miles|meals|cases)\b.*\bbetween\b/i;
const RATE = /%|percent|\brate\b|share|\bratio\b/i;
const FIRM = 20;

/**
 * Advice on figures, from the numbers and from what their columns are called.
 *
 * @throws {DataProblem} When there are no numbers.
 */
export function seriesAdvice(asked: SeriesAsked): SeriesAdvice {
  const { amount, amounts, denominators, dates } = asked;
  const areCounts = amounts.every((value) => Number.isNaN(value) || (Number.isInteger(value) && value >= 0));
  const isMeasured = amount.kind !== "count" && amount.kind !== "denominator";
  const isRatio = denominators !== undefined && (!areCounts || isMeasured);
  const advice = isRatio
    ? ratioAdvice(amounts, denominators)
    : chartAdvice({ values: amounts, denominators, what: meaningOf(asked, isMeasured) });
  const plotted =
    denominators === undefined
      ? amounts
      : isRatio
        ? amounts.map((it, i) => it / denominators[i]!)
        : pooledRate({ values: amounts, denominators }).rates;
  const weekday = dates === undefined ? "" : weekdayPattern(plotted, dates);
  // The same pattern is not told twice: that of the dates names the day.
  const others = weekday === "" ? advice.watchOut : withoutSeason(advice.watchOut);
  return {
    ...advice,
    watchOut: [others, weekday].filter((it) => it !== "").join(" "),
    wouldHelp: wanted(asked, advice, areCounts && !isMeasured).join(" "),
  };
}

function meaningOf({ amount, denominators }: SeriesAsked, isMeasured: boolean): string | undefined {
  if (denominators !== undefined) return undefined;
  if (TIME_BETWEEN.test(amount.name)) return "time between";
  if (UNITS_BETWEEN.test(amount.name)) return "units between";
  if (isPercentage(amount)) return "share";
  return isMeasured ? undefined : "count";
}

const isPercentage = ({ kind, name }: FoundColumn): boolean =>
  kind === "percentage" || (kind === "measurement" && RATE.test(name));

function ratioAdvice(amounts: Float64Array, denominators: Float64Array): ChartAdvice {
  const { watchOut } = chartAdvice({ values: amounts.map((it, i) => it / denominators[i]!), what: "measurement" });
  const sizes = Array.from(denominators).filter((size) => size > 0);
  const isUneven = Math.max(...sizes) > 1.25 * Math.min(...sizes);
  return isUneven
    ? {
        chart: "i'",
        why: "Each row is one measured amount over another, and rests on more of it in some rows than in others: the limits are narrower there.",
        watchOut,
      }
    : {
        chart: "xmr",
        why: "Each row is one measured amount over another, of much the same size in every row.",
        watchOut,
      };
}

const withoutSeason = (watchOut: string): string =>
  watchOut.replace(/Every \d+th value is alike[^:]*: [^.]*\.\s*/, "").trim();

/** What is missing for a better chart, in sentences. */
function wanted({ amount, amounts, denominators }: SeriesAsked, { chart }: ChartAdvice, areCounts: boolean): string[] {
  const points = amounts.filter((value) => !Number.isNaN(value)).length;
  const sentences: string[] = [];
  if (denominators === undefined && isPercentage(amount))
    sentences.push(
      `Beside "${amount.name}", two columns would help: how many there were, and out of how many. A p' or u' chart of them has limits that know how much is behind each row.`,
    );
  if (denominators === undefined && areCounts && chart !== "g" && chart !== "t")
    sentences.push(
      `If the rows offer unequal opportunity (more runs on one day than on another), a column of it beside "${amount.name}" would make a rate of the counts.`,
    );
  if (chart === "g" && areCounts)
    sentences.push(
      "A list with one row for each event and its date would show a change sooner: days between events, on a t or g chart.",
    );
  if (points < FIRM)
    sentences.push(
      `${FIRM - points} more ${FIRM - points === 1 ? "row" : "rows"} would make the limits firm; earlier months count as well as later ones.`,
    );
  return sentences;
}
