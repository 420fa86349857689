import type { Calculated } from "../../engine/calculated";
import type { Project } from "../../dmaic/project";
import type { ChartAsked } from "../../templates/asked-chart";
import { askedOnSchoolDays } from "../../templates/asked-on-school-days";
import { byGoal } from "../../templates/by-goal";
import type { formIn } from "../../templates/chart-form";
import { kpiOnData } from "../../templates/kpi-on-data";
import { mergedProject } from "../../templates/merged-project";
import { PARTS, planParts, withNeeds } from "../../templates/plan-parts";
import { isPicture } from "../../templates/pictures";
import { planPicture } from "../../templates/plan-picture";
import type { Wanted } from "../../templates/plan-workbook";
import { proposeKpis, type TableOnSheet } from "../../templates/propose-kpis";
import { proposePareto } from "../../templates/propose-pareto";
import { sourceSheets } from "../../templates/school-days-source";
import { standingProject } from "../../templates/standing-project";
import { withAskedChart } from "../../templates/with-asked-chart";
import { findTables } from "../../workbook/find-tables";
import { editedRows } from "../../workbook/edited-rows";
import { laidTogether } from "../../workbook/laid-together";
import type { Laid } from "../../workbook/layout";
import { inputToKeep, reconcile } from "../../workbook/reconcile";
import { receiptOf, type Receipt } from "../../workbook/receipt";
import { isOurs, type Survey } from "../../workbook/survey";
import type { Translation } from "../../workbook/translation";
import { WorkbookProblem } from "../../workbook/workbook-problem";
import type { Plan } from "../../workbook/plan";
import { addToPackage } from "../../xlsx/add-to-package";
import { packageOf } from "../../xlsx/package-of";
import { cellsOf, surveyWorkbook } from "../../xlsx/survey-workbook";
import { calculatedFile } from "./calculated-file";
import { packedBytes } from "./packed-bytes";
import type { FileRead } from "./read-file";
import { refuseLongCharts } from "./refuse-long-charts";
import { spelledForFiles } from "./spelled-for-files";

/** A built workbook: its bytes, and all that there is to tell of it. */
export interface Built {
  readonly bytes: Uint8Array;
  readonly found: readonly string[];
  readonly wanted: Wanted;
  /** Columns whose marks (phases, points to leave out) were copied to the KPIs sheet, as they stand today. */
  readonly copied: readonly string[];
  readonly laid: Laid;
  /** What was carried out: the steps that this file still needed. */
  readonly plan: Plan;
  readonly receipt: Receipt;
  readonly answers: Calculated;
}

/** A chart that is asked for: its columns, and the sheet that they stand on or that it shall be called. */
interface ChartOnFile {
  readonly of: ChartAsked;
  readonly sheet: string | undefined;
  /** Whether it is to be made of a sheet that lists the school days. */
  readonly onSchoolDays?: boolean;
}

/** What is to be built on a file. */
export interface Asked {
  readonly project: Project;
  /** One chart instead of a whole workbook. */
  readonly chart?: ChartOnFile | undefined;
  /** The templates to build; the usual ones, when left out. Sheets that stand already follow in any case. */
  readonly parts?: readonly string[] | undefined;
  /** In what the calculated columns of charts are written; as the file has them, when left out. */
  readonly form?: ReturnType<typeof formIn> | undefined;
  /** Whether sheets that stand as planned are laid again, too: formulas that were typed over come back, input stays. */
  readonly repair?: boolean;
  /** The texts of ours in another language. A workbook that was built in it is built again with it. */
  readonly translation?: Translation | undefined;
}

/**
 * A DMAIC workbook, or one chart, from a spreadsheet: the user's parts as they were, ours added and calculated.
 *
 * A file that was built before is read back first: what people have defined in it stays.
 *
 * @throws {WorkbookProblem} With one sentence; nothing has been written then.
 */
export function buildWorkbook(
  file: FileRead,
  { project: asked, chart: chartAsked, parts = PARTS, form, repair = false, translation }: Asked,
): Built {
  const survey = surveyWorkbook(file.contents);
  const found = sourceSheets(survey, file.contents.sheets).map((sheet) => ({ sheet, ...findTables(sheet) }));
  const there: TableOnSheet[] = found.flatMap(({ sheet, tables: some }) => some.map((table) => ({ table, sheet })));
  const { chart, days } = onDaysAsked(chartAsked, there, survey, file.contents.sheets);
  const tables = days === undefined ? there : [...usersOwn(there, survey), days.on];
  const standing = standingProject(survey, file.contents.sheets, translation);
  const project = standing === undefined ? { ...asked, kpis: byGoal(asked.kpis) } : mergedProject(standing, asked);
  const { wanted: asIs, edit } =
    chart === undefined || isPicture(chart.of.chart)
      ? {
          wanted: wantedFrom(project, tables, file.name, chart === undefined && withNeeds(parts).includes("charts")),
          edit: undefined,
        }
      : withAskedChart(project, tables, chart.of, chart.sheet, translation);
  const wanted: Wanted = form === undefined ? asIs : { ...asIs, form };
  if (chart === undefined ? withNeeds(parts).includes("charts") : !isPicture(chart.of.chart))
    refuseLongCharts(wanted.kpis);
  const laid = laidTogether(
    days,
    chart !== undefined && isPicture(chart.of.chart)
      ? picture(chart.of, chart.sheet, tables, survey)
      : planParts(wanted, chart === undefined ? parts : ["charts"], survey, translation),
  );
  const kept = new Map(
    inputToKeep(laid.plan, survey, repair).map(({ name, ...place }) => {
      const typed = cellsOf(file.contents.sheets, place);
      return [name, name === edit?.name ? editedRows(typed, edit) : typed];
    }),
  );
  const plan = reconcile(laid.plan, survey, kept, repair);
  const answers = calculatedFile(file.contents, survey, plan);
  const built = addToPackage(file.package ?? packageOf(file.contents.sheets), spelledForFiles(plan), answers);
  return {
    bytes: packedBytes(built),
    found: found.flatMap(({ sheet, tables: some, says }) => [
      ...some.flatMap((table) => [
        foundTable(
          table.sheet,
          table.columns.map(({ name, kind }) => `${name} (${kind})`),
        ),
        ...table.says.map((it) => `  ${it}`),
      ]),
      ...says.map((it) => `  ${it}`),
      ...(some.length === 0 ? [`Sheet "${sheet.name}": no table found.`] : []),
    ]),
    wanted,
    copied: [chart?.of.phase, chart?.of.exclude].filter((it) => it !== undefined),
    laid,
    plan,
    receipt: receiptOf(plan, plan.length),
    answers,
  };
}

const usersOwn = (tables: readonly TableOnSheet[], survey: Survey): readonly TableOnSheet[] =>
  tables.filter(({ sheet }) => !isOurs(survey, sheet.name));

/** A chart that is to be made of school days: the sheets that list them, and the chart as one of theirs. */
function onDaysAsked(
  chart: ChartOnFile | undefined,
  tables: readonly TableOnSheet[],
  survey: Survey,
  sheets: FileRead["contents"]["sheets"],
) {
  if (chart?.onSchoolDays !== true) return { chart, days: undefined };
  const sheet = chart.sheet ?? chart.of.value.trim();
  const { days, of } = askedOnSchoolDays({ ...chart.of, name: sheet }, usersOwn(tables, survey), survey, sheets);
  return { days, chart: { of, sheet } };
}

const foundTable = (sheet: string, columns: readonly string[]): string => `Sheet "${sheet}": ${columns.join(", ")}`;

function wantedFrom(project: Project, tables: readonly TableOnSheet[], file: string, needsCharts: boolean): Wanted {
  if (tables.length === 0 && needsCharts) {
    throw new WorkbookProblem(
      `"${file}" holds no table that can be charted: a header row with at least two rows of data below it, one of the columns with numbers. Add one and build again.`,
    );
  }
  const kpis = project.kpis.length > 0 ? project.kpis : proposeKpis(tables);
  if (kpis.length === 0 && needsCharts) {
    throw new WorkbookProblem(
      `"${file}" holds no measurements in time order: a table with one row per date or period and a column of numbers. Add a date column, or sort the rows by it, and build again.`,
    );
  }
  const pareto = proposePareto(tables);
  return { project, kpis: kpis.map((kpi) => kpiOnData(kpi, tables)), ...(pareto === undefined ? {} : { pareto }) };
}

/** The picture of columns of a sheet that is named, or else on a sheet that shall be called so. */
function picture(asked: ChartAsked, sheet: string | undefined, tables: readonly TableOnSheet[], survey: Survey): Laid {
  const onSheet = tables.filter((it) => it.sheet.name.toLowerCase() === sheet?.toLowerCase());
  return onSheet.length > 0 ? planPicture(asked, onSheet, survey) : planPicture(asked, tables, survey, sheet);
}
