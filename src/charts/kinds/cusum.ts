import { above, fx, here, type Formula } from "../../workbook/formula";
import type { ControlChartKind } from "../control-chart-kind";
import { helper, samePhaseAbove } from "../data-columns";
import { movingRangeColumn, movingRangePhases } from "../moving-range";
import { meanInPhase, ofPhase, phaseColumn } from "../phase-columns";

/** Slack and decision interval, in standard errors. */
const SLACK = 0.5;
const DECISION = 5;

const away = fx`(${here("measured")}-${ofPhase("center")})`;

/** Standard errors from the center; nothing where there is no sigma to count in. */
const errors = fx`IF(${here("use")}=1,IF(ABS${away}<=1E-12*ABS(${ofPhase("center")}),0,IF(ISNUMBER(${ofPhase("spread")}),IF(${ofPhase("spread")}>0,${away}/${ofPhase("spread")},""),"")),"")`;

/** A sum that goes on from the row above, afresh with each phase; a row that takes no part leaves it as it is. */
function sum(name: string, title: string, add: (from: Formula) => Formula) {
  const from = fx`IF(${samePhaseAbove},${above(name)},0)`;
  const grown = (so: Formula) => fx`IF(${here("use")}=1,IF(COUNT(${here("z")},${so})=2,${add(so)},""),${so})`;
  return helper(name, title, grown(from), { first: grown(fx`0`) });
}

/** Cumulative sums in standard errors, upward and downward: they find the moment when a process left its center by a little. */
export const CUSUM: ControlChartKind = {
  word: "cusum",
  title: "Cusum chart",
  takes: "single",
  values: "any",
  plots: "sums",
  rules: "limits only",
  limits: true,
  rows: [
    movingRangeColumn("mr", "Moving range", "measured"),
    helper("z", "Standard errors from center", errors),
    sum("high", "High sum so far", (from) => fx`MAX(0,${from}+${here("z")}-${SLACK})`),
    sum("low", "Low sum so far", (from) => fx`MIN(0,${from}+${here("z")}+${SLACK})`),
    helper("low sum", "Low sum", fx`IF(${here("use")}=1,${here("low")},"")`),
  ],
  value: fx`IF(${here("use")}=1,${here("high")},"")`,
  phases: [
    phaseColumn("center", "Center of values", meanInPhase("measured")),
    ...movingRangePhases("mr", "Mean moving range", "Sigma of values"),
  ],
  center: fx`0`,
  sigma: fx`1`,
  reach: DECISION,
  // The rules look at the sum that is further out.
  tested: {
    off: fx`IF(${here("value")}>=-${here("low sum")},${here("value")},${here("low sum")})`,
    scale: fx`0`,
  },
};
