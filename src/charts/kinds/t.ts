import { fx, here, type Formula } from "../../workbook/formula";
import type { ControlChartKind } from "../control-chart-kind";
import { helper } from "../data-columns";
import { movingRangeColumn, movingRangePhases } from "../moving-range";
import { meanInPhase, ofPhase, phaseColumn } from "../phase-columns";

/** The root that makes times between independent events nearly normal. */
const ROOT = 3.6;

const middle = ofPhase("middle");

/** A time from its root; what is below zero is 0. */
const time = (root: Formula): Formula => fx`MAX(0,${root})^${ROOT}`;

/** Times between rare events: an XmR chart of their 3.6th roots, shown as times. */
export const T: ControlChartKind = {
  word: "t",
  title: "t chart",
  takes: "single",
  values: "above 0",
  plots: "kpi",
  rules: "all",
  limits: true,
  rows: [
    helper("root", "Root of time", fx`IF(ISNUMBER(${here("value")}),${here("value")}^(1/${ROOT}),"")`),
    movingRangeColumn("mr", "Moving range of roots", "root"),
  ],
  phases: [
    phaseColumn("middle", "Mean of roots", meanInPhase("root")),
    phaseColumn("center", "Center", fx`IF(ISNUMBER(${here("middle")}),${time(fx`${here("middle")}`)},"")`),
    ...movingRangePhases("mr", "Mean moving range of roots", "Sigma of roots"),
  ],
  sigma: ofPhase("spread"),
  line: (sigmas) => time(fx`${middle}+${sigmas}*${here("sigma")}`),
  tested: { off: fx`${here("root")}-${middle}`, scale: middle },
};
