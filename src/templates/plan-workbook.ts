import type { Project } from "../dmaic/project";
import type { ChartForm } from "../workbook/chart-form";
import type { ParetoInput } from "../charts/pareto-sheet";
import type { SheetDesign } from "../workbook/design";
import { layOut, type Laid } from "../workbook/layout";
import { titlesToday } from "../workbook/reconcile";
import type { Survey } from "../workbook/survey";
import { home } from "./always/home";
import { TEMPLATES } from "./catalogue";
import { formIn, formStep } from "./chart-form";
import { chartTemplate, type KpiOnData } from "./chart-of-kpi";
import { translatedDesigns, translatedMessages } from "../workbook/translated-designs";
import type { Translation } from "../workbook/translation";
import { filledDesign } from "./filled-design";
import { grownDesign } from "./grown-design";
import type { Setting, SheetAbout } from "./setting";
import type { Template } from "./template";

/** What a workbook is to be made of: the project, its KPIs on the user's data, and the causes to rank. */
export interface Wanted {
  readonly project: Project;
  readonly kpis: readonly KpiOnData[];
  readonly pareto?: ParetoInput;
  /** In what the calculated columns of charts are written; as the workbook has them today, when left out. */
  readonly form?: ChartForm;
}

/** The templates of a workbook for which nothing else was asked: enough to see where the KPIs stand and what they are worth. */
export const USUAL: readonly string[] = [
  "home",
  "charter",
  "kpis",
  "charts",
  "pareto",
  "scorecard",
  "savings",
  "rule-sets",
];

/** The sheets of a DMAIC workbook, in the order in which they will stand. */
export function designsOf(wanted: Wanted, asked: readonly string[] = USUAL, survey?: Survey): SheetDesign[] {
  const templates = TEMPLATES.filter(({ id }) => asked.includes(id));
  const has = (id: string) => templates.some((it) => it.id === id) && isThere(id, wanted);
  const setting: Setting = {
    ...wanted,
    form: wanted.form ?? (survey === undefined ? "formulas" : formIn(survey)),
    has,
    takenNames: TEMPLATES.map(({ title }) => title.toLowerCase()),
    sheets: [],
  };
  const finished = (it: SheetDesign) =>
    grownDesign(filledDesign(withWayBack(it, has("home")), wanted.project.sheets?.[it.template]), survey);
  const others = templates.filter((it) => it !== home).flatMap((it) => it.designs(setting));
  const sheets = others.map((it) => aboutSheet(it, wanted));
  const first: readonly SheetDesign[] = has("home") ? home.designs({ ...setting, sheets }) : [];
  return [...first, ...others].map(finished);
}

/** Templates that lay no sheet where the workbook has nothing for them. */
function isThere(id: string, { kpis, pareto }: Wanted): boolean {
  return id === "charts" ? kpis.length > 0 : id === "pareto" ? pareto !== undefined : true;
}

function aboutSheet({ template, title, tab, blocks }: SheetDesign, { kpis }: Wanted): SheetAbout {
  const head = blocks.find((it) => it.block === "title");
  const question = head?.block === "title" ? head.question : "";
  const isChart = kpis.some(({ kpi }) => chartTemplate(kpi) === template);
  return { template, title, tab, about: isChart ? `Control chart: ${question.toLowerCase()}` : question };
}

function withWayBack(design: SheetDesign, hasHome: boolean): SheetDesign {
  if (!hasHome || design.template === home.id) return design;
  return { ...design, blocks: design.blocks.map((it) => (it.block === "title" ? { ...it, back: home.id } : it)) };
}

/**
 * The plan for a DMAIC workbook; sheets of ours that people have renamed keep their names.
 *
 * @param translation The texts in another language; English where none is given.
 */
export function planWorkbook(
  wanted: Wanted,
  survey?: Survey,
  asked?: readonly Template["id"][],
  translation?: Translation,
): Laid {
  const english = designsOf(wanted, asked, survey);
  const designs = translation === undefined ? english : translatedDesigns(english, translation);
  const templates = designs.map(({ template }) => template);
  const laid = layOut(designs, survey === undefined ? new Map() : titlesToday(survey, templates));
  const plan = translation === undefined ? laid.plan : translatedMessages(laid.plan, translation);
  const { form } = wanted;
  const isNews = form !== undefined && form !== (survey === undefined ? "formulas" : formIn(survey));
  return { ...laid, plan: isNews ? [...plan, formStep(form)] : plan };
}
