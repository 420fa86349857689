import { isErrorCell, type Cell, type ErrorCell } from "../../workbook/cell";
import { asNumber } from "./as-number";
import { asText } from "./as-text";
import { isAbove, isAtLeast, isEqual, negated } from "./compare-cells";
import type { Compiled } from "./compiled";
import { cellByCell } from "./matrix";

const NO_ANSWER: ErrorCell = { error: "#VALUE!" };
const BY_ZERO: ErrorCell = { error: "#DIV/0!" };

type OfTwo = (left: Cell, right: Cell) => Cell;

const onNumbers =
  (compute: (a: number, b: number) => Cell): OfTwo =>
  (left, right) => {
    if (typeof left === "number" && typeof right === "number") return compute(left, right);
    // An error goes before a text that is no number, whichever stands first.
    if (isErrorCell(left)) return left;
    if (isErrorCell(right)) return right;
    const a = asNumber(left);
    if (typeof a !== "number") return a;
    const b = asNumber(right);
    return typeof b === "number" ? compute(a, b) : b;
  };

const OPERATORS: Readonly<Record<string, OfTwo>> = {
  "+": onNumbers((a, b) => a + b),
  "-": onNumbers((a, b) => a - b),
  "*": onNumbers((a, b) => a * b),
  "/": (left, right) => {
    if (isErrorCell(left)) return left;
    const by = asNumber(right);
    if (typeof by !== "number") return by;
    if (by === 0) return BY_ZERO;
    const whole = asNumber(left);
    return typeof whole === "number" ? whole / by : whole;
  },
  "^": onNumbers((a, b) => (a < 0 && !Number.isInteger(b) ? NO_ANSWER : a ** b)),
  "&": (left, right) => {
    const a = asText(left);
    if (typeof a !== "string") return a;
    const b = asText(right);
    return typeof b === "string" ? a + b : b;
  },
  "=": isEqual,
  "<>": (a, b) => negated(isEqual(a, b)),
  ">": isAbove,
  ">=": isAtLeast,
  "<": (a, b) => negated(isAtLeast(a, b)),
  "<=": (a, b) => negated(isAbove(a, b)),
};

/** Two parts of a formula with a sign between them. */
export function compileOperator(sign: string, left: Compiled, right: Compiled): Compiled {
  const compute = OPERATORS[sign]!;
  if (left.gives === "cell" && right.gives === "cell")
    return { gives: "cell", run: ofNumbers(sign, left.run, right.run, compute) };
  const pair = ([a = null, b = null]: readonly Cell[]) => compute(a, b);
  return { gives: "result", run: (row) => cellByCell([left.run(row), right.run(row)], pair) };
}

type OfRow = (row: number) => Cell;

/** An operator over single values: nearly always of two numbers, for which nothing has to be looked at first. */
function ofNumbers(sign: string, left: OfRow, right: OfRow, compute: OfTwo): OfRow {
  switch (sign) {
    case "+":
      return (row) => {
        const [a, b] = [left(row), right(row)];
        return typeof a === "number" && typeof b === "number" ? a + b : compute(a, b);
      };
    case "-":
      return (row) => {
        const [a, b] = [left(row), right(row)];
        return typeof a === "number" && typeof b === "number" ? a - b : compute(a, b);
      };
    case "*":
      return (row) => {
        const [a, b] = [left(row), right(row)];
        return typeof a === "number" && typeof b === "number" ? a * b : compute(a, b);
      };
    default:
      return (row) => compute(left(row), right(row));
  }
}
