import { WorkbookProblem } from "../../workbook/workbook-problem";
import { surveyWorkbook } from "../../xlsx/survey-workbook";
import { commandLine } from "./command-line";
import { packedBytes } from "./packed-bytes";
import { pathsOf } from "./paths-of";
import { readFile } from "./read-file";
import { repairFormulas, type EnteredAgain } from "./repair-formulas";
import { repairWorkbook } from "./repair-workbook";
import { writeFile } from "./write-file";

const MOST_LINES = 20;

/** `tollgate repair FILE -o OUT.xlsx`: our sheets laid again around what people typed, and our functions in people's own cells spelled so that they work. */
export function repair(typed: readonly string[]): void {
  const { words, options } = commandLine(typed, ["-o", "--output", "--for"], []);
  const { path, out } = pathsOf(words, options, "repair");
  const program = options.get("--for") ?? "excel";
  if (program !== "excel" && program !== "sheets")
    throw new WorkbookProblem(`--for does not know "${program}". Choose one of: excel, sheets.`);
  const { file, entered } = repairFormulas(readFile(path), program);
  const hasSheets = surveyWorkbook(file.contents).names.length > 0;
  if (entered.length > 0 && !hasSheets && file.package !== undefined) {
    writeFile(out, packedBytes(file.package));
    console.log([`Repaired ${path} as ${out}. ${said(entered)}`, ...lines(entered)].join("\n"));
    return;
  }
  const built = repairWorkbook(file);
  writeFile(out, built.bytes);
  if (built.mended.length === 0 && entered.length === 0) {
    console.log(
      `Nothing needed mending in ${path}: formulas, headings and charts of ours stand as they were laid. Our sheets were laid again in their usual look, as ${out}.`,
    );
    return;
  }
  const mended =
    built.mended.length === 0 ? [] : ["What was wrong, and is mended:", ...built.mended.map((it) => `  ${it}`)];
  console.log([`Repaired ${path} as ${out}.`, ...mended, said(entered), ...lines(entered)].join("\n"));
}

function said({ length }: readonly EnteredAgain[]): string {
  if (length === 0) return "No formula had to be entered again.";
  return length === 1 ? "One formula was entered again:" : `${length} formulas were entered again:`;
}

function lines(entered: readonly EnteredAgain[]): readonly string[] {
  return [
    ...entered
      .slice(0, MOST_LINES)
      .map(({ sheet, area, was, formula }) =>
        was === formula ? `  ${sheet}!${area}  ${formula}` : `  ${sheet}!${area}  ${was}  ->  ${formula}`,
      ),
    ...(entered.length > MOST_LINES ? [`  and ${entered.length - MOST_LINES} more.`] : []),
  ];
}
