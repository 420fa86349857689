import { fx, here } from "../../workbook/formula";
import type { ControlChartKind } from "../control-chart-kind";
import { countInPhase, data, liftedColumn, meanInPhase, medianInPhase, ofPhase, phaseColumn } from "../phase-columns";

const average = ofPhase("average");

/** Units between rare events: runs are told by the median, limits stand around the mean. */
export const G: ControlChartKind = {
  word: "g",
  title: "g chart",
  takes: "single",
  values: "0 and more",
  plots: "kpi",
  rules: "all",
  limits: true,
  rows: [liftedColumn("ranked", "value", ofPhase("lowest"))],
  phases: [
    phaseColumn("lowest", "Lowest", fx`MIN(${data("value")})`),
    phaseColumn("counted", "Values", countInPhase),
    phaseColumn("center", "Center", medianInPhase("value", "ranked", fx`${here("counted")}`)),
    phaseColumn("average", "Mean", meanInPhase("value")),
    phaseColumn(
      "spread",
      "Sigma",
      fx`IF(ISNUMBER(${here("average")}),SQRT(${here("average")}*(${here("average")}+1)),"")`,
    ),
  ],
  sigma: ofPhase("spread"),
  line: (sigmas) => fx`${average}+${sigmas}*${here("sigma")}`,
  lowest: 0,
  tested: { off: fx`${here("value")}-${average}`, turn: fx`${here("value")}-${here("center")}` },
};
