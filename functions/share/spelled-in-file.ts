import { NAMESPACE } from "../find-function";
import { ownName } from "./own-name";
import { plainFormula, respelled } from "./plain-formula";

/** The program that a file is meant for: each has its own way to write a custom function into one. */
export type FileSpelling = "excel" | "sheets";

/** What Excel writes in front of a custom function when it saves a file. */
const IN_EXCEL_FILES = `_xldudf_${NAMESPACE}_`;

/**
 * A formula as a program writes our functions into a file: Excel with a mark and its namespace, Google Sheets under the bare name.
 *
 * @param taken Names in capitals that the workbook itself defines; a function of ours that is named so keeps its namespace.
 *
 * @example
 * spelledInFile("=ROUND(DMAIC.KPI(B2,95),2)", "excel") // => "=ROUND(_xldudf_DMAIC_KPI(B2,95),2)"
 * spelledInFile("=IFERROR(__xludf.DUMMYFUNCTION(\"KPI(B2,95)\"),4)", "excel") // => "=_xldudf_DMAIC_KPI(B2,95)"
 * spelledInFile("=_xldudf_DMAIC_KPI(B2,95)", "sheets") // => "=KPI(B2,95)"
 * spelledInFile("=DMAIC.KPI(B2)", "sheets", new Set(["KPI"])) // => "=DMAIC.KPI(B2)"
 */
export function spelledInFile(formula: string, program: FileSpelling, taken: ReadonlySet<string> = new Set()): string {
  const plain = plainFormula(formula, taken);
  if (program === "sheets") return plain;
  const spelled = respelled(plain, IN_EXCEL_FILES, taken);
  return spelled.replace(/\bDMAIC\.(?=[A-Za-z_]+\()/gi, (mark, at: number) =>
    ownName(spelled.slice(at).split("(")[0] ?? "", taken) === undefined ? mark : IN_EXCEL_FILES,
  );
}
