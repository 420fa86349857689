import type { WorkbookContents } from "../workbook/sheet-contents";
import type { Package } from "./package";
import { readOutline } from "./read-outline";
import { readSharedStrings } from "./read-shared-strings";
import { readSheet } from "./read-sheet";
import { readStyles } from "./read-styles";
import { Room } from "./room";

/** Reads every sheet of a workbook: values, number formats, formulas, and what else a table finder needs. @throws {XlsxProblem} */
export function readWorkbook(file: Package): WorkbookContents {
  const outline = readOutline(file);
  const target = (type: string) => outline.relationships.find((it) => it.type === type && !it.outside)?.target;
  const shared = {
    texts: readSharedStrings(file, target("sharedStrings")),
    formats: readStyles(file, target("styles")),
    from1904: outline.from1904,
    room: new Room(),
  };
  return { sheets: outline.sheets.map((entry) => readSheet(file, entry, shared)), names: outline.names };
}
