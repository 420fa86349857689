import { areaOf, boxOf } from "../workbook/address";
import { errorSpelled, type Cell } from "../workbook/cell";
import { formatKind } from "../workbook/format-kind";
import type { SheetContents } from "../workbook/sheet-contents";
import { LIMITS } from "./limits";
import { refuseLongText, unescaped } from "./read-shared-strings";
import { isOn } from "./read-xml";
import { refuseLongShare, refuseWideReach, type Room } from "./room";
import { shiftFormula } from "./shift-formula";
import { XlsxProblem } from "./xlsx-problem";
import type { Attributes } from "./xml-scanner";

/** What all sheets of a workbook share: texts by number, number formats by style, and the day that dates count from. */
export interface SharedByAll {
  readonly texts: readonly string[];
  readonly formats: readonly string[];
  readonly from1904: boolean;
  /** What the whole workbook may still hold: each sheet takes its share. */
  readonly room: Room;
}

/** One row as it is read: values and style numbers by column, both full of holes. */
interface Row {
  readonly cells: Cell[];
  readonly styles: number[];
}

const DAYS_FROM_1900_TO_1904 = 1462;

/** Collects the cells of a sheet as its part is read, element by element. */
export class FoundCells {
  readonly formulas: Record<string, string> = {};
  private readonly claims: { readonly address: string; readonly bottom: number; readonly right: number }[] = [];
  row = -1;
  value: string | undefined;
  formula: string | undefined;
  pronounces = false;
  private readonly rows: Row[] = [];
  private column = -1;
  private width = 0;
  private filled = 0;
  private type = "n";
  private style = 0;
  private text: string | undefined;
  private share: Attributes = {};
  private readonly shares = new Map<string, { readonly text: string; readonly row: number; readonly column: number }>();
  private readonly isDate: readonly boolean[];

  constructor(
    private readonly sheet: string,
    private readonly shared: SharedByAll,
  ) {
    this.isDate = shared.formats.map((format) => formatKind(format) === "date");
  }

  openRow(number: string | undefined): void {
    this.row = number === undefined ? this.row + 1 : Number(number) - 1;
    this.column = -1;
    if (!(this.row >= 0 && this.row < LIMITS.rows)) throw this.beyond(`row ${String(number ?? this.row + 1)}`);
  }

  openCell(attributes: Attributes): void {
    const address = attributes["r"];
    if (address === undefined) this.column += 1;
    else {
      const { row, column } = cornerOf(address);
      if (!(row >= 0 && row < LIMITS.rows && column >= 0 && column < LIMITS.columns))
        throw this.beyond(`cell ${address.slice(0, 20)}`);
      this.row = row;
      this.column = column;
    }
    this.type = attributes["t"] ?? "n";
    this.style = Number(attributes["s"] ?? 0);
    this.value = undefined;
    this.text = undefined;
    this.formula = undefined;
    this.share = {};
  }

  openFormula(attributes: Attributes): void {
    this.share = attributes;
  }

  addText(text: string): void {
    if (!this.pronounces) this.text = (this.text ?? "") + unescaped(text);
  }

  closeCell(): void {
    if (this.formula !== undefined) this.keepFormula(this.formula);
    const cell = this.cell();
    if (cell === null) return;
    let row = this.rows[this.row];
    if (row === undefined) {
      row = { cells: [], styles: [] };
      this.rows[this.row] = row;
      this.filled += 1;
    }
    row.cells[this.column] = cell;
    row.styles[this.column] = this.style;
    this.width = Math.max(this.width, this.column + 1);
    this.shared.room.askForCells(this.sheet, this.filled * this.width);
    refuseWideReach(this.sheet, this.rows.length * this.width);
  }

  /** All cells as equally long rows; rows without anything are one and the same row. */
  rectangle(): Pick<SheetContents, "cells" | "formats"> {
    this.shared.room.takeCells(this.sheet, this.filled * this.width);
    const blank: readonly Cell[] = Array.from({ length: this.width }, () => null);
    const general: readonly string[] = Array.from({ length: this.width }, () => "General");
    const alike = new Map<string, readonly string[]>();
    const cells: (readonly Cell[])[] = [];
    const formats: (readonly string[])[] = [];
    for (let i = 0; i < this.rows.length; i += 1) {
      const row = this.rows[i];
      if (row === undefined) {
        cells.push(blank);
        formats.push(general);
        continue;
      }
      cells.push(Array.from({ length: this.width }, (_, column) => row.cells[column] ?? null));
      const key = row.styles.join();
      let looks = alike.get(key);
      if (looks === undefined) {
        looks = general.map((none, column) => this.shared.formats[row.styles[column] ?? -1] ?? none);
        alike.set(key, looks);
      }
      formats.push(looks);
    }
    return { cells, formats };
  }

  /**
   * The cells that each formula fills, by its address, where they are more than one. What a file claims beyond its last row and column
   * is blank, and is not believed.
   */
  spills(): Readonly<Record<string, string>> {
    const spills: Record<string, string> = {};
    for (const { address, bottom, right } of this.claims) {
      const own = boxOf(address);
      const area = {
        ...own,
        bottom: Math.max(own.top, Math.min(bottom, this.rows.length - 1)),
        right: Math.max(own.left, Math.min(right, this.width - 1)),
      };
      this.shared.room.takeCells(this.sheet, (area.bottom - area.top + 1) * (area.right - area.left + 1));
      if (areaOf(area) !== address) spills[address] = areaOf(area);
    }
    return spills;
  }

  private cell(): Cell {
    const { type, value } = this;
    const text = this.text ?? value;
    if (text !== undefined) refuseLongText(`Sheet "${this.sheet}"`, text);
    if (type === "inlineStr") return text ?? null;
    if (value === undefined) return null;
    switch (type) {
      case "s":
        return this.shared.texts[Number(value)] ?? null;
      case "str":
        return unescaped(value);
      case "b":
        return isOn(value.trim());
      case "e":
        return { error: errorSpelled(value) ?? "#VALUE!" };
      case "d":
        return serialOf(value);
      default: {
        const number = value.trim() === "" ? NaN : Number(value);
        if (!Number.isFinite(number)) return null;
        return this.shared.from1904 && this.isDate[this.style] === true ? number + DAYS_FROM_1900_TO_1904 : number;
      }
    }
  }

  /** A formula of its own, or one shared down a column, which only its first cell spells out. */
  private keepFormula(text: string): void {
    const { t, si, ref } = this.share;
    const address = areaOf({ top: this.row, left: this.column, bottom: this.row, right: this.column });
    if (t === "array" && ref !== undefined && ref.startsWith(`${address}:`) && /:[A-Z]{1,3}\d{1,7}$/.test(ref))
      this.claims.push({ address, ...boxOf(ref) });
    refuseLongText(`Sheet "${this.sheet}"`, text);
    if (t === "shared" && si !== undefined) {
      if (text !== "") this.shares.set(si, { text, row: this.row, column: this.column });
      const first = this.shares.get(si);
      if (first !== undefined) {
        if (text === "") refuseLongShare(this.sheet, first.text);
        this.shared.room.takeFormula(first.text);
        this.formulas[address] = `=${shiftFormula(first.text, this.row - first.row, this.column - first.column)}`;
      }
    } else if (text !== "") {
      this.shared.room.takeFormula(text);
      this.formulas[address] = `=${text}`;
    }
  }

  private beyond(what: string): XlsxProblem {
    return new XlsxProblem(
      `Sheet "${this.sheet}" claims to hold ${what}, but no sheet is that large. Open the file in a spreadsheet program, let it repair the file, and save it again.`,
    );
  }
}

/** Row and column of an address, counted from 0; -1 where it is none. Written out because it runs for every cell. */
function cornerOf(address: string): { readonly row: number; readonly column: number } {
  let column = 0;
  let i = 0;
  for (; i < address.length; i += 1) {
    const code = address.charCodeAt(i) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  const row = i > 0 && i < 4 ? Number(address.slice(i)) : NaN;
  return { row: Number.isInteger(row) ? row - 1 : -1, column: column - 1 };
}

/** A date that is spelled out ("2025-09-01T00:00:00"), as strict files may, as a serial day; text where it is none. */
function serialOf(text: string): Cell {
  const [, y, m, d, h = "0", min = "0", s = "0"] =
    /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?/.exec(text) ?? [];
  if (y === undefined) return text;
  return (
    Date.UTC(Number(y), Number(m) - 1, Number(d)) / 86400000 +
    25569 +
    (Number(h) * 3600 + Number(min) * 60 + Number(s)) / 86400
  );
}
