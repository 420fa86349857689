import { CONTENT_TYPES } from "./content-types";
import { LIMITS } from "./limits";
import { findPart, type Package } from "./package";
import { readXml } from "./read-xml";
import { relationshipsPart } from "./relationships";
import { XlsxProblem } from "./xlsx-problem";

const MENDED = "Open it in a spreadsheet program, let it repair the file, and save it again.";
/** What the main part of an .xlsx, .xlsm, .xltx, .xltm or .xlam file says that it is. */
const WORKBOOK_TYPE = /(?:spreadsheetml\.|ms-excel\.)(?:sheet|template|addin)(?:\.macroEnabled)?\.main\+xml$/i;

/**
 * The lists that are added to as texts, looked over before anything rests on them: not too large for that, and the list of types a
 * list of types, which says of the workbook that it is one.
 *
 * @throws {XlsxProblem}
 */
export function checkIndexes(file: Package, workbook: string): void {
  for (const name of [CONTENT_TYPES, workbook, relationshipsPart(workbook), "xl/styles.xml"]) {
    const size = file.parts.get(findPart(file, name) ?? "")?.size ?? 0;
    if (size > LIMITS.indexBytes) {
      throw new XlsxProblem(
        `The part "${name}" of the file has ${Math.round(size / 1048576)} MB, where the largest workbooks have 1 or 2. Copy the sheets that are needed into a new workbook and use that.`,
      );
    }
  }
  if (findPart(file, CONTENT_TYPES) === undefined) {
    throw new XlsxProblem(`The file lacks the list that says what its parts are ("${CONTENT_TYPES}"). ${MENDED}`);
  }
  let root: string | undefined;
  let type: string | undefined;
  readXml(file, CONTENT_TYPES, {
    open(name, { PartName, ContentType }) {
      root ??= name;
      if (name === "Override" && PartName?.toLowerCase() === `/${workbook}`.toLowerCase()) type ??= ContentType;
    },
  });
  if (root !== "Types") {
    throw new XlsxProblem(`The list that says what the parts of the file are ("${CONTENT_TYPES}") is none. ${MENDED}`);
  }
  if (type !== undefined && !WORKBOOK_TYPE.test(type)) {
    throw new XlsxProblem(
      `The file says of its workbook that it is something else (${JSON.stringify(type.slice(0, 100))}). ${MENDED}`,
    );
  }
}
