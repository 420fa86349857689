import { isErrorCell, type Cell } from "../workbook/cell";
import { isFormulaCell, type Content } from "../workbook/plan";
import { toFile } from "./future-functions";
import { escapedXml } from "./xml-shell";
import { XlsxProblem } from "./xlsx-problem";

const LONGEST_TEXT = 32767;
const LONGEST_FORMULA = 8192;

/**
 * A cell as a sheet part holds it. Text is written in line and is never a formula; a formula carries its answer, so
 * that a phone or a preview that does not calculate shows it.
 *
 * @param answer What the formula gives, or undefined where that is not known.
 */
export function cellXml(address: string, style: number, content: Content, answer: Cell | undefined): string {
  const start = `<c r="${address}"${style > 0 ? ` s="${style}"` : ""}`;
  if (content === null || content === "") return style > 0 ? `${start}/>` : "";
  if (isFormulaCell(content)) {
    const formula = toFile(content.formula.replace(/^=/, ""));
    refuseLongFormula(address, formula);
    const array = content.spills === undefined ? "" : ` t="array" ref="${content.spills}"`;
    return `${start}${answerType(answer)}><f${array}>${escapedXml(formula)}</f>${answerValue(answer)}</c>`;
  }
  switch (typeof content) {
    case "number":
      return Number.isFinite(content) ? `${start}><v>${content}</v></c>` : style > 0 ? `${start}/>` : "";
    case "boolean":
      return `${start} t="b"><v>${content ? 1 : 0}</v></c>`;
    case "string":
      if (content.length > LONGEST_TEXT)
        throw new XlsxProblem(
          `The text of cell ${address} has ${content.length} characters; a cell holds ${LONGEST_TEXT}. Shorten it.`,
        );
      return `${start} t="inlineStr"><is>${textXml(content)}</is></c>`;
  }
}

/** @throws {XlsxProblem} When a formula has more characters than a cell holds. */
export function refuseLongFormula(address: string, formula: string): void {
  if (formula.length <= LONGEST_FORMULA) return;
  throw new XlsxProblem(
    `The formula of cell ${address} has ${formula.length} characters; a cell holds ${LONGEST_FORMULA}. Use fewer rows or fewer phases.`,
  );
}

/** Text as a `<t>` element; words that look like the format's own escapes are escaped themselves. */
function textXml(text: string): string {
  const escaped = escapedXml(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")).replace(/\r(?!\n)/g, "_x000D_");
  return `<t${/^\s|\s$|\n|\t| {2}/.test(escaped) ? ' xml:space="preserve"' : ""}>${escaped}</t>`;
}

/** The type that a cell's answer gives it, as an attribute. */
export function answerType(answer: Cell | undefined): string {
  if (isErrorCell(answer)) return ' t="e"';
  return typeof answer === "string" ? ' t="str"' : typeof answer === "boolean" ? ' t="b"' : "";
}

/** A cell's answer as an element. */
export function answerValue(answer: Cell | undefined): string {
  if (answer === undefined || answer === null) return "";
  if (isErrorCell(answer)) return `<v>${answer.error}</v>`;
  if (typeof answer === "number") return Number.isFinite(answer) ? `<v>${answer}</v>` : "";
  return `<v>${typeof answer === "boolean" ? (answer ? 1 : 0) : escapedXml(answer)}</v>`;
}
