import { errorSpelled, isErrorCell, type Cell } from "../../workbook/cell";
import { isFormulaCell, type Content } from "../../workbook/plan";

/** What Excel takes as the content of one cell. */
export type ExcelContent = string | number | boolean;

/**
 * A content as `Range.formulas` takes it. Excel reads every text as if it had been typed: "=..." becomes a formula, "1/2" a
 * date, "'x" loses its apostrophe; one more apostrophe in front keeps any text as it is.
 */
export function toExcel(content: Content): ExcelContent {
  if (content === null || content === "") return "";
  if (isFormulaCell(content)) return content.spills === undefined ? content.formula : inNamespace(content.formula);
  return typeof content === "string" ? `'${content}` : content;
}

/**
 * A formula that spills as Excel spells it. It begins with one of our functions by its bare name, so the list of them, which would weigh as
 * much as a page of the pane, is not asked.
 */
const inNamespace = (formula: string): string => formula.replace(/^=/, "=DMAIC.");

/** A value as `Range.values` gives it. Excel for the web gives a blank as "", and so it is here. */
export function fromExcel(value: unknown, valueType?: string): Cell {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string") return isErrorCell(value) ? value : null;
  const error = errorSpelled(value);
  // #BUSY!, #FIELD!, #CONNECT! and whatever Excel adds: a value that is not there (yet), and no text that somebody typed.
  if (error === undefined) return valueType === "Error" ? { error: "#N/A" } : value;
  return valueType === "String" ? value : { error };
}
