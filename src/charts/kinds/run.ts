import { fx, here } from "../../workbook/formula";
import type { ControlChartKind } from "../control-chart-kind";
import { countInPhase, data, liftedColumn, medianInPhase, ofPhase, phaseColumn } from "../phase-columns";

/** Values around their median; no limits, the run rules alone. */
export const RUN: ControlChartKind = {
  word: "run",
  title: "Run chart",
  takes: "single",
  values: "any",
  plots: "kpi",
  rules: "all",
  limits: false,
  rows: [liftedColumn("ranked", "value", ofPhase("lowest"))],
  phases: [
    phaseColumn("lowest", "Lowest", fx`MIN(${data("value")})`),
    phaseColumn("counted", "Values", countInPhase),
    phaseColumn("center", "Center", medianInPhase("value", "ranked", fx`${here("counted")}`)),
  ],
  sigma: fx`""`,
};
