import { boxOf, columnLetters, type Area } from "../workbook/address";
import type { Cell } from "../workbook/cell";
import { isErrorCell } from "../workbook/cell";
import { answerType, answerValue, cellXml } from "./cell-xml";
import { toFile } from "./future-functions";
import { partText, type Package } from "./package";
import { PackageChanges } from "./package-changes";
import { readOutline } from "./read-outline";
import { SheetDraft } from "./sheet-draft";
import { sheetPart } from "./sheet-part";
import { unshareFormulas } from "./unshare-formulas";
import { unprefixed } from "./unprefixed";
import { attributeOf, escapedXml, withoutAttribute } from "./xml-shell";

/** A formula to be frozen, and what each cell that it fills becomes: a formula and what it shows, or a value alone. */
export interface CellsToFreeze {
  readonly sheet: string;
  readonly area: Area;
  readonly formula: string;
  readonly becomes: readonly (readonly { readonly formula?: string; readonly value: Cell }[])[];
}

/** A package with frozen cells, and how each formula was spelled in it, in the order in which they were given. */
export interface FrozenPackage {
  readonly file: Package;
  readonly forms: readonly string[];
}

const FORMULA = /<(?:\w+:)?f(?:\s[^>]*)?(?:\/>|>[^<]*<\/(?:\w+:)?f>)/;
const VALUE = /<(?:\w+:)?v(?:\s[^>]*)?>[^<]*<\/(?:\w+:)?v>/;

/** Puts values or other formulas in the place of formulas, and touches nothing else. Looks stay; so does each value as it was written. */
export function freezeCells(file: Package, cells: readonly CellsToFreeze[]): FrozenPackage {
  const outline = readOutline(file);
  const changes = new PackageChanges(file);
  const forms = new Map<CellsToFreeze, string>();
  for (const sheet of new Set(cells.map((it) => it.sheet))) {
    const part = outline.sheets.find(({ name }) => name === sheet)?.part;
    if (part === undefined) throw new Error(`The file has no sheet "${sheet}" with cells to freeze.`);
    const draft = new SheetDraft(sheet, unprefixed(partText(file, part)));
    const own = cells.filter((it) => it.sheet === sheet);
    for (const it of own) forms.set(it, formOf(draft, it));
    unshareFormulas(
      draft,
      own.map(({ area }) => cornerOf(area)),
    );
    for (const it of own) freezeArea(draft, it);
    changes.set(part, sheetPart(draft, undefined));
  }
  return { file: changes.done(), forms: cells.map((it) => forms.get(it) ?? "") };
}

const cornerOf = (area: Area) => ({ row: boxOf(area).top, column: boxOf(area).left });

/** The formula as the file spells it, with the mark of a formula that fills several cells. */
function formOf(draft: SheetDraft, { area, formula }: CellsToFreeze): string {
  const { row, column } = cornerOf(area);
  const holds = draft.rows.get(row)?.get(column)?.holds;
  const kept = holds !== undefined && "kept" in holds ? holds.kept : "";
  const element = FORMULA.exec(kept)?.[0] ?? "";
  const mark = attributeOf(startOf(kept), "cm");
  // A shared formula is spelled out elsewhere; alone it says nothing.
  const own =
    element === "" || /\st="shared"/.test(element)
      ? `<f>${escapedXml(toFile(formula.replace(/^=/, "")))}</f>`
      : element;
  return `${mark === undefined ? "" : `cm=${mark} `}${own}`;
}

function freezeArea(draft: SheetDraft, { area, becomes }: CellsToFreeze): void {
  const { top, left } = boxOf(area);
  becomes.forEach((line, r) =>
    line.forEach(({ formula, value }, c) => {
      const address = `${columnLetters(left + c)}${top + r + 1}`;
      draft.put(top + r, left + c, (was) => {
        const style = was?.style ?? 0;
        if (formula !== undefined) return { style, holds: { kept: cellXml(address, style, { formula }, value) } };
        const before = was !== undefined && "kept" in was.holds ? was.holds.kept : "";
        return { style, holds: { kept: frozen(before, value) ?? valueXml(address, style, value) } };
      });
    }),
  );
}

/** A cell without its formula, its value as the file wrote it; undefined where it shows nothing that may stay. */
function frozen(before: string, value: Cell): string | undefined {
  const shows = VALUE.exec(before)?.[0];
  if (shows === undefined || shows.includes(">#NAME?<") || value === null) return undefined;
  const start = startOf(before);
  return withoutAttribute(start, "cm") + before.slice(start.length).replace(FORMULA, "");
}

/** A value alone; an error, too, is one. */
function valueXml(address: string, style: number, value: Cell): string {
  if (!isErrorCell(value)) return cellXml(address, style, value, undefined);
  return `<c r="${address}"${style > 0 ? ` s="${style}"` : ""}${answerType(value)}>${answerValue(value)}</c>`;
}

function startOf(cell: string): string {
  return /^<[^>]*>/.exec(cell)?.[0] ?? "";
}
