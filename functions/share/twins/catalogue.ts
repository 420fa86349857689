import { controlLimitsTwin } from "./control-limits";
import { controlSummaryTwin } from "./control-summary";
import { dpmoTwin } from "./dpmo";
import { instructionalHoursTwin } from "./instructional-hours";
import { kpiTwin } from "./kpi";
import { rolledYieldTwin } from "./rolled-yield";
import { savingsTwin } from "./savings";
import { scoreTwin } from "./score";
import { sigmaLevelTwin } from "./sigma-level";
import type { Twin } from "../twin";

/** The functions that have a twin in built-in functions, for some of their arguments at least; all others become values. */
export const TWINS: Readonly<Record<string, Twin>> = {
  CONTROL_LIMITS: controlLimitsTwin,
  CONTROL_SUMMARY: controlSummaryTwin,
  DPMO: dpmoTwin,
  INSTRUCTIONAL_HOURS: instructionalHoursTwin,
  KPI: kpiTwin,
  ROLLED_YIELD: rolledYieldTwin,
  SAVINGS: savingsTwin,
  SCORE: scoreTwin,
  SIGMA_LEVEL: sigmaLevelTwin,
};
