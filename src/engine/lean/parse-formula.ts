import { columnNumber } from "../../workbook/address";
import { errorSpelled } from "../../workbook/cell";
import type { FormulaNode, RowOf } from "./formula-node";
import { UnknownFormula } from "./unknown-formula";

const SHEET = String.raw`(?:'((?:[^']|'')+)'!|([A-Za-z_\u00c0-\uffff][\w.\u00c0-\uffff]*)!)?`;
const TOKEN = new RegExp(
  String.raw`\s*(?:("(?:[^"]|"")*")|${SHEET}(\$?)([A-Z]{1,3})(\$?)(\d+)(?::(\$?)([A-Z]{1,3})(\$?)(\d+))?(?![\w.(!])` +
    String.raw`|${SHEET}\$?([A-Z]{1,3}):\$?([A-Z]{1,3})(?![\w.(!])` +
    String.raw`|((?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?)(?![\w.])|([A-Z_][\w.]*)\(|(TRUE|FALSE)(?![\w.(!])` +
    String.raw`|(#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!))|(<=|>=|<>|[-+*/^&=<>(),%]))`,
  "iy",
);

/** How tightly operators bind; those of one line from left to right. */
const BINDS: Readonly<Record<string, number>> = {
  "=": 1,
  "<>": 1,
  "<": 1,
  ">": 1,
  "<=": 1,
  ">=": 1,
  "&": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
  "^": 6,
};

type Token =
  | { readonly kind: "node"; readonly node: FormulaNode }
  | { readonly kind: "function"; readonly name: string }
  | { readonly kind: "sign"; readonly sign: string };

/**
 * A formula as a tree, its references relative to a row where no dollar sign holds them.
 *
 * @param formula With or without "=".
 * @param row     The row that the formula stands in, from 0.
 * @throws {UnknownFormula} When it is spelled in a way that is not known here.
 */
export function parseFormula(formula: string, row: number): FormulaNode {
  const tokens = tokensOf(formula.replace(/^=/, ""), row);
  let at = 0;
  const sign = (): string | undefined => {
    const token = tokens[at];
    return token?.kind === "sign" ? token.sign : undefined;
  };
  const expect = (wanted: string) => {
    if (sign() !== wanted) throw new UnknownFormula(formula);
    at += 1;
  };
  const expression = (least: number): FormulaNode => {
    let left = operand();
    for (;;) {
      const operator = sign();
      if (operator === "%") {
        at += 1;
        left = { is: "percent", of: left };
        continue;
      }
      const binds = operator === undefined ? undefined : BINDS[operator];
      if (operator === undefined || binds === undefined || binds < least) return left;
      at += 1;
      left = { is: "operator", sign: operator, left, right: expression(binds + 1) };
    }
  };
  const operand = (): FormulaNode => {
    const token = tokens[at];
    at += 1;
    if (token === undefined) throw new UnknownFormula(formula);
    if (token.kind === "node") return token.node;
    if (token.kind === "function") return { is: "call", name: token.name, args: list() };
    if (token.sign === "-") {
      const of = expression(7);
      // Programs do not agree on what -2^2 is.
      if (sign() === "^") throw new UnknownFormula(formula);
      return { is: "negative", of };
    }
    if (token.sign === "+") return expression(7);
    if (token.sign === "(") {
      const inner = expression(0);
      expect(")");
      return inner;
    }
    throw new UnknownFormula(formula);
  };
  const list = (): FormulaNode[] => {
    const found: FormulaNode[] = [];
    if (sign() === ")") {
      at += 1;
      return found;
    }
    for (;;) {
      found.push(sign() === "," || sign() === ")" ? { is: "nothing" } : expression(0));
      if (sign() === ")") break;
      expect(",");
    }
    at += 1;
    return found;
  };
  const whole = expression(0);
  if (at < tokens.length) throw new UnknownFormula(formula);
  return whole;
}

function tokensOf(formula: string, row: number): readonly Token[] {
  const tokens: Token[] = [];
  const text = formula.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const found = TOKEN.exec(text);
    if (found === null) throw new UnknownFormula(formula);
    tokens.push(tokenOf(found, row));
  }
  return tokens;
}

function tokenOf(found: RegExpExecArray, row: number): Token {
  const [, quoted, sheetQuoted, sheetBare, , left, topHeld, top, , right, bottomHeld, bottom] = found;
  const [columnsQuoted, columnsBare, firstColumn, lastColumn, number, call, truth, error, sign = ""] = found.slice(12);
  if (quoted !== undefined) return node({ is: "value", value: quoted.slice(1, -1).replace(/""/g, '"') });
  if (left !== undefined && top !== undefined) {
    const sheet = sheetOf(sheetQuoted, sheetBare);
    const first = rowOf(top, topHeld === "$", row);
    const column = columnNumber(left);
    if (right === undefined || bottom === undefined)
      return node({ is: "cells", sheet, top: first, bottom: first, left: column, right: column });
    const last = rowOf(bottom, bottomHeld === "$", row);
    const other = columnNumber(right);
    return node({
      is: "cells",
      sheet,
      ...(Number(bottom) < Number(top) ? { top: last, bottom: first } : { top: first, bottom: last }),
      left: Math.min(column, other),
      right: Math.max(column, other),
    });
  }
  if (firstColumn !== undefined && lastColumn !== undefined) {
    const columns = [columnNumber(firstColumn), columnNumber(lastColumn)];
    const sheet = sheetOf(columnsQuoted, columnsBare);
    return node({ is: "columns", sheet, left: Math.min(...columns), right: Math.max(...columns) });
  }
  if (number !== undefined) return node({ is: "value", value: Number(number) });
  if (call !== undefined) return { kind: "function", name: call.toUpperCase() };
  if (truth !== undefined) return node({ is: "value", value: truth.toUpperCase() === "TRUE" });
  if (error !== undefined) return node({ is: "error", error: errorSpelled(error.toUpperCase()) ?? "#VALUE!" });
  return { kind: "sign", sign };
}

const node = (it: FormulaNode): Token => ({ kind: "node", node: it });

const sheetOf = (quoted: string | undefined, bare: string | undefined): string | undefined =>
  quoted?.replace(/''/g, "'") ?? bare;

function rowOf(text: string, isHeld: boolean, row: number): RowOf {
  const number = Number(text) - 1;
  return isHeld ? { row: number, moves: false } : { row: number - row, moves: true };
}
