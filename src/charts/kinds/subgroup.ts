import { all, fx, here, type Formula } from "../../workbook/formula";
import type { Column } from "../../workbook/design";
import type { Companion, ControlChartKind } from "../control-chart-kind";
import { helper } from "../data-columns";
import { meanInPhase, ofPhase, phaseColumn, sumInPhase } from "../phase-columns";

/** A constant of the row's subgroup size, from the table of constants: d2, d3 or c4. */
const constant = (name: string): Formula => fx`INDEX(${all(name, "constants")},${here("size")}-1)`;

/** Ranges or standard deviations, and what they are in sigmas: their mean, and their own standard deviation. */
interface Spread {
  readonly word: string;
  readonly title: string;
  readonly column: string;
  readonly mean: Formula;
  readonly deviation: Formula;
}

const RANGES: Spread = {
  word: "r",
  title: "Range",
  column: "range",
  mean: constant("d2"),
  deviation: constant("d3"),
};

const DEVIATIONS: Spread = {
  word: "s",
  title: "Standard deviation",
  column: "deviation",
  mean: constant("c4"),
  deviation: fx`SQRT(1-${constant("c4")}^2)`,
};

/** What every subgroup says of sigma; a subgroup of one says nothing. */
const within = ({ column, mean }: Spread): Column =>
  helper("within", "Sigma by this subgroup", fx`IF(${here("size")}>1,${here(column)}/${mean},"")`);

const grandMean = phaseColumn(
  "center",
  "Center",
  fx`IF(${sumInPhase("size")}>0,${sumInPhase("total")}/${sumInPhase("size")},"")`,
);

const spread = phaseColumn("spread", "Sigma within", meanInPhase("within"));

/** A formula where there is a spread to speak of, else "". */
const whereSpread = (formula: Formula): Formula =>
  fx`IF(${here("size")}>1,IF(ISNUMBER(${ofPhase("spread")}),${formula},""),"")`;

const line = ({ mean, deviation }: Spread, sigmas: number): Formula =>
  whereSpread(fx`MAX(0,${mean}+${sigmas}*${deviation})*${ofPhase("spread")}`);

/** The chart of the spread within subgroups, beside that of their means. */
const companion = (of: Spread): Companion => ({
  title: of.title,
  column: of.column,
  center: whereSpread(fx`${of.mean}*${ofPhase("spread")}`),
  lower: line(of, -3),
  upper: line(of, 3),
});

/** Means of subgroups; sigma from the spread within them. */
function means(of: Spread, about: string): ControlChartKind {
  return {
    word: `xbar-${of.word}`,
    title: `Xbar chart (${about})`,
    takes: "subgroup",
    values: "any",
    plots: "kpi",
    rules: "all",
    limits: true,
    rows: [within(of)],
    phases: [grandMean, spread],
    sigma: fx`IF(${here("size")}>0,IF(ISNUMBER(${ofPhase("spread")}),${ofPhase("spread")}/SQRT(${here("size")}),""),"")`,
    companion: companion(of),
  };
}

/** The spread within subgroups by itself: read it before the means. */
function spreads(of: Spread): ControlChartKind {
  return {
    word: of.word,
    title: `${of.title} chart`,
    takes: "subgroup",
    values: "any",
    plots: "spread",
    rules: "limits only",
    limits: true,
    rows: [within(of)],
    value: fx`${here(of.column)}`,
    phases: [{ ...grandMean, title: "Mean of values" }, spread],
    center: whereSpread(fx`${of.mean}*${ofPhase("spread")}`),
    sigma: whereSpread(fx`${of.deviation}*${ofPhase("spread")}`),
    lowest: 0,
  };
}

export const XBAR_R = means(RANGES, "ranges");
export const R = spreads(RANGES);
export const XBAR_S = means(DEVIATIONS, "standard deviations");
export const S = spreads(DEVIATIONS);
