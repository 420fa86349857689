import { AGREEMENT } from "./agreement";
import { ASSOCIATION } from "./association";
import { CAPABILITY } from "./capability";
import { CHART_ADVICE } from "./chart-advice";
import { COMPARE } from "./compare";
import { COMPARE_GROUPS } from "./compare-groups";
import { CONTROL_LIMITS } from "./control-limits";
import { CONTROL_SUMMARY } from "./control-summary";
import type { CustomFunction } from "./declare";
import { DPMO } from "./dpmo";
import { FUNNEL } from "./funnel";
import { GAGE_RR } from "./gage-rr";
import { HISTOGRAM } from "./histogram";
import { INSTRUCTIONAL_HOURS } from "./instructional-hours";
import { KPI } from "./kpi";
import { NORMALITY } from "./normality";
import { PARETO } from "./pareto";
import { PRIORITIZE } from "./prioritize";
import { ROLLED_YIELD } from "./rolled-yield";
import { SAVINGS } from "./savings";
import { SCORE } from "./score";
import { SIGMA_LEVEL } from "./sigma-level";

/** Every custom function, in the order in which the reference lists them. */
export const CATALOGUE: readonly CustomFunction[] = [
  CONTROL_LIMITS,
  CONTROL_SUMMARY,
  CHART_ADVICE,
  KPI,
  SCORE,
  SAVINGS,
  INSTRUCTIONAL_HOURS,
  PARETO,
  HISTOGRAM,
  CAPABILITY,
  DPMO,
  SIGMA_LEVEL,
  ROLLED_YIELD,
  COMPARE,
  COMPARE_GROUPS,
  ASSOCIATION,
  NORMALITY,
  FUNNEL,
  PRIORITIZE,
  AGREEMENT,
  GAGE_RR,
];
