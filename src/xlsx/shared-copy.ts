import type { Cell } from "../workbook/cell";
import { freezeCells, type CellsToFreeze, type FrozenPackage } from "./freeze-cells";
import { partText, type Package } from "./package";
import { PackageChanges } from "./package-changes";
import { readOutline } from "./read-outline";
import { refreshAnswers } from "./refresh-answers";
import { withoutAddIns } from "./without-add-ins";
import { withoutConnections } from "./without-connections";
import { withoutLooseParts } from "./without-loose-parts";
import { withoutOtherFiles } from "./without-other-files";
import { withoutReaders, type IsTaboo } from "./without-readers";
import { withoutSheets } from "./without-sheets";
import { WorkbookPart } from "./workbook-part";

/** What a copy for people without the add-in is to be like. */
export interface CopyToShare {
  readonly cells: readonly CellsToFreeze[];
  readonly leftOut: readonly string[];
  /** Defined names that do not go along. */
  readonly names: readonly string[];
  /** What no formula of the copy may read: sheets left out, other files, add-ins. */
  readonly isTaboo: IsTaboo;
  /** What other formulas show once the frozen ones are known, where the file shows #NAME?. */
  readonly mended?: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly column: number;
    readonly value: Cell;
  }[];
}

/**
 * A copy of a package that needs no add-in: formulas frozen, sheets left out, add-in parts, links to other files, ways to data elsewhere and all that would
 * read them gone. The package that it is made from does not change.
 *
 * @throws {XlsxProblem}
 */
export function sharedCopy(original: Package, copy: CopyToShare): FrozenPackage {
  const frozen = freezeCells(original, copy.cells);
  let file = withoutSheets(frozen.file, copy.leftOut);
  file = withoutReaders(withoutConnections(withoutOtherFiles(withoutAddIns(file))), copy.isTaboo);
  file = withoutNames(file, new Set(copy.names), copy.isTaboo);
  const mended = new Map((copy.mended ?? []).map((it) => [`${it.sheet}\n${it.row}\n${it.column}`, it.value]));
  if (mended.size > 0) {
    // An error says: leave what the file shows.
    const cell = (sheet: string, row: number, column: number): Cell =>
      mended.get(`${sheet}\n${row}\n${column}`) ?? { error: "#N/A" };
    file = refreshAnswers(file, { cell });
  }
  return { file: withoutLooseParts(file, original), forms: frozen.forms };
}

function withoutNames(file: Package, gone: ReadonlySet<string>, isTaboo: IsTaboo): Package {
  const outline = readOutline(file);
  const changes = new PackageChanges(file);
  const workbook = new WorkbookPart(partText(file, outline.part));
  workbook.removeNames((name, refersTo) => gone.has(name) || isTaboo(refersTo));
  workbook.calculateOnOpening();
  changes.set(outline.part, workbook.xml());
  const order = outline.relationships.find(({ type, outside }) => type === "calcChain" && !outside);
  if (order !== undefined) {
    changes.unrelate(outline.part, order.id);
    changes.drop(order.target);
  }
  return changes.done();
}
