import { readFileSync } from "node:fs";
import { BLANK_PROJECT } from "../../src/dmaic/blank-project";
import { prepareEngine } from "../../src/engine/prepare-engine";
import { quietly } from "../../src/engine/quietly";
import { Book } from "../../src/hosts/workbench/book";
import { registerChartLook } from "../../src/hosts/workbench/chart-look";
import { readingFile, type FileRead } from "../../src/hosts/workbench/file-read";
import { modelData } from "../../src/hosts/workbench/model-data";
import { newModel } from "../../src/hosts/workbench/new-model";
import { registerSteps } from "../../src/hosts/workbench/steps-plugin";
import { kpiOnData } from "../../src/templates/kpi-on-data";
import { planWorkbook } from "../../src/templates/plan-workbook";
import { proposeKpis } from "../../src/templates/propose-kpis";
import { proposePareto } from "../../src/templates/propose-pareto";
import { findTables } from "../../src/workbook/find-tables";
import type { Plan } from "../../src/workbook/plan";
import type { SheetContents } from "../../src/workbook/sheet-contents";
import { openPackage } from "../../src/xlsx/package";
import { readWorkbook } from "../../src/xlsx/read-workbook";

/** Opens bytes as the workbench does, without a screen. */
export function bookOf(name: string, bytes: Uint8Array): Book {
  return quietly(() => {
    prepareEngine();
    registerChartLook();
    registerSteps();
    const read = fileRead(name, bytes);
    return new Book(read.name, read.file, newModel(modelData(read).data));
  });
}

/** A file as the page reads it, without its pauses. */
export function fileRead(name: string, bytes: Uint8Array): FileRead {
  const reading = readingFile(name, bytes);
  for (let step = reading.next(); ; step = reading.next()) if (step.done === true) return step.value;
}

/** An example of the project's, opened. */
export const exampleBook = (name: string): Book => bookOf(name, readFileSync(`examples/${name}`));

/** The plan of a DMAIC workbook from what is found in some sheets. */
export function planOf(sheets: readonly SheetContents[]): Plan {
  const tables = sheets.flatMap((sheet) => findTables(sheet).tables.map((table) => ({ table, sheet })));
  const pareto = proposePareto(tables);
  const kpis = proposeKpis(tables).map((kpi) => kpiOnData(kpi, tables));
  return planWorkbook({ project: BLANK_PROJECT, kpis, ...(pareto === undefined ? {} : { pareto }) }).plan;
}

/** The sheets of a file. */
export const sheetsOf = (bytes: Uint8Array): readonly SheetContents[] => readWorkbook(openPackage(bytes)).sheets;
