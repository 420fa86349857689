import { readFileSync } from "node:fs";
import { readFile } from "../../src/hosts/file/read-file";
import { readProject } from "../../src/hosts/file/read-project";
import { kpiOnData } from "../../src/templates/kpi-on-data";
import { planWorkbook, type Wanted } from "../../src/templates/plan-workbook";
import { proposePareto } from "../../src/templates/propose-pareto";
import { findTables } from "../../src/workbook/find-tables";
import type { Plan } from "../../src/workbook/plan";
import type { SheetContents } from "../../src/workbook/sheet-contents";
import type { Survey } from "../../src/workbook/survey";

/** The late-bus example: the sheets of the file, and the plan that its project makes of them. */
export interface LateBuses {
  readonly sheets: readonly SheetContents[];
  readonly wanted: Wanted;
}

export function lateBuses(): LateBuses {
  const { contents } = readFile("examples/late-buses.xlsx");
  const name = "examples/late-buses.project.json";
  const project = readProject(readFileSync(name, "utf8"), name);
  const tables = contents.sheets.flatMap((sheet) => findTables(sheet).tables.map((table) => ({ table, sheet })));
  const pareto = proposePareto(tables);
  const kpis = project.kpis.map((kpi) => kpiOnData(kpi, tables));
  return { sheets: contents.sheets, wanted: { project, kpis, ...(pareto === undefined ? {} : { pareto }) } };
}

/** The plan of the whole workbook. */
export function wholePlan({ wanted }: LateBuses, survey?: Survey): Plan {
  return planWorkbook(wanted, survey).plan;
}
