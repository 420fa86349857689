import { fx, here } from "../../workbook/formula";
import type { ControlChartKind } from "../control-chart-kind";
import { meanInPhase, ofPhase, phaseColumn } from "../phase-columns";

/** Counts in areas of equal opportunity: the mean, and three times its square root. */
export const C: ControlChartKind = {
  word: "c",
  title: "c chart",
  takes: "single",
  values: "counts",
  plots: "kpi",
  rules: "all",
  limits: true,
  rows: [],
  phases: [
    phaseColumn("center", "Center", meanInPhase("value")),
    phaseColumn("spread", "Sigma", fx`IF(ISNUMBER(${here("center")}),SQRT(${here("center")}),"")`),
  ],
  sigma: ofPhase("spread"),
  lowest: 0,
};
