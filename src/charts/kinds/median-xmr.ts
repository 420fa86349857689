import { fx, here } from "../../workbook/formula";
import type { ControlChartKind } from "../control-chart-kind";
import { movingRangeColumn } from "../moving-range";
import { countInPhase, data, isInBaseline, liftedColumn, medianInPhase, ofPhase, phaseColumn } from "../phase-columns";

/** The median moving range of two over one standard deviation, to the digits of the code. */
const MEDIAN_RANGE_OF_TWO = fx`0.9538725524089397`;

const inBaseline = fx`${isInBaseline}*${here("link")}`;
const ranges = fx`COUNTIFS(${data("phase")},${here("phase")},${data("ranked mr")},">0")`;

/** Individual values by medians, which a few wild values cannot bend: the median, and three times the median moving range over 0.954. */
export const MEDIAN_XMR: ControlChartKind = {
  word: "median-xmr",
  title: "XmR chart from medians",
  takes: "single",
  values: "any",
  plots: "kpi",
  rules: "all",
  limits: true,
  rows: [
    movingRangeColumn("mr", "Moving range", "value"),
    liftedColumn("ranked", "value", ofPhase("lowest")),
    liftedColumn("ranked mr", "mr", fx`0`, inBaseline),
  ],
  phases: [
    phaseColumn("lowest", "Lowest", fx`MIN(${data("value")})`),
    phaseColumn("counted", "Values", countInPhase),
    phaseColumn("ranges", "Ranges", ranges),
    phaseColumn("center", "Center", medianInPhase("value", "ranked", fx`${here("counted")}`)),
    phaseColumn("range", "Median moving range", medianInPhase("mr", "ranked mr", fx`${here("ranges")}`)),
    phaseColumn("spread", "Sigma", fx`IF(ISNUMBER(${here("range")}),${here("range")}/${MEDIAN_RANGE_OF_TWO},"")`),
  ],
  sigma: ofPhase("spread"),
};
