import { boxOf } from "../../workbook/address";
import { isErrorCell, type Cell } from "../../workbook/cell";
import type { FormulaCell } from "../../workbook/plan";
import type { SheetToCalculate } from "../calculated";
import { compileFormula, type CellsAround } from "./compile-formula";
import type { Compiled } from "./compiled";
import { whyOf } from "./explained-error";
import { LeanRange } from "./lean-range";
import { LeanSheet, UNDER_WAY, type Known, type LeanColumn, type Spiller } from "./lean-sheet";
import { parseFormula } from "./parse-formula";
import { relativeSpelling } from "./relative-spelling";
import { rowsOf } from "./rows-of";
import { finished, spreadResult } from "./spread-result";
import { UnknownFormula } from "./unknown-formula";

/** So many cells may each wait for the next one on the program's own stack; what goes on from there waits on ours. */
const DEEPEST = 48;

/** A cell that must be worked out first: the chain that leads to it is too long for the program's stack. */
class TooDeep extends Error {
  constructor(
    readonly column: LeanColumn,
    readonly row: number,
  ) {
    super();
  }
}

/**
 * A workbook whose cells are worked out when somebody asks for them, each once.
 *
 * Formulas are compiled when the book is made; one that is filled down is compiled once for all its rows.
 */
export class LeanBook {
  /** Sheets by their names in small letters, as formulas find them, and as they are spelled. */
  private readonly sheets = new Map<string, LeanSheet>();
  private readonly byName = new Map<string, LeanSheet>();
  private readonly compiled = new Map<string, Compiled>();
  private depth = 0;

  /** @throws {UnknownFormula} When a formula holds something that is not known here. */
  constructor(sheets: readonly SheetToCalculate[]) {
    for (const sheet of sheets) {
      const laid = new LeanSheet(sheet.name, rowsOf(sheet));
      this.sheets.set(sheet.name.toLowerCase(), laid);
      this.byName.set(sheet.name, laid);
    }
    for (const sheet of sheets) this.lay(sheet);
  }

  /** What a cell shows. @throws {UnknownFormula} */
  cell(sheet: string, row: number, column: number): Cell {
    return this.column(sheet, column)(row);
  }

  /** What the cells of a column show, by their row. @throws {UnknownFormula} */
  column(sheet: string, index: number): (row: number) => Cell {
    const column = this.sheetOf(sheet).column(index);
    return (row) => {
      const cell = this.workedOut(column, row);
      return isErrorCell(cell) && "why" in cell ? { error: cell.error } : cell;
    };
  }

  /** The cells that a formula fills. @throws {UnknownFormula} */
  spill(sheet: string, row: number, column: number): readonly (readonly Cell[])[] {
    const own = this.cell(sheet, row, column);
    const spiller = this.sheetOf(sheet).spillers.find((it) => it.row === row && it.column.column === column);
    const { height, width } = spiller?.size ?? { height: 1, width: 1 };
    if (height * width === 1) return [[own]];
    return Array.from({ length: height }, (_, r) =>
      Array.from({ length: width }, (__, c) => this.cell(sheet, row + r, column + c)),
    );
  }

  /** The sentence behind an error; "" where there is no error, undefined where its sentence is not known. @throws {UnknownFormula} */
  message(sheet: string, row: number, column: number): string | undefined {
    const cell = this.workedOut(this.sheetOf(sheet).column(column), row);
    return isErrorCell(cell) ? whyOf(cell) : "";
  }

  private sheetOf(name: string): LeanSheet {
    const sheet = this.byName.get(name);
    if (sheet === undefined) throw new Error(`There is no sheet "${name}" among the calculated ones.`);
    return sheet;
  }

  private lay({ name, cells, fills = [] }: SheetToCalculate): void {
    const sheet = this.sheetOf(name);
    cells.forEach((row, r) => row.forEach((cell, c) => this.layCell(sheet, r, c, cell)));
    for (const { area, formulas } of fills) {
      const { top, left, bottom } = boxOf(area);
      formulas.forEach((formula, i) => this.put(sheet, formula, left + i, top, bottom));
    }
  }

  private layCell(sheet: LeanSheet, row: number, column: number, cell: Cell | FormulaCell): void {
    if (cell === null || cell === "") return;
    if (typeof cell === "object" && "formula" in cell) this.put(sheet, cell.formula, column, row);
    else sheet.column(column).known[row] = cell;
  }

  private put(sheet: LeanSheet, formula: string, column: number, top: number, bottom = top): void {
    const key = relativeSpelling(formula, top);
    const known = this.compiled.get(`${sheet.name}!${key}`);
    const compiled = known ?? compileFormula(parseFormula(formula, top), this.around(sheet));
    if (known === undefined) this.compiled.set(`${sheet.name}!${key}`, compiled);
    const at = sheet.column(column);
    at.put(compiled, top, bottom);
    if (compiled.gives === "cell") return;
    if (bottom > top) throw new UnknownFormula("Rows that each spill.");
    sheet.spillers.push({ row: top, column: at, size: undefined });
  }

  private around(own: LeanSheet): CellsAround {
    const sheetOf = (name: string | undefined): LeanSheet => {
      const sheet = name === undefined ? own : this.sheets.get(name.toLowerCase());
      if (sheet === undefined) throw new UnknownFormula(`The sheet "${String(name)}"`);
      return sheet;
    };
    const shown = (column: LeanColumn, row: number) => this.shown(column, row);
    return {
      cell: (name, index, { row: offset, moves }) => {
        const column = sheetOf(name).column(index);
        const { known } = column;
        // Asked for more often than anything else.
        return (row) => {
          const at = moves ? row + offset : offset;
          const cell = known[at];
          return cell === undefined || typeof cell === "symbol" ? this.work(column, at) : cell;
        };
      },
      range: (name, left, right) => {
        const sheet = sheetOf(name);
        const columns = Array.from({ length: right - left + 1 }, (_, i) => sheet.column(left + i));
        return (top, bottom) => new LeanRange(sheet, columns, top, bottom, shown);
      },
      height: (name) => sheetOf(name).height,
    };
  }

  private shown(column: LeanColumn, row: number): Cell {
    const known = column.known[row];
    return known === undefined || typeof known === "symbol" ? this.work(column, row) : known;
  }

  private workedOut(column: LeanColumn, row: number): Cell {
    const known = column.known[row];
    if (known !== undefined && known !== UNDER_WAY) return known;
    try {
      this.depth = 0;
      return this.shown(column, row);
    } catch (fault) {
      if (!(fault instanceof TooDeep)) throw fault;
      return this.afterAll(column, row);
    }
  }

  /** A cell, with all that it waits for: what is too far down a chain is worked out first, and the cell is begun again. */
  private afterAll(column: LeanColumn, row: number): Cell {
    const waiting: { readonly column: LeanColumn; readonly row: number }[] = [{ column, row }];
    const places = new Set<string>();
    let cell: Cell = null;
    while (waiting.length > 0) {
      const next = waiting[waiting.length - 1]!;
      try {
        this.depth = 0;
        cell = this.shown(next.column, next.row);
        waiting.pop();
        places.delete(placeOf(next));
      } catch (fault) {
        if (!(fault instanceof TooDeep)) throw fault;
        if (places.has(placeOf(fault))) throw new UnknownFormula("A circle of cells.");
        places.add(placeOf(fault));
        waiting.push({ column: fault.column, row: fault.row });
      }
    }
    return cell;
  }

  private work(column: LeanColumn, row: number): Cell {
    const formula = column.formulaAt(row);
    if (formula === undefined) return this.blank(column, row);
    if (column.known[row] === UNDER_WAY) throw new UnknownFormula("A circle of cells.");
    if (this.depth >= DEEPEST) throw new TooDeep(column, row);
    column.known[row] = UNDER_WAY;
    this.depth += 1;
    try {
      const cell = formula.gives === "cell" ? finished(formula.run(row)) : spreadResult(column, row, formula.run(row));
      column.known[row] = cell;
      return cell;
    } catch (fault) {
      column.known[row] = undefined;
      throw fault;
    } finally {
      this.depth -= 1;
    }
  }

  /** A cell without a formula: blank, unless a formula above or left of it spills into it. */
  private blank(column: LeanColumn, row: number): Cell {
    const { spillers } = column.sheet;
    const isReached = (it: Spiller) =>
      it.size === undefined &&
      it.row <= row &&
      it.column.column <= column.column &&
      it.column.known[it.row] !== UNDER_WAY;
    let isAll = true;
    for (const it of spillers) {
      if (isReached(it)) this.shown(it.column, it.row);
      isAll &&= it.size !== undefined;
    }
    const known: Known = column.known[row];
    if (known !== undefined && known !== UNDER_WAY) return known;
    if (isAll) column.known[row] = null;
    return null;
  }
}

const placeOf = ({ column, row }: { readonly column: LeanColumn; readonly row: number }): string =>
  `${column.sheet.name}!${column.column}:${row}`;
