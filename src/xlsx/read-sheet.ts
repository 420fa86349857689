import { areaOf, boxOf } from "../workbook/address";
import type { Cell, CellError } from "../workbook/cell";
import { formatKind } from "../workbook/format-kind";
import type { DeclaredTable, SheetContents } from "../workbook/sheet-contents";
import { fromFile } from "./future-functions";
import { LIMITS } from "./limits";
import { findPart, type Package } from "./package";
import { unescaped } from "./read-shared-strings";
import type { SheetEntry } from "./read-workbook";
import { isOn, readXml } from "./read-xml";
import { readRelationships } from "./relationships";
import { shiftFormula } from "./shift-formula";
import { XlsxProblem } from "./xlsx-problem";
import type { Attributes } from "./xml-scanner";

/** What all sheets of a workbook share: texts by number, number formats by style, and the day that dates count from. */
export interface SharedByAll {
  readonly texts: readonly string[];
  readonly formats: readonly string[];
  readonly from1904: boolean;
}

/** One row as it is read: values and style numbers by column, both full of holes. */
interface Row {
  readonly cells: Cell[];
  readonly styles: number[];
}

const DAYS_FROM_1900_TO_1904 = 1462;
const ERRORS: readonly CellError[] = [
  "#VALUE!",
  "#NUM!",
  "#DIV/0!",
  "#N/A",
  "#REF!",
  "#NAME?",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
];

/**
 * Reads one sheet. What the file claims as the sheet's size is not believed: the cells that hold something decide.
 *
 * @throws {XlsxProblem} When the sheet is damaged, or spreads over more cells than can be held.
 */
export function readSheet(file: Package, entry: SheetEntry, shared: SharedByAll): SheetContents {
  const found = new FoundCells(entry.name, shared);
  const merged: string[] = [];
  const hiddenRows: number[] = [];
  const hiddenColumns: number[] = [];
  if (entry.part !== undefined && findPart(file, entry.part) !== undefined) {
    readXml(file, entry.part, {
      open(name, attributes) {
        if (name === "c") found.openCell(attributes);
        else if (name === "row") {
          found.openRow(attributes["r"]);
          if (isOn(attributes["hidden"])) hiddenRows.push(found.row);
        } else if (name === "f") found.openFormula(attributes);
        else if (name === "mergeCell" && isArea(attributes["ref"])) merged.push(attributes["ref"]!);
        else if (name === "col" && isOn(attributes["hidden"])) hiddenColumns.push(...columnsOf(attributes));
        else if (name === "rPh") found.pronounces = true;
      },
      close(name, text) {
        if (name === "v") found.value = text;
        else if (name === "t") found.addText(text);
        else if (name === "f") found.formula = fromFile(text);
        else if (name === "c") found.closeCell();
        else if (name === "rPh") found.pronounces = false;
      },
    });
  }
  const { cells, formats } = found.rectangle();
  return {
    name: entry.name,
    cells,
    formats,
    formulas: found.formulas,
    merged,
    hidden: entry.hidden,
    hiddenRows: hiddenRows.filter((row) => row < cells.length),
    hiddenColumns: [...new Set(hiddenColumns)].filter((column) => column < (cells[0]?.length ?? 0)),
    tables: entry.part === undefined ? [] : readTables(file, entry.part),
  };
}

/** Collects the cells of a sheet as its part is read, element by element. */
class FoundCells {
  readonly formulas: Record<string, string> = {};
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
    if (this.filled * this.width > LIMITS.cells) {
      throw new XlsxProblem(
        `Sheet "${this.sheet}" spreads over more than ${LIMITS.cells / 1000000} million cells. Delete the columns and rows that are not needed (Ctrl+End shows the last one), save it, and try again.`,
      );
    }
  }

  /** All cells as equally long rows; rows without anything are one and the same row. */
  rectangle(): Pick<SheetContents, "cells" | "formats"> {
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

  private cell(): Cell {
    const { type, value } = this;
    if (type === "inlineStr") return this.text ?? value ?? null;
    if (value === undefined) return null;
    switch (type) {
      case "s":
        return this.shared.texts[Number(value)] ?? null;
      case "str":
        return unescaped(value);
      case "b":
        return isOn(value.trim());
      case "e":
        return { error: ERRORS.find((error) => error === value) ?? "#VALUE!" };
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
    const { t, si } = this.share;
    const address = areaOf({ top: this.row, left: this.column, bottom: this.row, right: this.column });
    if (t === "shared" && si !== undefined) {
      if (text !== "") this.shares.set(si, { text, row: this.row, column: this.column });
      const first = this.shares.get(si);
      if (first !== undefined)
        this.formulas[address] = `=${shiftFormula(first.text, this.row - first.row, this.column - first.column)}`;
    } else if (text !== "") this.formulas[address] = `=${text}`;
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

function columnsOf({ min, max }: Attributes): number[] {
  const first = Math.max(1, Number(min));
  const last = Math.min(LIMITS.columns, Number(max));
  return Array.from({ length: Math.max(0, last - first + 1) || 0 }, (_, i) => first - 1 + i);
}

function isArea(text: string | undefined): boolean {
  return text !== undefined && /^[A-Za-z]{1,3}\d{1,7}(:[A-Za-z]{1,3}\d{1,7})?$/.test(text);
}

function readTables(file: Package, part: string): readonly DeclaredTable[] {
  const tables: DeclaredTable[] = [];
  for (const { type, target, outside } of readRelationships(file, part)) {
    if (type !== "table" || outside || findPart(file, target) === undefined) continue;
    readXml(file, target, {
      open(name, { displayName, ref }) {
        if (name === "table" && isArea(ref)) tables.push({ name: displayName ?? "", area: areaOf(boxOf(ref!)) });
      },
    });
  }
  return tables;
}
