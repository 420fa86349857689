import { answer } from "../../../functions/answer";
import { findFunction } from "../../../functions/find-function";
import { isErrorCell, type Cell, type ErrorCell } from "../../workbook/cell";
import { asNumber } from "./as-number";
import { asText } from "./as-text";
import { asTruth } from "./as-truth";
import { isAbove, isAtLeast, isEqual, negated } from "./compare-cells";
import type { Compiled } from "./compiled";
import type { ExplainedError } from "./explained-error";
import type { FormulaNode } from "./formula-node";
import { LEAN_FUNCTIONS } from "./functions/catalogue";
import { cellByCell, isMatrix, Worked, type Matrix, type Result } from "./matrix";
import { UnknownFormula } from "./unknown-formula";

/** Where the cells of references are found: by sheet (the formula's own where none is named), rows and columns from 0. */
export interface CellsAround {
  /** @throws {UnknownFormula} When there is no such sheet, or a cell lies beyond its edge. */
  cell(sheet: string | undefined, column: number): (row: number) => Cell;
  range(sheet: string | undefined, left: number, right: number): (top: number, bottom: number) => Matrix;
  /** How many rows a sheet has, for references to whole columns. */
  height(sheet: string | undefined): number;
}

const NO_ANSWER: ErrorCell = { error: "#VALUE!" };
const BY_ZERO: ErrorCell = { error: "#DIV/0!" };

/**
 * A formula as a function of the row that it stands in; a formula that is filled down is compiled once for all its rows.
 *
 * @throws {UnknownFormula} When it holds something that is not known here.
 */
export function compileFormula(node: FormulaNode, around: CellsAround): Compiled {
  const compiled = compileNode(node, around);
  return (node.is === "operator" || node.is === "call") && isFixed(node) ? kept(compiled) : compiled;
}

/** Whether a part of a formula comes to the same in every row. */
function isFixed(node: FormulaNode): boolean {
  switch (node.is) {
    case "cells":
      return !node.top.moves && !node.bottom.moves;
    case "negative":
    case "percent":
      return isFixed(node.of);
    case "operator":
      return isFixed(node.left) && isFixed(node.right);
    case "call":
      return node.name !== "ROW" && node.args.every(isFixed);
    default:
      return true;
  }
}

/** What is asked for a second time is kept from then on; most formulas stand in one cell, and keep nothing. */
function kept(it: Compiled): Compiled {
  let times = 0;
  if (it.gives === "cell") {
    let cell: Cell = null;
    const run = (row: number): Cell => {
      if (times < 2) {
        cell = it.run(row);
        times += 1;
      }
      return cell;
    };
    return { gives: "cell", run };
  }
  let result: Result | undefined;
  return {
    gives: "result",
    run(row) {
      if (result !== undefined) return result;
      const now = it.run(row);
      times += 1;
      if (times > 1) result = now;
      return now;
    },
  };
}

function compileNode(node: FormulaNode, around: CellsAround): Compiled {
  const compile = (it: FormulaNode) => compileFormula(it, around);
  switch (node.is) {
    case "value": {
      const { value } = node;
      return { gives: "cell", run: () => value };
    }
    case "error": {
      const error: ErrorCell = { error: node.error };
      return { gives: "cell", run: () => error };
    }
    case "nothing":
      return { gives: "cell", run: () => null };
    case "cells":
      return compileReference(node, around);
    case "columns": {
      const range = around.range(node.sheet, node.left, node.right);
      const last = around.height(node.sheet) - 1;
      return { gives: "result", run: () => range(0, last) };
    }
    case "negative":
      return ofCells([compile(node.of)], ([cell = null]) => onNumber(cell, (x) => -x));
    case "percent":
      return ofCells([compile(node.of)], ([cell = null]) => onNumber(cell, (x) => x / 100));
    case "operator":
      return compileOperator(node.sign, compile(node.left), compile(node.right));
    case "call":
      return compileCall(node.name, node.args, around);
  }
}

function compileReference(node: Extract<FormulaNode, { is: "cells" }>, around: CellsAround): Compiled {
  const { sheet, top, bottom, left, right } = node;
  if (top === bottom && left === right) {
    const at = around.cell(sheet, left);
    const { row: offset, moves } = top;
    return { gives: "cell", run: moves ? (row) => at(row + offset) : () => at(offset) };
  }
  const range = around.range(sheet, left, right);
  if (!top.moves && !bottom.moves) {
    const whole = range(top.row, bottom.row);
    return { gives: "result", run: () => whole };
  }
  const [rowOfTop, rowOfBottom] = [top, bottom].map(({ row: offset, moves }) =>
    moves ? (row: number) => row + offset : () => offset,
  );
  return {
    gives: "result",
    run(row) {
      const [from, until] = [rowOfTop!(row), rowOfBottom!(row)];
      return range(Math.min(from, until), Math.max(from, until));
    },
  };
}

/** A function of single values over what its arguments come to. */
function ofCells(args: readonly Compiled[], compute: (cells: readonly Cell[]) => Cell): Compiled {
  const [first, second, third] = args;
  if (first?.gives === "cell" && second === undefined)
    return { gives: "cell", run: (row) => compute([first.run(row)]) };
  if (first?.gives === "cell" && second?.gives === "cell" && third === undefined)
    return { gives: "cell", run: (row) => compute([first.run(row), second.run(row)]) };
  const single = args.flatMap((it) => (it.gives === "cell" ? [it] : []));
  if (single.length === args.length) return { gives: "cell", run: (row) => compute(single.map((it) => it.run(row))) };
  return {
    gives: "result",
    run: (row) =>
      cellByCell(
        args.map((it) => it.run(row)),
        compute,
      ),
  };
}

function onNumber(cell: Cell, compute: (number: number) => number): Cell {
  const number = asNumber(cell);
  return typeof number === "number" ? compute(number) : number;
}

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

function compileOperator(sign: string, left: Compiled, right: Compiled): Compiled {
  const compute = OPERATORS[sign]!;
  if (left.gives === "cell" && right.gives === "cell")
    return { gives: "cell", run: (row) => compute(left.run(row), right.run(row)) };
  const pair = ([a = null, b = null]: readonly Cell[]) => compute(a, b);
  return { gives: "result", run: (row) => cellByCell([left.run(row), right.run(row)], pair) };
}

function compileCall(name: string, nodes: readonly FormulaNode[], around: CellsAround): Compiled {
  const unknown = () => new UnknownFormula(name);
  const args = nodes.map((it) => compileFormula(it, around));
  switch (name) {
    case "IF":
      if (args.length < 2 || args.length > 3) throw unknown();
      return compileIf(args[0]!, args[1]!, args[2] ?? NOTHING);
    case "IFERROR":
      if (args.length < 1 || args.length > 2) throw unknown();
      return instead(args[0]!, args[1] ?? NOTHING, isErrorCell);
    case "IFNA":
      if (args.length < 1 || args.length > 2) throw unknown();
      return instead(args[0]!, args[1] ?? NOTHING, (cell) => isErrorCell(cell) && cell.error === "#N/A");
    case "INDEX":
      if (args.length < 2 || args.length > 3) throw unknown();
      return compileIndex(args[0]!, args[1]!, args[2], nodes[0]!);
    case "ROW":
      if (args.length > 0) throw unknown();
      return { gives: "cell", run: (row) => row + 1 };
  }
  const known = LEAN_FUNCTIONS.get(name);
  if (known === undefined) return compileOurs(name, nodes, args);
  if (args.length < known.least || args.length > known.most) throw unknown();
  if (known.of === "cells") return ofCells(args, known.compute);
  const whole = args.map((it, i) => (isReference(nodes[i]!) ? asRectangle(it) : it));
  return { gives: "cell", run: (row) => known.compute(whole.map((it) => it.run(row))) };
}

/** Whether a part of a formula names cells: what is blank there, or only looks like a number, does not count in a range. */
const isReference = (node: FormulaNode): boolean =>
  node.is === "cells" || (node.is === "call" && node.name === "INDEX" && isReference(node.args[0]!));

/** A single cell as the range that it is. */
function asRectangle(it: Compiled): Compiled {
  if (it.gives === "result") return it;
  return {
    gives: "result",
    run(row) {
      const cell = it.run(row);
      return { height: 1, width: 1, at: () => cell };
    },
  };
}

const NOTHING: Compiled = { gives: "cell", run: () => 0 };

/** Only the branch that is taken is worked out. */
function compileIf(condition: Compiled, whenTrue: Compiled, whenFalse: Compiled): Compiled {
  if (condition.gives === "cell") {
    const taken = (row: number): Compiled | ErrorCell => {
      const truth = asTruth(condition.run(row));
      return typeof truth === "boolean" ? (truth ? whenTrue : whenFalse) : truth;
    };
    if (whenTrue.gives === "cell" && whenFalse.gives === "cell")
      return {
        gives: "cell",
        run(row) {
          const truth = asTruth(condition.run(row));
          return truth === true ? whenTrue.run(row) : truth === false ? whenFalse.run(row) : truth;
        },
      };
    return {
      gives: "result",
      run(row) {
        const branch = taken(row);
        return "error" in branch ? branch : branch.run(row);
      },
    };
  }
  return ofCells([condition, whenTrue, whenFalse], ([cell = null, yes = null, no = null]) => {
    const truth = asTruth(cell);
    return typeof truth === "boolean" ? (truth ? yes : no) : truth;
  });
}

/** What stands in the place of cells that are out of order. */
function instead(value: Compiled, other: Compiled, isOff: (cell: Cell) => boolean): Compiled {
  if (value.gives === "cell" && other.gives === "cell")
    return {
      gives: "cell",
      run(row) {
        const cell = value.run(row);
        return isOff(cell) ? other.run(row) : cell;
      },
    };
  return {
    gives: "result",
    run(row) {
      const result = value.run(row);
      if (!isMatrix(result)) return isOff(result) ? other.run(row) : result;
      return cellByCell([result, other.run(row)], ([cell = null, rest = null]) => (isOff(cell) ? rest : cell));
    },
  };
}

/** INDEX looks at the one cell that it gives; whole rows and columns are not known here. */
function compileIndex(from: Compiled, line: Compiled, across: Compiled | undefined, node: FormulaNode): Compiled {
  if (line.gives !== "cell" || (across !== undefined && across.gives !== "cell")) throw new UnknownFormula("INDEX");
  return {
    gives: "cell",
    run(row) {
      const matrix = from.run(row);
      const down = asNumber(line.run(row));
      if (typeof down !== "number") return down;
      const over = across === undefined ? 0 : asNumber(across.run(row));
      if (typeof over !== "number") return over;
      if (!isMatrix(matrix)) return down > 1 || over > 1 || down < 0 || over < 0 ? NO_ANSWER : matrix;
      const [height, width] = [matrix.height, matrix.width];
      const [r, c] = [Math.trunc(down), Math.trunc(over)];
      if (r < 0 || c < 0 || r > height || c > width) return NO_ANSWER;
      if ((r === 0 && height > 1) || (c === 0 && width > 1)) throw new UnknownFormula(`INDEX of ${node.is}`);
      return matrix.at(Math.max(r - 1, 0), Math.max(c - 1, 0));
    },
  };
}

/** A function of ours: it may spill. */
function compileOurs(name: string, nodes: readonly FormulaNode[], args: readonly Compiled[]): Compiled {
  const it = findFunction(name);
  if (it === undefined) throw new UnknownFormula(name);
  return {
    gives: "result",
    run(row): Result {
      const reply = answer(
        it,
        args.map((arg, i) => (nodes[i]!.is === "nothing" ? undefined : given(arg.run(row)))),
      );
      if (!reply.ok) return { error: reply.error, why: reply.why } as ExplainedError;
      const [first = []] = reply.cells;
      if (reply.cells.length === 1 && first.length === 1) return first[0]!;
      const [height, width] = [reply.cells.length, first.length];
      const cells: Cell[] = [];
      for (let column = 0; column < width; column += 1) {
        for (let line = 0; line < height; line += 1) cells.push(reply.cells[line]![column] ?? "");
      }
      return new Worked(height, width, cells);
    },
  };
}

/** An argument as our functions take it: rows of cells, or a single value. */
function given(result: Result): unknown {
  if (!isMatrix(result)) return result;
  return Array.from({ length: result.height }, (_, row) =>
    Array.from({ length: result.width }, (__, column) => result.at(row, column)),
  );
}
