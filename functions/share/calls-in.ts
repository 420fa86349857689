/** A call of a function in a formula, as it is spelled there. */
export interface Call {
  readonly name: string;
  /** Where the name begins, and where what follows the closing bracket does. */
  readonly start: number;
  readonly end: number;
  /** Each argument as it is spelled, without the blanks around it; none where the brackets are empty. */
  readonly arguments: readonly string[];
}

/** Texts, quoted sheet names, brackets of tables and files, lists in braces, names, and single characters. */
const PIECES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]|\{[^{}]*\}|([\p{L}_\\][\p{L}\p{N}_.\\]*)(\s*\()?|[\s\S]/gu;

interface Open {
  readonly name: string;
  readonly start: number;
  readonly arguments: string[];
  from: number;
}

/**
 * Every call in a formula, inner ones before the outer one that they stand in. Words in texts, sheet names and brackets are none.
 *
 * Arguments may be parted by commas or by semicolons, as spreadsheets of some countries have them.
 *
 * @example
 * callsIn("=ROUND(KPI(B2,95),2)").map(({ name }) => name) // => ["KPI", "ROUND"]
 * callsIn("=KPI('a,b'!B2, \"x)\" )")[0].arguments // => ["'a,b'!B2", "\"x)\""]
 * callsIn("=\"KPI(\"&A1") // => []
 */
export function callsIn(formula: string): readonly Call[] {
  const calls: Call[] = [];
  const open: Open[] = [];
  const pieces = new RegExp(PIECES);
  for (let found = pieces.exec(formula); found !== null; found = pieces.exec(formula)) {
    const [piece, name, bracket] = found;
    const at = found.index;
    const end = at + piece.length;
    if (name !== undefined && bracket !== undefined) {
      const isOfSheet = formula[at - 1] === "!";
      open.push({ name: isOfSheet ? "" : name, start: at, arguments: [], from: end });
    } else if (piece === "(") open.push({ name: "", start: at, arguments: [], from: end });
    else if (piece === "," || piece === ";") {
      const last = open[open.length - 1];
      last?.arguments.push(formula.slice(last.from, at).trim());
      if (last !== undefined) last.from = end;
    } else if (piece === ")") {
      const last = open.pop();
      if (last === undefined || last.name === "") continue;
      const rest = formula.slice(last.from, at).trim();
      const given = rest === "" && last.arguments.length === 0 ? [] : [...last.arguments, rest];
      calls.push({ name: last.name, start: last.start, end, arguments: given });
    }
  }
  return calls;
}
