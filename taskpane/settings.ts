import { USUAL_RULES } from "../src/dmaic/blank-kpi";
import type { ChartForm } from "../src/workbook/chart-form";

/** What holds for every new chart; kept among the notes of the workbook. */
export interface Settings {
  /** The name of the rule set that new charts take. */
  readonly rules: string;
  /** The month in which a school year begins: 7 is July. */
  readonly firstMonth: number;
  /** In what the calculated columns of charts are written. */
  readonly form: ChartForm;
}

export const DEFAULT_SETTINGS: Settings = { rules: USUAL_RULES, firstMonth: 7, form: "formulas" };
