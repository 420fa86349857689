import { readFileSync } from "node:fs";
import type { Calculated } from "../../src/engine/calculated";
import { calculatedFile } from "../../src/hosts/file/calculated-file";
import { boxOf } from "../../src/workbook/address";
import { packageBytes } from "../../src/xlsx/package";
import { patchCells, type CellEdit } from "../../src/xlsx/patch-cells";
import { surveyWorkbook } from "../../src/xlsx/survey-workbook";
import { buildWorkbook, type Built } from "../../src/hosts/file/build-workbook";
import { readFile, type FileRead } from "../../src/hosts/file/read-file";
import { readProject } from "../../src/hosts/file/read-project";
import type { Project } from "../../src/dmaic/project";
import { askedParts } from "../../src/templates/asked-parts";
import type { Cell } from "../../src/workbook/cell";
import { openPackage } from "../../src/xlsx/package";
import { readWorkbook } from "../../src/xlsx/read-workbook";

export const LATE_BUSES: FileRead = readFile("examples/late-buses.xlsx");

const NAME = "examples/late-buses.project.json";

/** The late-bus project with its worked example: every sheet of it filled in. */
export const PROJECT: Project = readProject(readFileSync(NAME, "utf8"), NAME);

let built: Built | undefined;

/** A whole project of every template, made once for the tests that look at it. */
export const wholeProject = (): Built =>
  (built ??= buildWorkbook(LATE_BUSES, { project: PROJECT, parts: askedParts({ all: true }) }));

/** Bytes as a file, the way the command reads them. */
export function reread(bytes: Uint8Array): FileRead {
  const file = openPackage(bytes);
  return { name: "built.xlsx", contents: readWorkbook(file), package: file };
}

/** What a cell of a table shows; rows from 0. */
export function tableCell(
  { laid, answers }: Built,
  template: string,
  table: string,
  column: string,
  row: number,
): Cell {
  const sheet = laid.places.get(template)!;
  const { first, columns } = sheet.tables.get(table)!;
  const at = columns.get(column);
  if (at === undefined) throw new Error(`There is no column "${column}" in "${table}" of "${template}".`);
  return answers.cell(sheet.title, first + row, at);
}

/** A built workbook, typed into as a person would, and read back. */
export function typedInto(bytes: Uint8Array, edits: readonly CellEdit[]): FileRead {
  return reread(packageBytes(patchCells(openPackage(bytes), edits)));
}

/** Where an input cell of a built workbook stands: a field, or a cell of a table by its row from 0. */
export function placeIn(
  { laid }: Built,
  template: string,
  at: { readonly field: string } | { readonly table: string; readonly column: string; readonly row: number },
): Pick<CellEdit, "sheet" | "row" | "column"> {
  const sheet = laid.places.get(template)!;
  if ("field" in at) {
    const { top, left } = boxOf(sheet.fields.get(at.field)!.area);
    return { sheet: sheet.title, row: top, column: left };
  }
  const { first, columns } = sheet.tables.get(at.table)!;
  return { sheet: sheet.title, row: first + at.row, column: columns.get(at.column)! };
}

/** What a file that was built shows when it is calculated anew. */
export const recalculated = ({ contents }: FileRead): Calculated =>
  calculatedFile(contents, surveyWorkbook(contents), []);
