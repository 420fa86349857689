import type { Kpi } from "../dmaic/kpi";
import type { Project } from "../dmaic/project";
import { labelKey } from "../statistics/label-key";
import { partName } from "../workbook/owner-mark";
import type { RowEdit } from "../workbook/edited-rows";
import { sameHeading } from "../workbook/same-heading";
import { translator, type Translation } from "../workbook/translation";
import { askedChart, type ChartAsked, type ChartDefined } from "./asked-chart";
import { kpiOnData } from "./kpi-on-data";
import type { Wanted } from "./plan-workbook";
import { proposePareto } from "./propose-pareto";
import type { TableOnSheet } from "./propose-kpis";

/** A project with a chart that was asked for, and the cells of the KPIs sheet that have to change for it. */
export interface WithAskedChart {
  readonly wanted: Wanted;
  /** Where the chart stands already: what was asked for anew, in its row. */
  readonly edit: RowEdit | undefined;
}

/**
 * The project with the chart that was asked for: its KPI, on its columns. Asked for again by its name and columns, a chart
 * that stands is changed: what is asked for anew replaces what its row of the KPIs sheet said, and the rest stays.
 *
 * @param sheet The sheet that the columns stand on, or what the sheet of the chart shall be called.
 * @throws {WorkbookProblem} When a column is not there, or does not fit.
 */
export function withAskedChart(
  project: Project,
  tables: readonly TableOnSheet[],
  asked: ChartAsked,
  sheet: string | undefined,
  translation: Translation = {},
): WithAskedChart {
  const named = tables.filter((it) => it.sheet.name.toLowerCase() === sheet?.toLowerCase());
  const on = named.length > 0 ? named : tables;
  const defined = askedChart(asked, on, new Set(project.kpis.map(({ id }) => id)));
  const fresh: Kpi = { ...defined.kpi, name: sheet === undefined || named.length > 0 ? defined.kpi.name : sheet };
  const row = project.kpis.findIndex((it) => isSame(it, fresh));
  const standing = project.kpis[row];
  const anew = standing === undefined ? {} : changesTo(standing, askedAnew(asked, fresh));
  const kpi = standing === undefined ? fresh : { ...standing, ...anew };
  const kpis = standing === undefined ? [...project.kpis, kpi] : project.kpis.map((it, i) => (i === row ? kpi : it));
  const pareto = proposePareto(tables);
  const wanted: Wanted = {
    project: { ...project, kpis, ...listed(project, defined, kpi.id) },
    kpis: kpis.map((it) => kpiOnData(it, it.id === kpi.id ? on : tables)),
    ...(pareto === undefined ? {} : { pareto }),
  };
  const edit =
    Object.keys(anew).length === 0
      ? undefined
      : { name: partName("kpis", "kpis table"), row, cells: cellsOf(anew, translation) };
  return { wanted, edit };
}

/** A chart is known by its name and the columns that it is made of. */
const isSame = (a: Kpi, b: Kpi): boolean =>
  sameHeading(a.name, b.name) && sameHeading(a.numerator, b.numerator) && sameHeading(a.denominator, b.denominator);

const changesTo = (standing: Kpi, anew: AskedAnew): AskedAnew =>
  Object.fromEntries(Object.entries(anew).filter(([field, value]) => standing[field as keyof AskedAnew] !== value));

type AskedAnew = Partial<Pick<Kpi, "chart" | "rules" | "better" | "target" | "baseline" | "label">>;

/** What was named now; what was not stays as it stands. */
function askedAnew(asked: ChartAsked, fresh: Kpi): AskedAnew {
  const { chart, better, target, rules, baseline, label } = fresh;
  return {
    ...(asked.chart === undefined || /^auto$/i.test(asked.chart.trim()) ? {} : { chart }),
    ...(asked.rules === undefined ? {} : { rules }),
    ...(better === undefined ? {} : { better }),
    ...(target === undefined ? {} : { target }),
    ...(baseline === undefined ? {} : { baseline }),
    ...(asked.label === undefined || label === undefined ? {} : { label }),
  };
}

const HEADINGS = {
  chart: "Chart",
  rules: "Rule set",
  better: "Better",
  target: "Target",
  baseline: "Baseline rows",
  label: "Label column",
} as const;

/** The cells of the row in which something was named now: what people typed beside them is not written again. */
function cellsOf(anew: AskedAnew, translation: Translation): RowEdit["cells"] {
  const said = translator(translation);
  return Object.fromEntries(
    Object.entries(anew).map(([field, value]) => [
      said(HEADINGS[field as keyof AskedAnew]),
      field === "better" ? said(String(value)) : value,
    ]),
  );
}

/** Phases and points left out of the chart are added to those that people have on record; none is taken away. */
function listed(
  { phaseChanges, leftOut }: Project,
  defined: ChartDefined,
  kpi: string,
): Pick<Project, "phaseChanges" | "leftOut"> {
  const begins = new Set(phaseChanges.filter((it) => it.kpi === kpi).map(({ start }) => labelKey(start)));
  const out = new Set(leftOut.filter((it) => it.kpi === kpi).map(({ label }) => labelKey(label)));
  return {
    phaseChanges: [
      ...phaseChanges,
      ...defined.phaseChanges.filter(({ start }) => !begins.has(labelKey(start))).map((it) => ({ ...it, kpi })),
    ],
    leftOut: [
      ...leftOut,
      ...defined.leftOut.filter(({ label }) => !out.has(labelKey(label))).map((it) => ({ ...it, kpi })),
    ],
  };
}
