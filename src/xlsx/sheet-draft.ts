import { areaOf, boxOf, type Area, type Box } from "../workbook/address";
import { filledDown } from "../workbook/filled-down";
import { filledPieces } from "../workbook/filled-pieces";
import { isFormulaCell, type Allowed, type Content, type Paper } from "../workbook/plan";
import { refuseLongFormula } from "./cell-xml";
import type { DraftCell } from "./draft-cell";
import { DraftColumn } from "./draft-column";
import { DraftRow } from "./draft-row";
import { toFile } from "./future-functions";
import { attributeOf, escapedXml, shellOf, withAttribute, type XmlShell } from "./xml-shell";

export interface DraftRule {
  readonly area: Area;
  readonly when: string;
  readonly look: number;
}

export interface DraftValidation {
  readonly area: Area;
  readonly allowed: Allowed;
  readonly message: string;
}

export interface DraftLink {
  readonly area: Area;
  readonly location: string;
  readonly text: string;
}

/** From so many rows on, cells that are made alike stand as one span. */
const MANY = 32;

/** A sheet of ours while a plan is carried out: new, or as it stands in the file with what the plan changes. */
export class SheetDraft {
  /** The sheet as it stood, without its cells; undefined for a new one. */
  readonly before: XmlShell | undefined;
  /** Cells that stand for themselves, by row; they go before those of a span. */
  readonly rows = new Map<number, DraftRow>();
  /** Cells that are alike over many rows, by column. */
  readonly columns = new Map<number, DraftColumn>();
  /** The start tags of rows that stood already: they carry heights. */
  readonly rowStarts = new Map<number, string>();
  readonly heights = new Map<number, number>();
  readonly rules: DraftRule[] = [];
  readonly validations: DraftValidation[] = [];
  readonly links: DraftLink[] = [];
  readonly cleared: Box[] = [];
  widths: readonly number[] | undefined;
  group: Box | undefined;
  freeze: { readonly rows: number; readonly columns: number } | undefined;
  page:
    { readonly orientation: "portrait" | "landscape"; readonly paper: Paper; readonly onePage: boolean } | undefined;
  tabColor: string | undefined;
  /** Sheets of ours show none; a sheet of plain data does. */
  hasGridLines = false;
  /** The relationship that leads to the sheet's drawing, where a chart was added. */
  drawing: string | undefined;

  constructor(
    readonly sheet: string,
    existing?: string,
  ) {
    if (existing === undefined) return;
    this.before = shellOf(existing);
    const data = this.before.children.find(({ name }) => name === "sheetData");
    if (data !== undefined) this.readCells(shellOf(data.text));
  }

  clear(area: Area): void {
    const box = boxOf(area);
    this.cleared.push(box);
    for (const [column, cells] of this.columns)
      if (column >= box.left && column <= box.right) cells.change(box.top, box.bottom, () => undefined);
    for (const [row, cells] of this.rows) {
      if (row < box.top || row > box.bottom) continue;
      cells.clear(box.left, box.right);
      this.rowStarts.delete(row);
    }
  }

  write(area: Area, cells: readonly (readonly Content[])[]): void {
    const { top, left } = boxOf(area);
    cells.forEach((row, i) =>
      row.forEach((content, j) => {
        if (content !== null || !this.isSpilled(top + i, left + j))
          this.put(top + i, left + j, (was) => ({ style: was?.style ?? 0, holds: { content } }));
        if (content !== null && isFormulaCell(content) && content.spills !== undefined) this.spill(content.spills);
      }),
    );
  }

  /** The first row of the area holds these formulas, the others what filling them down gives. */
  fill(area: Area, formulas: readonly string[]): void {
    const { top, left, bottom } = boxOf(area);
    const filled = formulas.map((formula, i) => {
      const last = filledDown(formula)(bottom - top);
      refuseLongFormula(areaOf({ top: bottom, left: left + i, bottom, right: left + i }), last);
      const inFile = filledPieces(toFile(formula.replace(/^=/, "")), escapedXml);
      return { filled: { top, bottom, inFile, isShared: !formula.includes("!") } };
    });
    this.change({ top, bottom, left, right: left + filled.length - 1 }, 0, (was, column) => ({
      style: was?.style ?? 0,
      holds: filled[column - left]!,
    }));
  }

  format(area: Area, style: number): void {
    this.change(boxOf(area), MANY, (was) => ({
      style,
      holds: was === undefined ? { content: null } : restyled(was.holds, style),
    }));
  }

  /** Changes one cell; rows and columns count from 0. */
  put(row: number, column: number, change: (was: DraftCell | undefined) => DraftCell): void {
    let cells = this.rows.get(row);
    if (cells === undefined) {
      cells = new DraftRow();
      this.rows.set(row, cells);
    }
    cells.set(column, change(cells.get(column) ?? this.columns.get(column)?.get(row)));
  }

  /** The cell of a place, be it of its own or of a span. */
  cellAt(row: number, column: number): DraftCell | undefined {
    return this.rows.get(row)?.get(column) ?? this.columns.get(column)?.get(row);
  }

  /** How many columns have cells. */
  get width(): number {
    let width = 0;
    for (const column of this.columns.keys()) width = Math.max(width, column + 1);
    for (const row of this.rows.values()) width = Math.max(width, row.width);
    return width;
  }

  /** The rows that there is something to write of, from the top. */
  rowNumbers(): readonly number[] {
    const found = new Set([...this.rows.keys(), ...this.heights.keys(), ...this.rowStarts.keys()]);
    let next = 0;
    const spans = [...this.columns.values()].flatMap((column) => column.spans).sort((a, b) => a.top - b.top);
    for (const { top, bottom } of spans) {
      for (let row = Math.max(top, next); row <= bottom; row += 1) found.add(row);
      next = Math.max(next, bottom + 1);
    }
    return [...found].sort((a, b) => a - b);
  }

  /** Changes all cells of a box; in columns of so many rows, those that have none of their own stand as spans. */
  private change(
    { top, left, bottom, right }: Box,
    many: number,
    change: (was: DraftCell | undefined, column: number) => DraftCell,
  ): void {
    const isSpan = bottom - top + 1 >= many;
    for (let column = left; column <= right && isSpan; column += 1) {
      let cells = this.columns.get(column);
      if (cells === undefined) {
        cells = new DraftColumn();
        this.columns.set(column, cells);
      }
      cells.change(top, bottom, (was) => change(was, column));
    }
    for (let row = top; row <= bottom; row += 1) {
      const own = this.rows.get(row);
      for (let column = left; column <= right; column += 1) {
        if (!isSpan) this.put(row, column, (was) => change(was, column));
        else if (own === undefined || column >= own.width) break;
        else {
          const was = own.get(column);
          if (was !== undefined) own.set(column, change(was, column));
        }
      }
    }
  }

  private isSpilled(row: number, column: number): boolean {
    const holds = this.cellAt(row, column)?.holds;
    return holds !== undefined && "spilled" in holds;
  }

  /** Every cell of the area but the first shows what the first one's formula gives it. */
  private spill(area: Area): void {
    const { top, left, bottom, right } = boxOf(area);
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        if (row === top && column === left) continue;
        this.put(row, column, (was) => ({ style: was?.style ?? 0, holds: { spilled: true } }));
      }
    }
  }

  private readCells(data: XmlShell): void {
    let row = -1;
    for (const piece of data.children) {
      if (piece.name !== "row") continue;
      const shell = shellOf(piece.text);
      row = Number(attributeOf(shell.start, "r") ?? row + 2) - 1;
      this.rowStarts.set(row, shell.start);
      let column = -1;
      for (const cell of shell.children) {
        if (cell.name !== "c") continue;
        const address = attributeOf(cell.text, "r");
        column = address === undefined ? column + 1 : boxOf(address).left;
        const kept =
          address === undefined
            ? withAttribute(cell.text, "r", areaOf({ top: row, left: column, bottom: row, right: column }))
            : cell.text;
        this.put(row, column, () => ({ style: Number(attributeOf(cell.text, "s") ?? 0), holds: { kept } }));
      }
    }
  }
}

function restyled(holds: DraftCell["holds"], style: number): DraftCell["holds"] {
  return "kept" in holds ? { kept: withAttribute(holds.kept, "s", String(style)) } : holds;
}
