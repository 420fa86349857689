import type { CustomFunction, Parameter } from "../../functions/declare";
import { readFigure } from "../../src/workbook/read-figure";

/** A formula as the form has it: to be inserted when nothing is wrong with its arguments. */
export interface FormulaDraft {
  readonly formula: string;
  /** What is wrong with an argument and what would mend it, by the parameter's name. */
  readonly problems: Readonly<Record<string, string>>;
}

const SHEET = String.raw`(?:(?:'(?:[^'\[\]]|'')+'|[A-Za-z_][\w.]*)!)?`;
const CELLS = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6})?`;
const COLUMNS = String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}`;
const REFERENCE = new RegExp(`^${SHEET}(?:${CELLS}|${COLUMNS})$`);

/**
 * The formula that a form comes to. What is typed becomes a reference, a number or a quoted text, and never anything else: no
 * entry can bring a function of its own.
 */
export function formulaOf(it: CustomFunction, typed: Readonly<Record<string, string>>, prefix: string): FormulaDraft {
  const problems: Record<string, string> = {};
  const given = Object.entries(it.parameters).map(([name, parameter]) => {
    const read = argument((typed[name] ?? "").trim(), parameter);
    if ("problem" in read) problems[name] = read.problem;
    return "problem" in read ? "" : read.text;
  });
  while (given.length > 0 && given[given.length - 1] === "") given.pop();
  return { formula: `=${prefix}${it.name}(${given.join(",")})`, problems };
}

function argument(
  text: string,
  { fallback, shape, numeric }: Parameter<unknown>,
): { readonly text: string } | { readonly problem: string } {
  if (text === "") return fallback === undefined ? { problem: "Needed." } : { text: "" };
  if (REFERENCE.test(text)) return { text };
  const figure = readFigure(text);
  if (figure !== undefined && Number.isFinite(figure)) return { text: String(figure) };
  if (shape === "range" && fallback === undefined)
    return { problem: "Give a range, such as E5:E40 or 'Daily runs'!E5:E40." };
  if (numeric) return { problem: "Give a number, or a range of numbers." };
  if (/^(true|false)$/i.test(text)) return { text: text.toUpperCase() };
  return { text: `"${text.replace(/"/g, '""')}"` };
}
