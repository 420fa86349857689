import type { SheetContents } from "../workbook/sheet-contents";
import type { SharedByAll } from "./found-cells";
import type { Package } from "./package";
import { readOutline, type SheetEntry, type WorkbookOutline } from "./read-outline";
import { readSharedStrings } from "./read-shared-strings";
import { readSheet } from "./read-sheet";
import { readStyles } from "./read-styles";
import { Room } from "./room";

/** Reads the sheets of a workbook one at a time, in whatever order they are wanted; each is to be read once. */
export interface SheetReader {
  readonly outline: WorkbookOutline;
  /** @throws {XlsxProblem} */
  sheet(entry: SheetEntry): SheetContents;
}

/** Reads what all sheets of a workbook share. @throws {XlsxProblem} */
export function sheetReader(file: Package): SheetReader {
  const outline = readOutline(file);
  const target = (type: string) => outline.relationships.find((it) => it.type === type && !it.outside)?.target;
  const shared: SharedByAll = {
    texts: readSharedStrings(file, target("sharedStrings")),
    formats: readStyles(file, target("styles")),
    from1904: outline.from1904,
    room: new Room(),
  };
  return { outline, sheet: (entry) => readSheet(file, entry, shared) };
}
