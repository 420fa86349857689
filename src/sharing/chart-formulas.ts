import type { LaidTwin } from "../../functions/share/freeze";
import { plainFormula } from "../../functions/share/plain-formula";
import { shownArea } from "../../functions/share/shown-area";
import type { TwinCells } from "../../functions/share/twin";
import { kpiOnData } from "../templates/kpi-on-data";
import { planParts } from "../templates/plan-parts";
import type { Wanted } from "../templates/plan-workbook";
import { proposePareto } from "../templates/propose-pareto";
import type { TableOnSheet } from "../templates/propose-kpis";
import { readProject } from "../templates/read-project";
import { sourceSheets } from "../templates/school-days-source";
import { areaOf, boxOf, type Area, type Box } from "../workbook/address";
import type { ChartForm } from "../workbook/chart-form";
import { findTables } from "../workbook/find-tables";
import { isFormulaCell, type Content, type Plan, type Step } from "../workbook/plan";
import { planCells } from "../workbook/plan-cells";
import type { SheetContents, WorkbookContents } from "../workbook/sheet-contents";
import { isOurs, type Survey } from "../workbook/survey";
import { WorkbookProblem } from "../workbook/workbook-problem";

/**
 * The built-in formulas for what our function fills on charts' sheets: both forms of such a sheet stand in the same cells, so that
 * those of the one can take the place of the other's, and go on calculating without the add-in.
 *
 * Only where the formula that stands is the very one that would be laid today: a sheet that has not followed its data, or in which
 * somebody has typed, has none.
 *
 * @returns Nothing for every other formula.
 */
export function chartFormulas({ sheets, names }: WorkbookContents, survey: Survey): LaidTwin {
  const taken = new Set(names.map(({ name }) => name.toUpperCase()));
  const calls = sheets.flatMap((sheet) =>
    isOurs(survey, sheet.name)
      ? Object.entries(sheet.formulas).flatMap(([address, formula]) => {
          const plain = plainFormula(formula, taken);
          return /\bCONTROL_LIMITS\(/i.test(plain) ? [{ sheet, address, plain }] : [];
        })
      : [],
  );
  const found = new Map<string, TwinCells>();
  const plans = calls.length === 0 ? undefined : plansOf(sheets, survey);
  if (plans !== undefined)
    for (const { sheet, address, plain } of calls) {
      const area = shownArea(sheet, address);
      const [is] = contentsIn(plans.functions, sheet.name, boxOf(address))[0] ?? [];
      if (is === undefined || !isFormulaCell(is) || is.spills !== area || !isSame(is.formula, plain)) continue;
      found.set(
        `${sheet.name}!${address}`,
        contentsIn(plans.formulas, sheet.name, boxOf(area)).map((row) =>
          row.map((it) => (isFormulaCell(it) ? it.formula.replace(/^=/, "") : null)),
        ),
      );
    }
  return (sheet, address) => found.get(`${sheet}!${address}`);
}

/** The workbook's sheets as both forms would lay them today; undefined where they cannot be laid. */
function plansOf(sheets: readonly SheetContents[], survey: Survey): Readonly<Record<ChartForm, Plan>> | undefined {
  const tables: TableOnSheet[] = sourceSheets(survey, sheets).flatMap((sheet) =>
    findTables(sheet).tables.map((table) => ({ table, sheet })),
  );
  try {
    const project = readProject(survey, sheets);
    const pareto = proposePareto(tables);
    const wanted: Wanted = {
      project,
      kpis: project.kpis.map((kpi) => kpiOnData(kpi, tables)),
      ...(pareto === undefined ? {} : { pareto }),
    };
    const plan = (form: ChartForm) => planParts({ ...wanted, form }, [], survey).plan;
    return { formulas: plan("formulas"), functions: plan("functions") };
  } catch (problem) {
    // A KPI without its data: what stands are values then, as everywhere else.
    if (problem instanceof WorkbookProblem) return undefined;
    throw problem;
  }
}

/** What a plan writes into some cells of a sheet; fills of thousands of rows are spelled out for these columns alone. */
function contentsIn(plan: Plan, sheet: string, box: Box): Content[][] {
  const cells = planCells(plan.flatMap((step) => cutTo(box, sheet, step))).get(sheet) ?? [];
  return Array.from({ length: box.bottom - box.top + 1 }, (_, r) =>
    Array.from({ length: box.right - box.left + 1 }, (__, c) => cells[box.top + r]?.[box.left + c] ?? null),
  );
}

function cutTo(box: Box, sheet: string, step: Step): Step[] {
  if ((step.step !== "fill" && step.step !== "write") || step.sheet !== sheet) return [];
  const own = boxOf(step.area);
  const isApart = own.bottom < box.top || own.top > box.bottom || own.right < box.left || own.left > box.right;
  if (isApart) return [];
  if (step.step === "write") return [step];
  const [left, right] = [Math.max(own.left, box.left), Math.min(own.right, box.right)];
  const area: Area = areaOf({ ...own, left, right });
  return [{ ...step, area, formulas: step.formulas.slice(left - own.left, right - own.left + 1) }];
}

/** Programs differ in blanks, capitals, and the quotes around a sheet's name. */
function isSame(a: string, b: string): boolean {
  const bare = (formula: string) => formula.replace(/[\s']/g, "").toUpperCase();
  return bare(a) === bare(b);
}
