import { isErrorCell, type Cell, type ErrorCell } from "../../workbook/cell";
import { asNumber } from "./as-number";
import { compileIf, instead } from "./branches";
import { compileIndex } from "./compile-index";
import { compileOurs } from "./compile-ours";
import type { Compiled } from "./compiled";
import type { FormulaNode, RowOf } from "./formula-node";
import { LEAN_FUNCTIONS } from "./functions/catalogue";
import type { Matrix, Result } from "./matrix";
import { ofCells } from "./of-cells";
import { OneCell } from "./one-cell";
import { compileOperator } from "./operators";
import { UnknownFormula } from "./unknown-formula";

/** Where the cells of references are found: by sheet (the formula's own where none is named), rows and columns from 0. */
export interface CellsAround {
  /** @throws {UnknownFormula} When there is no such sheet, or a cell lies beyond its edge. */
  cell(sheet: string | undefined, column: number, at: RowOf): (row: number) => Cell;
  range(sheet: string | undefined, left: number, right: number): (top: number, bottom: number) => Matrix;
  /** How many rows a sheet has, for references to whole columns. */
  height(sheet: string | undefined): number;
}

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
    return { gives: "cell", run: around.cell(sheet, left, top) };
  }
  const range = around.range(sheet, left, right);
  if (!top.moves && !bottom.moves) {
    const whole = range(top.row, bottom.row);
    return { gives: "result", run: () => whole };
  }
  const [rowOfTop, rowOfBottom] = [top, bottom].map(({ row: offset, moves }) =>
    moves ? (row: number) => row + offset : () => offset,
  );
  if (top.moves && bottom.moves && top.row <= bottom.row)
    return { gives: "result", run: (row) => range(row + top.row, row + bottom.row) };
  return {
    gives: "result",
    run(row) {
      const [from, until] = [rowOfTop!(row), rowOfBottom!(row)];
      return range(Math.min(from, until), Math.max(from, until));
    },
  };
}

function onNumber(cell: Cell, compute: (number: number) => number): Cell {
  const number = asNumber(cell);
  return typeof number === "number" ? compute(number) : number;
}

const NOTHING: Compiled = { gives: "cell", run: () => 0 };

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
  const { compute } = known;
  const [one, two] = whole;
  if (one !== undefined && whole.length === 1) return { gives: "cell", run: (row) => compute([one.run(row)]) };
  if (one !== undefined && two !== undefined && whole.length === 2)
    return { gives: "cell", run: (row) => compute([one.run(row), two.run(row)]) };
  return { gives: "cell", run: (row) => compute(whole.map((it) => it.run(row))) };
}

/** Whether a part of a formula names cells: what is blank there, or only looks like a number, does not count in a range. */
const isReference = (node: FormulaNode): boolean =>
  node.is === "cells" || (node.is === "call" && node.name === "INDEX" && isReference(node.args[0]!));

/** A single cell as the range that it is. */
function asRectangle(it: Compiled): Compiled {
  if (it.gives === "result") return it;
  return { gives: "result", run: (row) => new OneCell(it.run(row)) };
}
