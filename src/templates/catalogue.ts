import { charts } from "./measure/charts";
import { home } from "./always/home";
import { kpis } from "./always/kpis";
import { ruleSets } from "./always/rule-sets";
import { scorecard } from "./always/scorecard";
import { pareto } from "./analyze/pareto";
import { savings } from "./control/savings";
import { charter } from "./define/charter";
import type { Template } from "./template";

/** Every kind of sheet that a DMAIC workbook can have, in the order in which the sheets stand. */
export const TEMPLATES: readonly Template[] = [home, charter, kpis, charts, pareto, scorecard, savings, ruleSets];
