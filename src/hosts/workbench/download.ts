import type { Model } from "@odoo/o-spreadsheet";
import { CATALOGUE } from "../../../functions/catalogue";
import { plainFormula } from "../../../functions/share/plain-formula";
import { areaOf, boxOf, columnLetters } from "../../workbook/address";
import type { Content, Plan, Step } from "../../workbook/plan";
import { isFormulaCell } from "../../workbook/plan";
import { addToPackage } from "../../xlsx/add-to-package";
import type { Answers } from "../../xlsx/answers";
import { packageBytes, type Package } from "../../xlsx/package";
import { patchCells, type CellEdit } from "../../xlsx/patch-cells";
import { readOutline } from "../../xlsx/read-outline";
import { contentsOf, type Book, type Contents } from "./book";
import { contentAt, shownAt } from "./cells";
import { readSheet } from "./read-sheet";
import { sheetIdOf } from "./sheet-ids";

/** A file to be saved, and what the person should know of it. */
export interface Download {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly notices: readonly string[];
}

/**
 * The workbook as an .xlsx file: the file that was opened, byte for byte but for the sheets of ours that plans have added
 * since and the cells that the person has edited.
 */
export function downloadOf(book: Book): Download {
  const { file, notices } = savedFile(book);
  return { name: fileName(book), bytes: packageBytes(file), notices };
}

/** The name under which a workbook is saved. */
export function fileName({ name }: Book): string {
  return name.replace(/\.[^.]+$/, "") + ".xlsx";
}

/** The workbook as a package, and what the person should know of it. */
export function savedFile(book: Book): { readonly file: Package; readonly notices: readonly string[] } {
  const { model } = book;
  const answers = answersOf(model);
  const { plans, base } = book.standing();
  let file = plans.reduce((all, plan) => addToPackage(all, plan, answers), book.file);
  const known = new Set(readOutline(file).sheets.map(({ name }) => name));
  const added = model.getters.getSheetIds().filter((id) => !known.has(model.getters.getSheetName(id)));
  if (added.length > 0)
    file = addToPackage(
      file,
      added.flatMap((id) => stepsOf(model, id)),
      answers,
    );
  const { edits, frozen } = editsSince(base, model, known);
  file = patchCells(file, edits, answers);
  const notices =
    frozen.length === 0
      ? []
      : [
          `Saved as values, because other programs lack these functions: ${frozen.slice(0, 5).join(", ")}${frozen.length > 5 ? ` and ${frozen.length - 5} more` : ""}.`,
        ];
  return { file, notices };
}

function answersOf({ getters }: Model): Answers {
  const ids = new Map(getters.getSheetIds().map((id) => [getters.getSheetName(id), id]));
  return {
    cell(sheet, row, col) {
      const sheetId = ids.get(sheet);
      return sheetId === undefined ? null : shownAt(getters, { sheetId, row, col });
    },
  };
}

/** What the person has changed: cells that hold something else than they did, or nothing any more. */
function editsSince(
  base: Contents,
  model: Model,
  known: ReadonlySet<string>,
): { readonly edits: readonly CellEdit[]; readonly frozen: readonly string[] } {
  const edits: CellEdit[] = [];
  const frozen: string[] = [];
  for (const [sheet, now] of contentsOf(model)) {
    const sheetId = sheetIdOf(model.getters, sheet);
    if (sheetId === undefined || !known.has(sheet)) continue;
    const was = base.get(sheet) ?? new Map<string, string>();
    for (const address of new Set([...was.keys(), ...now.keys()])) {
      if (isSame(was.get(address), now.get(address))) continue;
      const { top: row, left: col } = boxOf(address);
      const cells = savedCells(model, { sheetId, row, col });
      if (cells.isFrozen) frozen.push(`${sheet}!${address}`);
      edits.push(...cells.contents.map((it) => ({ sheet, row: it.row, column: it.col, content: it.content })));
    }
  }
  return { edits, frozen };
}

/** A formula of ours that was only spelled anew, as a repair does, stays as its file has it. */
function isSame(was: string | undefined, now: string | undefined): boolean {
  if (was === now) return true;
  return was !== undefined && now !== undefined && OURS.test(now) && plainFormula(was) === plainFormula(now);
}

interface SavedCells {
  readonly contents: readonly { readonly row: number; readonly col: number; readonly content: Content }[];
  readonly isFrozen: boolean;
}

/** How a cell is saved: as it is; with the values of its whole spill where other programs could not calculate it. */
function savedCells(
  { getters }: Model,
  at: { readonly sheetId: string; readonly row: number; readonly col: number },
): SavedCells {
  const content = contentAt(getters, at);
  if (!isFormulaCell(content)) return { contents: [{ row: at.row, col: at.col, content }], isFrozen: false };
  const spill = getters.getSpreadZone(at);
  if (spill === undefined && !OURS.test(content.formula))
    return { contents: [{ row: at.row, col: at.col, content }], isFrozen: false };
  const { top, left, bottom, right } = spill ?? { top: at.row, bottom: at.row, left: at.col, right: at.col };
  const contents = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let col = left; col <= right; col += 1) {
      const shown = shownAt(getters, { sheetId: at.sheetId, row, col });
      contents.push({ row, col, content: typeof shown === "object" && shown !== null ? shown.error : shown });
    }
  }
  return { contents, isFrozen: true };
}

const OURS = new RegExp(`(?:^|[^A-Z0-9_.])(?:DMAIC\\.)?(?:${CATALOGUE.map(({ name }) => name).join("|")})\\s*\\(`, "i");

/** A sheet that the person has added, as steps that add it to a file. */
function stepsOf(model: Model, sheetId: string): Plan {
  const { name: sheet, cells, formats, hidden } = readSheet(model.getters, sheetId);
  const contents: (Content | undefined)[][] = cells.map((row) => row.map(() => undefined));
  cells.forEach((row, r) =>
    row.forEach((_, c) => {
      const saved = savedCells(model, { sheetId, row: r, col: c });
      for (const it of saved.contents) {
        const line = contents[it.row];
        if (line !== undefined && (it.content !== null || line[it.col] === undefined)) line[it.col] = it.content;
      }
    }),
  );
  const box = { top: 0, left: 0, bottom: cells.length - 1, right: (cells[0]?.length ?? 0) - 1 };
  const numbers: Step[] = formats.flatMap((row, r) =>
    row.flatMap((number, c): Step[] =>
      number === "General"
        ? []
        : [{ step: "format", sheet, area: `${columnLetters(c)}${r + 1}`, role: "plain", number }],
    ),
  );
  return [
    { step: "add sheet", sheet, template: "", tab: "always", hidden },
    ...(cells.length === 0
      ? []
      : [
          {
            step: "write",
            sheet,
            area: areaOf(box),
            cells: contents.map((row) => row.map((it) => it ?? null)),
            holds: "input",
          } as const,
        ]),
    ...numbers,
  ];
}
