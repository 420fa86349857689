import { above, fx, here } from "../../workbook/formula";
import type { ControlChartKind } from "../control-chart-kind";
import { samePhaseAbove } from "../data-columns";
import { D4_OF_TWO, movingRangeColumn } from "../moving-range";
import { meanInPhase, ofPhase, phaseColumn } from "../phase-columns";

const both = fx`COUNT(${here("measured")},${above("measured")})=2`;

/** The moving ranges by themselves. One that touches a point left out is shown, and takes no part. */
export const MR: ControlChartKind = {
  word: "mr",
  title: "Moving range chart",
  takes: "single",
  values: "any",
  plots: "spread",
  rules: "limits only",
  limits: true,
  rows: [movingRangeColumn("mr", "Moving range that counts", "measured")],
  value: fx`IF(${samePhaseAbove},IF(${both},ABS(${here("measured")}-${above("measured")}),""),"")`,
  phases: [
    phaseColumn("center", "Center", meanInPhase("mr")),
    phaseColumn("spread", "Sigma", fx`IF(ISNUMBER(${here("center")}),(${D4_OF_TWO}-1)/3*${here("center")},"")`),
  ],
  sigma: ofPhase("spread"),
  lowest: 0,
  tested: { off: fx`${here("value")}-${here("center")}`, rows: "link" },
};
