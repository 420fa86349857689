import { isShare } from "../../src/statistics/auto-kind";
import { seriesAdvice } from "../../src/templates/series-advice";
import { CHART_CHOICES, type ChartChoice } from "../../src/templates/chart-choices";
import type { DraftColumns } from "./draft-columns";
import { seriesRows } from "./series-rows";

/** Which chart is recommended for a draft, why, and which others could be drawn. */
export interface DraftAdvice {
  readonly chart: string;
  readonly why: string;
  /** What to look out for; "" when there is nothing. */
  readonly watchOut: string;
  /** What would make a better chart possible; "" when nothing is missing. */
  readonly wouldHelp: string;
  readonly choices: readonly ChartChoice[];
}

/**
 * Advice on the columns of a draft, from the numbers in them.
 *
 * @param from  The first row of the latest phase: patterns across phases are no patterns.
 */
export function draftAdvice(columns: DraftColumns, from: number): DraftAdvice {
  const rows = seriesRows(columns);
  const amounts = rows.amounts.subarray(from);
  const denominators = rows.denominators?.subarray(from);
  const areCounts = amounts.every((value) => Number.isNaN(value) || (Number.isInteger(value) && value >= 0));
  const choices = CHART_CHOICES.filter((choice) => fits(choice, areCounts, amounts, denominators));
  const { amount, denominator } = columns;
  const dates = columns.order.labelsAre === "dates" ? rows.labels.slice(from).map(Number) : undefined;
  try {
    const advice = seriesAdvice({ amount, denominator, amounts, denominators, dates });
    if (choices.some(({ word }) => word === advice.chart)) return { ...advice, choices };
    const chart = areCounts && denominators === undefined ? "c" : "xmr";
    const title = CHART_CHOICES.find(({ word }) => word === chart)?.title ?? chart;
    return { ...advice, chart, why: `${advice.why} Drawn from this column as it is: ${title}.`, choices };
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault);
    return { chart: "xmr", why, watchOut: "", wouldHelp: "", choices };
  }
}

/** Whether a kind of chart can be drawn from such columns at all. */
function fits(
  { word, divides }: ChartChoice,
  areCounts: boolean,
  amounts: Float64Array,
  denominators: Float64Array | undefined,
): boolean {
  if (word === "c" || word === "g") return areCounts && denominators === undefined;
  if (word === "t") return denominators === undefined && amounts.every((amount) => !(amount <= 0));
  if (!divides) return true;
  if (word === "i'") return denominators !== undefined;
  if (denominators === undefined || !areCounts) return false;
  return word.startsWith("u") ? true : isShare(amounts, denominators);
}
