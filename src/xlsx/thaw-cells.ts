import { boxOf, columnLetters, type Area } from "../workbook/address";
import { isErrorCell, type Cell } from "../workbook/cell";
import { answerType, answerValue } from "./cell-xml";
import { toFile } from "./future-functions";
import { partText, type Package } from "./package";
import { PackageChanges } from "./package-changes";
import { readOutline } from "./read-outline";
import { SheetDraft } from "./sheet-draft";
import { sheetPart } from "./sheet-part";
import { unprefixed } from "./unprefixed";
import { unshareFormulas } from "./unshare-formulas";
import { escapedXml, withAttribute } from "./xml-shell";

/** A formula to be put back: where it stood, and how it was spelled. */
export interface CellsToThaw {
  readonly sheet: string;
  readonly area: Area;
  readonly formula: string;
  /** As the file spelled it, where it came from a file. */
  readonly inFile?: string;
}

const FORMULA = /<(?:\w+:)?f(?:\s[^>]*)?(?:\/>|>[^<]*<\/(?:\w+:)?f>)/;

/**
 * Puts frozen formulas back as they were spelled. What the cells show stays beside them until a program works them out anew; cells
 * that a formula fills hold values alone again.
 */
export function thawCells(
  file: Package,
  cells: readonly CellsToThaw[],
  shows: (sheet: string, row: number, column: number) => Cell,
): Package {
  const outline = readOutline(file);
  const changes = new PackageChanges(file);
  for (const sheet of new Set(cells.map((it) => it.sheet))) {
    const part = outline.sheets.find(({ name }) => name === sheet)?.part;
    if (part === undefined) continue;
    const draft = new SheetDraft(sheet, unprefixed(partText(file, part)));
    const own = cells.filter((it) => it.sheet === sheet);
    unshareFormulas(
      draft,
      own.flatMap(({ area }) => cellsOf(area)),
    );
    for (const it of own) {
      for (const { row, column } of cellsOf(it.area)) {
        draft.put(row, column, (was) => {
          const style = was?.style ?? 0;
          const before = was !== undefined && "kept" in was.holds ? was.holds.kept : "";
          const isFirst = row === boxOf(it.area).top && column === boxOf(it.area).left;
          const value = shows(sheet, row, column);
          const kept = isFirst ? formulaXml(it, row, column, style, value) : withoutFormula(before);
          return { style, holds: { kept } };
        });
      }
    }
    changes.set(part, sheetPart(draft, undefined));
  }
  return changes.done();
}

function cellsOf(area: Area): { readonly row: number; readonly column: number }[] {
  const { top, left, bottom, right } = boxOf(area);
  return Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, i) => ({
    row: top + Math.floor(i / (right - left + 1)),
    column: left + (i % (right - left + 1)),
  }));
}

function formulaXml({ formula, inFile }: CellsToThaw, row: number, column: number, style: number, value: Cell): string {
  const [, mark, element] = /^(?:cm=(\S+) )?(<[\s\S]*)$/.exec(inFile ?? "") ?? [];
  const own = (element ?? `<f>${escapedXml(toFile(formula.replace(/^=/, "")))}</f>`).replace(/(<\/?)\w+:/g, "$1");
  const shown = isErrorCell(value) || value !== null ? value : undefined;
  const start = `<c r="${columnLetters(column)}${row + 1}"${style > 0 ? ` s="${style}"` : ""}${answerType(shown)}>`;
  return `${mark === undefined ? start : withAttribute(start, "cm", mark)}${own}${answerValue(shown)}</c>`;
}

/** A cell that another one fills. */
function withoutFormula(cell: string): string {
  return cell.replace(FORMULA, "");
}
