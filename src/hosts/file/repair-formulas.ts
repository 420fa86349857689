import { answeredBook } from "../../engine/answered-book";
import { callsIn } from "../../../functions/share/calls-in";
import { ownName } from "../../../functions/share/own-name";
import { plainFormula } from "../../../functions/share/plain-formula";
import { shownArea } from "../../../functions/share/shown-area";
import { spelledInFile, type FileSpelling } from "../../../functions/share/spelled-in-file";
import { boxOf, type Area } from "../../workbook/address";
import { isErrorCell, type Cell } from "../../workbook/cell";
import type { SheetContents } from "../../workbook/sheet-contents";
import { toFile } from "../../xlsx/future-functions";
import { readWorkbook } from "../../xlsx/read-workbook";
import { refreshAnswers } from "../../xlsx/refresh-answers";
import { thawCells } from "../../xlsx/thaw-cells";
import { escapedXml } from "../../xlsx/xml-shell";
import type { FileRead } from "./read-file";

/** A formula that was entered again: where, what stood there, and what stands there now. */
export interface EnteredAgain {
  readonly sheet: string;
  readonly area: Area;
  readonly was: string;
  readonly formula: string;
}

/** A file with its formulas repaired. */
export interface RepairedFormulas {
  readonly file: FileRead;
  readonly entered: readonly EnteredAgain[];
}

/**
 * The file with our functions as one program spells them in files, whichever program spelled them before, and with their answers
 * beside them where #NAME? stood. Every other cell is as it was.
 */
export function repairFormulas(read: FileRead, spelling: FileSpelling): RepairedFormulas {
  if (read.package === undefined) return { file: read, entered: [] };
  const { sheets, names } = read.contents;
  const book = answeredBook(read.contents);
  const taken = new Set(names.map(({ name }) => name.toUpperCase()));
  const entered = book.sheets.flatMap((sheet, i) => stuckIn(sheet, sheets[i] ?? sheet, spelling, taken));
  if (entered.length === 0) return { file: read, entered };
  const spelled = entered.filter(({ was, formula }) => was !== formula);
  const shown = new Map(book.sheets.map(({ name, cells }) => [name, cells]));
  const cell = (sheet: string, row: number, column: number): Cell => shown.get(sheet)?.[row]?.[column] ?? null;
  const thawed = thawCells(
    read.package,
    spelled.map((it) => ({ ...it, ...blockForm(it) })),
    cell,
  );
  const file = refreshAnswers(thawed, { cell });
  return { file: { ...read, package: file, contents: readWorkbook(file) }, entered };
}

function stuckIn(
  sheet: SheetContents,
  before: SheetContents,
  spelling: FileSpelling,
  taken: ReadonlySet<string>,
): EnteredAgain[] {
  return Object.entries(sheet.formulas).flatMap(([address, was]) => {
    const plain = plainFormula(was, taken);
    if (!callsIn(plain).some(({ name }) => ownName(name, taken) !== undefined)) return [];
    const formula = spelledInFile(plain, spelling, taken);
    const { top, left } = boxOf(address);
    const showed = before.cells[top]?.[left] ?? null;
    const isStuck = isErrorCell(showed) && showed.error === "#NAME?";
    return isStuck || formula !== was ? [{ sheet: sheet.name, area: shownArea(sheet, address), was, formula }] : [];
  });
}

/** A formula that fills a block says so in the file; programs that know no spills need it. */
function blockForm({ area, formula }: EnteredAgain): { readonly inFile?: string } {
  if (!area.includes(":")) return {};
  return { inFile: `<f t="array" ref="${area}">${escapedXml(toFile(formula.replace(/^=/, "")))}</f>` };
}
