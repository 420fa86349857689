import { above, fx, here } from "../../workbook/formula";
import type { ControlChartKind } from "../control-chart-kind";
import { helper, samePhaseAbove } from "../data-columns";
import { movingRangeColumn, movingRangePhases } from "../moving-range";
import { meanInPhase, ofPhase, phaseColumn } from "../phase-columns";

/** The weight of the newest value. */
const LAMBDA = 0.2;

const center = ofPhase("center");
const before = fx`IF(${samePhaseAbove},${above("average")},${center})`;
const next = (from: typeof before) => fx`IF(${here("use")}=1,${from}+${LAMBDA}*(${here("measured")}-${from}),${from})`;
const fading = fx`SQRT(${LAMBDA}/(2-${LAMBDA})*(1-(1-${LAMBDA})^(2*${here("met")})))`;

/** Exponentially weighted moving averages: they find small lasting shifts; limits widen over the first points. */
export const EWMA: ControlChartKind = {
  word: "ewma",
  title: "EWMA chart",
  takes: "single",
  values: "any",
  plots: "kpi",
  rules: "limits only",
  limits: true,
  rows: [
    movingRangeColumn("mr", "Moving range", "measured"),
    helper("average", "Average so far", next(before), { first: next(center) }),
    helper("met", "Values so far", fx`IF(${samePhaseAbove},${above("met")},0)+${here("use")}`, {
      first: fx`${here("use")}`,
    }),
  ],
  value: fx`IF(${here("use")}=1,${here("average")},"")`,
  phases: [
    phaseColumn("center", "Center", meanInPhase("measured")),
    ...movingRangePhases("mr", "Mean moving range", "Sigma of values"),
  ],
  sigma: fx`IF(${here("use")}*ISNUMBER(${ofPhase("spread")})=1,${ofPhase("spread")}*${fading},"")`,
};
