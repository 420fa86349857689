import { fx, here, type Formula } from "../../workbook/formula";
import type { ControlChartKind } from "../control-chart-kind";
import { helper } from "../data-columns";
import { data, ofPhase, phaseColumn } from "../phase-columns";

/** The k-th largest lifted value of a phase; the product is 0 for the rows of other phases. */
const ranked = (k: Formula): Formula =>
  fx`SUMPRODUCT(LARGE((${data("phase")}=${here("phase")})*${data("lifted")},${k}))`;

/**
 * The median of a phase without an array formula: values are lifted above zero, so that the rows of other phases rank
 * last as zeros, and the middle ones are found from the top.
 */
const median: Formula = fx`IF(${here("counted")}=0,"",${here("lowest")}-1+(${ranked(fx`INT((${here("counted")}+1)/2)`)}+${ranked(fx`INT((${here("counted")}+2)/2)`)})/2)`;

/** Values around their median; no limits, the run rules alone. */
export const RUN: ControlChartKind = {
  word: "run",
  title: "Run chart",
  divides: false,
  rows: [helper("lifted", "Value above zero", fx`IF(${here("base")}=1,${here("value")}-${ofPhase("lowest")}+1,0)`)],
  phases: [
    phaseColumn("lowest", "Lowest", fx`MIN(${data("value")})`),
    phaseColumn("counted", "In baseline", fx`COUNTIFS(${data("phase")},${here("phase")},${data("base")},1)`),
    phaseColumn("center", "Center", median),
    phaseColumn("spread", "Sigma", fx`""`),
  ],
  sigma: ofPhase("spread"),
  limits: false,
};
