import { above, fx, here } from "../../workbook/formula";
import type { ControlChartKind } from "../control-chart-kind";
import { helper } from "../data-columns";
import { meanInPhase, ofPhase, phaseColumn } from "../phase-columns";
import { POOLED } from "../pooled";

/** The difference to the row above in standard deviations of one unit: sqrt(pi/2) makes a mean absolute value that. */
const unitRange = fx`SQRT(PI()/2)*ABS(${here("value")}-${above("value")})/SQRT(1/${here("denominator")}+1/${above("denominator")})`;

/** Ratios of measured amounts that rest on unequal ones: limits narrow where the denominator is large. */
export const I_PRIME: ControlChartKind = {
  word: "i'",
  title: "I' chart",
  takes: "divided",
  values: "any",
  plots: "kpi",
  rules: "all",
  limits: true,
  rows: [helper("unit range", "Range for one unit", fx`IF(${here("link")}=1,${unitRange},"")`, { first: fx`""` })],
  phases: [POOLED, phaseColumn("spread", "Sigma of one unit", meanInPhase("unit range"))],
  sigma: fx`IF(COUNT(${here("value")},${ofPhase("spread")})=2,${ofPhase("spread")}/SQRT(${here("denominator")}),"")`,
};
