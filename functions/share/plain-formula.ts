import { callsIn } from "./calls-in";
import { NAMESPACE } from "../find-function";
import { hasTraceOfOurs, ownName } from "./own-name";

/** What Google Sheets writes into a file in place of a custom function, and of a cell that one has filled. */
export const WRAPPER = "__XLUDF.DUMMYFUNCTION";
const FILLED = '"COMPUTED_VALUE"';

/**
 * A formula with our functions under their bare names, whichever program spelled it: `DMAIC.KPI(...)`, the
 * `_xldudf_DMAIC_KPI(...)` of files, and `IFERROR(__xludf.DUMMYFUNCTION("KPI(...)"),value)` as Google Sheets saves it.
 * Everything else stays as it is.
 *
 * @example
 * plainFormula("=ROUND(DMAIC.KPI(B2,95),2)") // => "=ROUND(KPI(B2,95),2)"
 * plainFormula("=IFERROR(__xludf.DUMMYFUNCTION(\"KPI(B2,95,\"\"lower\"\")\"),4)") // => "=KPI(B2,95,\"lower\")"
 * plainFormula("=DMAIC.KPI(B2)", new Set(["KPI"])) // => "=DMAIC.KPI(B2)"
 * plainFormula("=SUM(B2:B9)") // => "=SUM(B2:B9)"
 */
export function plainFormula(formula: string, taken: ReadonlySet<string> = new Set()): string {
  const wrapped = wrappedFormula(formula);
  if (wrapped !== undefined && callsIn(wrapped).some(({ name }) => ownName(name, taken) !== undefined)) {
    return plainFormula(wrapped.startsWith("=") ? wrapped : `=${wrapped}`, taken);
  }
  return respelled(formula, "", taken);
}

/**
 * A formula with our functions spelled with a prefix, or with none.
 *
 * @example
 * respelled("=KPI(B2,95)*2", "DMAIC.") // => "=DMAIC.KPI(B2,95)*2"
 */
export function respelled(formula: string, prefix: string, taken: ReadonlySet<string> = new Set()): string {
  if (!hasTraceOfOurs(formula)) return formula;
  let text = formula;
  // From the end, so that what comes before keeps its place.
  for (const { name, start } of [...callsIn(formula)].sort((a, b) => b.start - a.start)) {
    const own = ownName(name, taken);
    if (own === undefined) continue;
    // A bare name that the workbook uses for something else, or that is none of ours, would not be known again.
    const safe = ownName(own, taken) === own ? prefix : `${NAMESPACE}.`;
    text = text.slice(0, start) + safe + own + text.slice(start + name.length);
  }
  return text;
}

/** Whether a cell was filled by a formula of Google Sheets that stands in another cell. */
export function isFilledByAnother(formula: string): boolean {
  return wrappedFormula(formula) === FILLED;
}

/** The formula that Google Sheets could not write into the file, without "="; undefined where nothing is wrapped. */
export function wrappedFormula(formula: string): string | undefined {
  if (!formula.toUpperCase().includes(WRAPPER)) return undefined;
  const wrapper = callsIn(formula).find(({ name }) => name.toUpperCase() === WRAPPER);
  const text = wrapper?.arguments[0];
  if (text === undefined) return undefined;
  // Long texts are cut into several, joined by "&".
  const pieces = text.match(/"(?:[^"]|"")*"/g) ?? [];
  return pieces.map((piece) => piece.slice(1, -1).replace(/""/g, '"')).join("");
}
