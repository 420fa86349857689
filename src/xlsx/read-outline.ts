import type { DefinedName } from "../workbook/sheet-contents";
import { checkIndexes } from "./check-indexes";
import { findWorkbook } from "./find-workbook";
import { LIMITS } from "./limits";
import type { Package } from "./package";
import { isOn, readXml } from "./read-xml";
import { readRelationships, type Relationship } from "./relationships";
import { XlsxProblem } from "./xlsx-problem";
import type { Attributes } from "./xml-scanner";

/** A sheet as the workbook lists it; `part` is undefined where it is no grid of cells (a chart sheet, a dialog). */
export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string | undefined;
}

/** The outline of a workbook: everything about it that does not need a sheet to be read. */
export interface WorkbookOutline {
  readonly part: string;
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  /** Dates are counted from 1904, as old Macintosh files do. */
  readonly from1904: boolean;
  readonly relationships: readonly Relationship[];
}

/** Reads the list of sheets and names. @throws {XlsxProblem} */
export function readOutline(file: Package): WorkbookOutline {
  const part = findWorkbook(file);
  checkIndexes(file, part);
  const relationships = readRelationships(file, part);
  const sheets: SheetEntry[] = [];
  const names: { name: string; refersTo: string; sheet: number | undefined }[] = [];
  let from1904 = false;
  let opened: Attributes = {};
  readXml(file, part, {
    open(name, attributes) {
      opened = attributes;
      if (name === "workbookPr") from1904 = isOn(attributes["date1904"]);
      if (name !== "sheet" || attributes["name"] === undefined) return;
      if (sheets.length === LIMITS.sheets) throw tooMany("sheets", LIMITS.sheets);
      const thread = relationships.find(({ id }) => id === attributes["r:id"]);
      const hidden = attributes["state"] === "hidden" || attributes["state"] === "veryHidden";
      sheets.push({
        name: attributes["name"],
        hidden,
        part: thread?.type === "worksheet" && !thread.outside ? thread.target : undefined,
      });
    },
    close(name, text) {
      if (name !== "definedName") return;
      if (names.length === LIMITS.names) throw tooMany("defined names", LIMITS.names);
      const on = opened["localSheetId"];
      names.push({ name: opened["name"] ?? "", refersTo: text, sheet: on === undefined ? undefined : Number(on) });
    },
  });
  refuseDoubled(sheets);
  if (sheets.length === 0) {
    throw new XlsxProblem(
      "The workbook lists no sheets. Open it in a spreadsheet program, let it repair the file, and save it again.",
    );
  }
  return {
    part,
    sheets,
    names: names.map(({ name, refersTo, sheet }) => {
      const on = sheet === undefined ? undefined : sheets[sheet]?.name;
      return on === undefined ? { name, refersTo } : { name, refersTo, sheet: on };
    }),
    from1904,
    relationships,
  };
}

function tooMany(what: string, most: number): XlsxProblem {
  return new XlsxProblem(
    `The workbook has more than the ${most} ${what} that can be read. Delete those that are not needed, or split it into smaller workbooks.`,
  );
}

/** Two sheets may not be the same part: a file that lists one a thousand times would take a thousand times as long. */
function refuseDoubled(sheets: readonly SheetEntry[]): void {
  const seen = new Set<string>();
  for (const { name, part } of sheets) {
    if (part === undefined) continue;
    if (seen.has(part)) {
      throw new XlsxProblem(
        `The sheet "${name}" is another sheet of the workbook under a second name, which no spreadsheet program writes. It may have been tampered with; open it in a spreadsheet program you trust and save it again.`,
      );
    }
    seen.add(part);
  }
}
