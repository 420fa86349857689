import { CHART_ADVICE } from "./chart-advice";
import { CONTROL_LIMITS } from "./control-limits";
import { CONTROL_SUMMARY } from "./control-summary";
import type { CustomFunction } from "./declare";
import { KPI } from "./kpi";
import { SAVINGS } from "./savings";

/** Every custom function, in the order in which the reference lists them. */
export const CATALOGUE: readonly CustomFunction[] = [CONTROL_LIMITS, CONTROL_SUMMARY, CHART_ADVICE, KPI, SAVINGS];
