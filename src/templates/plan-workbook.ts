import { paretoSheet, type ParetoInput } from "../charts/pareto-sheet";
import type { Project } from "../dmaic/project";
import type { SheetDesign } from "../workbook/design";
import { layOut, type Laid } from "../workbook/layout";
import { titlesToday } from "../workbook/reconcile";
import type { Survey } from "../workbook/survey";
import { home } from "./always/home";
import { kpis as kpisSheet } from "./always/kpis";
import { ruleSets } from "./always/rule-sets";
import { scorecard } from "./always/scorecard";
import { chartOfKpi, chartTemplate, type KpiOnData } from "./chart-of-kpi";
import { savings } from "./control/savings";
import { charter } from "./define/charter";
import { sheetName } from "./sheet-name";

/** What a workbook is to be made of: the project, its KPIs on the user's data, and the causes to rank. */
export interface Wanted {
  readonly project: Project;
  readonly kpis: readonly KpiOnData[];
  readonly pareto?: ParetoInput;
}

const PARETO = "pareto";

/** The sheets of a DMAIC workbook, in the order in which they will stand. */
export function designsOf({ project, kpis, pareto }: Wanted): SheetDesign[] {
  const defined = kpis.map(({ kpi }) => kpi);
  const taken = new Set(["home", "charter", "kpis", "scorecard", "savings", "rule sets", "pareto of causes"]);
  const charts = kpis.map((it, row) =>
    chartOfKpi(
      it,
      row,
      sheetName(it.kpi.name, taken),
      project.phaseChanges.filter(({ kpi }) => kpi === it.kpi.id).length,
    ),
  );
  const numbers = kpis.map(({ valueNumber }) => valueNumber);
  const ranked =
    pareto === undefined ? [] : [paretoSheet(pareto, { template: PARETO, sheet: `Pareto of ${pareto.of}s` })];
  const withKpis = { ...project, kpis: defined };
  const rest: SheetDesign[] = [
    charter(project.charter, defined),
    kpisSheet(withKpis),
    ...charts,
    ...ranked,
    scorecard(defined, numbers),
    savings(project.savings, defined),
    ruleSets,
  ];
  const about = rest.map(({ template, title, blocks }) => {
    const head = blocks.find((it) => it.block === "title");
    const question = head?.block === "title" ? head.question : "";
    const own = defined.find((kpi) => chartTemplate(kpi) === template);
    return { template, title, about: own === undefined ? question : `Control chart: ${question.toLowerCase()}` };
  });
  return [home(withKpis, defined, about), ...rest];
}

/** The plan for a DMAIC workbook; sheets of ours that people have renamed keep their names. */
export function planWorkbook(wanted: Wanted, survey?: Survey): Laid {
  const designs = designsOf(wanted);
  const titles =
    survey === undefined
      ? new Map<string, string>()
      : titlesToday(
          survey,
          designs.map(({ template }) => template),
        );
  return layOut(designs, titles);
}
