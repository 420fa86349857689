import { findPart, type Package } from "./package";
import { readRelationships } from "./relationships";
import { XlsxProblem } from "./xlsx-problem";

const AS_XLSX = "Open it in the program that made it and save it as an Excel workbook (.xlsx).";

/**
 * The name of the part that lists the sheets: "xl/workbook.xml" in nearly every file.
 *
 * @throws {XlsxProblem} When the package is another kind of document.
 */
export function findWorkbook(file: Package): string {
  const main = readRelationships(file, "").find(({ type, outside }) => type === "officeDocument" && !outside)?.target;
  if (
    main !== undefined &&
    findPart(file, main) !== undefined &&
    /\.xml$/i.test(main) &&
    !/^(word|ppt|visio)\//i.test(main)
  ) {
    return main;
  }
  if (main !== undefined && /\.bin$/i.test(main)) {
    throw new XlsxProblem(
      "This is a binary workbook (.xlsb). Open it in Excel and save it as an Excel workbook (.xlsx).",
    );
  }
  if (findPart(file, "word/document.xml") !== undefined) {
    throw new XlsxProblem("This is a Word document, not a spreadsheet. Copy its table into a workbook and save that.");
  }
  if (findPart(file, "ppt/presentation.xml") !== undefined) {
    throw new XlsxProblem(
      "This is a PowerPoint presentation, not a spreadsheet. Ask for the workbook behind its charts.",
    );
  }
  if (findPart(file, "mimetype") !== undefined && findPart(file, "content.xml") !== undefined) {
    throw new XlsxProblem(`This is an OpenDocument file (.ods). ${AS_XLSX}`);
  }
  if (findPart(file, "Index/Document.iwa") !== undefined) {
    throw new XlsxProblem("This is a Numbers spreadsheet. Export it from Numbers as Excel (.xlsx).");
  }
  const table = [...file.parts.keys()].find((name) => /\.(xlsx|csv|xls)$/i.test(name));
  if (table !== undefined) {
    throw new XlsxProblem(`This is a zip folder, not a spreadsheet. Take "${table}" out of it and open that.`);
  }
  throw new XlsxProblem(
    "This is a zip archive, but not a spreadsheet: it holds no workbook. Check that it is the right file.",
  );
}
