import { readFileSync, statSync } from "node:fs";
import { basename, extname } from "node:path";
import type { SheetContents, WorkbookContents } from "../../workbook/sheet-contents";
import { WorkbookProblem } from "../../workbook/workbook-problem";
import { openPackage, type Package } from "../../xlsx/package";
import { readCsv } from "../../xlsx/read-csv";
import { readWorkbook } from "../../xlsx/read-workbook";

/** A file that was read: its package, and what is in it. */
export interface FileRead {
  readonly name: string;
  readonly contents: WorkbookContents;
  /** The parts of the file, to be kept; a text file has none. */
  readonly package: Package | undefined;
}

const TEXTS = [".csv", ".tsv", ".txt"];

/**
 * Reads a spreadsheet or a text table.
 *
 * @throws {WorkbookProblem} With one sentence: not there, not a spreadsheet, encrypted, damaged, too large.
 */
export function readFile(path: string): FileRead {
  const name = basename(path);
  const bytes = bytesOf(path);
  if (TEXTS.includes(extname(path).toLowerCase())) {
    const sheet: SheetContents = readCsv(bytes, name.replace(/\.[^.]+$/, "").slice(0, 31));
    return { name, contents: { sheets: [sheet], names: [] }, package: undefined };
  }
  const file = openPackage(bytes);
  return { name, contents: readWorkbook(file), package: file };
}

function bytesOf(path: string): Uint8Array {
  try {
    if (statSync(path).isDirectory())
      throw new WorkbookProblem(`"${path}" is a folder. Name a spreadsheet (.xlsx) or a text table (.csv) in it.`);
    return readFileSync(path);
  } catch (fault) {
    if (fault instanceof WorkbookProblem) throw fault;
    const code = typeof fault === "object" && fault !== null && "code" in fault ? fault.code : "";
    throw new WorkbookProblem(
      code === "ENOENT"
        ? `There is no file "${path}". Check the name and the folder.`
        : `The file "${path}" cannot be read. Check that you may open it and that no other program holds it.`,
    );
  }
}
