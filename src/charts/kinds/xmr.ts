import { fx, type Formula } from "../../workbook/formula";
import type { Companion, ControlChartKind } from "../control-chart-kind";
import { D4_OF_TWO, movingRangeColumn, movingRangePhases } from "../moving-range";
import { meanInPhase, ofPhase, phaseColumn } from "../phase-columns";

const upperRange: Formula = fx`IF(ISNUMBER(${ofPhase("range")}),${D4_OF_TWO}*${ofPhase("range")},"")`;

/** The moving ranges beside the values: they show single jumps, and whether their mean is a fair measure of spread. */
const MOVING_RANGES: Companion = {
  title: "Moving range",
  column: "mr",
  center: ofPhase("range"),
  upper: upperRange,
};

/** Individual values: mean, and three times the mean moving range over d2(2). */
export const XMR: ControlChartKind = {
  word: "xmr",
  title: "XmR chart",
  takes: "single",
  values: "any",
  plots: "kpi",
  rules: "all",
  limits: true,
  rows: [movingRangeColumn("mr", "Moving range", "value")],
  phases: [
    phaseColumn("center", "Center", meanInPhase("value")),
    ...movingRangePhases("mr", "Mean moving range", "Sigma"),
  ],
  sigma: ofPhase("spread"),
  companion: MOVING_RANGES,
};
