import type { ChartForm } from "../workbook/chart-form";
import type { ParetoInput } from "../charts/pareto-sheet";
import { BLANK_PROJECT } from "../dmaic/blank-project";
import type { Project } from "../dmaic/project";
import type { Tab } from "../workbook/style";
import type { KpiOnData } from "./chart-of-kpi";

/** What a template may look at when it declares its sheets. */
export interface Setting {
  readonly project: Project;
  readonly kpis: readonly KpiOnData[];
  readonly pareto?: ParetoInput;
  /** In what the calculated columns of charts are written. */
  readonly form: ChartForm;
  /** Whether a template's sheet is in the same plan, so that formulas may refer to it; "charts" for the KPIs' control charts. */
  has(template: string): boolean;
  /** Names that sheets of templates go by, in lower case: a KPI's sheet takes another. */
  readonly takenNames: readonly string[];
  /** The other sheets of the plan in their order: what Home leads to. */
  readonly sheets: readonly SheetAbout[];
}

/** A sheet as Home tells of it. */
export interface SheetAbout {
  readonly template: string;
  readonly title: string;
  readonly tab: Tab;
  readonly about: string;
}

/** A setting in which nothing is said and everything is there: for asking a template which cells it has. */
export const BLANK_SETTING: Setting = {
  project: BLANK_PROJECT,
  kpis: [],
  has: () => true,
  takenNames: [],
  sheets: [],
  form: "formulas",
};
