import type { Kpi } from "./kpi";

/** The rule set where nobody has named one. */
export const USUAL_RULES = "anhoej";

/** A KPI that nobody has said anything about yet. */
export const BLANK_KPI: Kpi = {
  id: "",
  name: "",
  goal: "",
  process: "",
  requirement: "",
  definition: "",
  numerator: "",
  denominator: "",
  unit: "",
  frequency: "",
  chart: "xmr",
  rules: USUAL_RULES,
  owner: "",
  source: "",
};
