import { callsIn } from "./calls-in";
import type { Reason } from "./frozen-cell";
import { isOfAddIn, ownName } from "./own-name";
import { WRAPPER } from "./plain-formula";

/** What formulas of a workbook must not lean on in a copy that goes to others. */
export interface Taboo {
  /** Names in capitals that the workbook itself defines. */
  readonly taken: ReadonlySet<string>;
  readonly leftOut: readonly string[];
  /** Defined names (in capitals) that lead to a taboo themselves, and why. */
  readonly names: ReadonlyMap<string, Reason>;
}

const TEXTS = /"(?:[^"]|"")*"/g;
const QUOTED_OR_BARE = /'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)(?::[\p{L}_][\p{L}\p{N}_.]*)?!/gu;
/** "[1]Sheet1!A1", "'[Other book.xlsx]Sheet1'!A1", "'file:///C:/Other.xlsx'#$Sheet1.A1". */
const OTHER_FILE = /(?:^|[^\p{L}\p{N}_.\]])\[[^[\]]+\][^'"!,;()[\]]*!|'[^']*\[[^[\]]+\](?:[^']|'')*'!|'file:/iu;

/**
 * Why a formula (spelled plainly) cannot go into a copy as it is; undefined where it can.
 *
 * @example
 * reasonOf("=KPI(B2,95)", { taken: new Set(), leftOut: [], names: new Map() }) // => "our function"
 * reasonOf("=Staff!B2+1", { taken: new Set(), leftOut: ["Staff"], names: new Map() }) // => "a sheet left out"
 * reasonOf('=INDIRECT("Staff!B2")', { taken: new Set(), leftOut: ["Staff"], names: new Map() }) // => "a sheet left out"
 */
export function reasonOf(plain: string, { taken, leftOut, names }: Taboo): Reason | undefined {
  const words = plain.replace(TEXTS, '""');
  const calls = callsIn(plain);
  if (leftOut.length > 0 && (readsSheet(words, leftOut) || namesSheet(plain, leftOut))) return "a sheet left out";
  if (OTHER_FILE.test(words)) return "another file";
  if (calls.some(({ name }) => ownName(name, taken) !== undefined)) return "our function";
  if (calls.some(({ name }) => isOfAddIn(name))) return "another add-in";
  if (calls.some(({ name }) => name.toUpperCase() === WRAPPER)) return "another program";
  if (names.size > 0) {
    for (const [word] of words.matchAll(/[\p{L}_\\][\p{L}\p{N}_.\\]*/gu)) {
      const reason = names.get(word.toUpperCase());
      if (reason !== undefined) return reason;
    }
  }
  return undefined;
}

/** Whether a text within a formula leads to one of the sheets: INDIRECT reads through it, HYPERLINK names it. */
function namesSheet(plain: string, sheets: readonly string[]): boolean {
  const sought = new Set(sheets.map((name) => name.toLowerCase()));
  return [...plain.matchAll(TEXTS)].some(([text]) => {
    const inner = text.slice(1, -1).replace(/""/g, '"');
    const bare = inner.replace(/^[#']*|'?!?$/g, "").replace(/''/g, "'");
    return readsSheet(inner, sheets) || (sought.has(bare.toLowerCase()) && /INDIRECT/i.test(plain));
  });
}

/** Whether a formula without texts names one of the sheets. */
export function readsSheet(words: string, sheets: readonly string[]): boolean {
  const sought = new Set(sheets.map((name) => name.toLowerCase()));
  for (const [, quoted, bare] of words.matchAll(QUOTED_OR_BARE)) {
    const named = (quoted?.replace(/''/g, "'") ?? bare ?? "").toLowerCase();
    // "'First:Last'!A1" reads every sheet between the two; which those are, is the program's to know.
    if (sought.has(named) || named.split(":").some((one) => sought.has(one))) return true;
  }
  return false;
}
