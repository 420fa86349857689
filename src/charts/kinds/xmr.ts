import { fx, here } from "../../workbook/formula";
import type { ControlChartKind } from "../control-chart-kind";
import { D2_OF_TWO, movingRangeColumn } from "../moving-range";
import { meanInPhase, meanOf, ofPhase, phaseColumn } from "../phase-columns";

/** Individual values: mean, and three times the mean moving range over d2(2). */
export const XMR: ControlChartKind = {
  word: "xmr",
  title: "XmR chart",
  divides: false,
  rows: [movingRangeColumn("mr", "Moving range", "value")],
  phases: [
    phaseColumn("center", "Center", meanInPhase("value")),
    phaseColumn("range", "Mean moving range", meanOf("mr")),
    phaseColumn("spread", "Sigma", fx`IF(ISNUMBER(${here("range")}),${here("range")}/${D2_OF_TWO},"")`),
  ],
  sigma: ofPhase("spread"),
  limits: true,
};
