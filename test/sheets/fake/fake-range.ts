import { copyCells } from "./copy-cells";
import { areaOf, type Box } from "../../../src/workbook/address";
import type { Make } from "./fake-builder";
import { blankCell, cellOf, type FakeCell, type FakeSheetState } from "./fake-state";
import { foreignDate, typeInto } from "./typed-value";

/** What a range has to know of the spreadsheet around it. */
export interface RangeBook {
  sheetOf(): object;
  boxOf(range: object): Box;
  /** Whether a copy fills a target that is larger than its source. */
  copiesRepeat(): boolean;
  /** What a cell shows. */
  shown(row: number, column: number): unknown;
  /** Told how many cells a setter brought. */
  travelled(cells: number): void;
}

/** A range as Apps Script hands it out. Grids must have its very shape (docs, Range.setValues). */
export function fakeRange(make: Make, sheet: FakeSheetState, box: Box, book: RangeBook): object {
  const { top, left, bottom, right } = box;
  if (bottom >= sheet.rows || right >= sheet.columns)
    throw new Error(`The coordinates of the range are outside the dimensions of the sheet: ${areaOf(box)}.`);
  const height = bottom - top + 1;
  const width = right - left + 1;
  const each = <T>(pick: (cell: FakeCell, row: number, column: number) => T): T[][] =>
    Array.from({ length: height }, (_, r) =>
      Array.from({ length: width }, (__, c) => pick(cellOf(sheet, top + r, left + c), top + r, left + c)),
    );
  const matched = (
    rows: readonly (readonly unknown[])[],
    change: (cell: FakeCell, value: unknown) => void,
  ): unknown => {
    if (rows.length !== height)
      throw new Error(
        `The number of rows in the data does not match the number of rows in the range. The data has ${rows.length} but the range has ${height}.`,
      );
    book.travelled(height * width);
    rows.forEach((row, r) => {
      if (row.length !== width)
        throw new Error(
          `The number of columns in the data does not match the number of columns in the range. The data has ${row.length} but the range has ${width}.`,
        );
      row.forEach((value, c) => change(cellOf(sheet, top + r, left + c), value));
    });
    return self;
  };
  const dressed = (name: string) => (rows: unknown[][]) =>
    matched(rows, (cell, value) => {
      if (value === null || value === false) delete cell.look[name];
      else cell.look[name] = value;
    });
  const self: object = make("Range", {
    getSheet: book.sheetOf,
    getGridId: () => sheet.id,
    getA1Notation: () => areaOf(box),
    getValues: () =>
      each(({ format }, row, column) => {
        const value = book.shown(row, column);
        return typeof value === "number" && /[ymd]/i.test(format) ? foreignDate(value) : value;
      }),
    getFormula: () => cellOf(sheet, top, left).formula,
    getFormulas: () => each(({ formula }) => formula),
    getDisplayValue: () => String(book.shown(top, left)),
    getNumberFormats: () => each(({ format }) => format),
    setValues: (rows: unknown[][]) => matched(rows, typeInto),
    setNumberFormats: (rows: string[][]) => matched(rows, (cell, format) => (cell.format = String(format))),
    setBackgrounds: dressed("background"),
    setTextStyles: dressed("style"),
    setWraps: dressed("wrap"),
    setHorizontalAlignments: dressed("align"),
    setDataValidations: dressed("allowed"),
    setFormula: (formula: string) => (typeInto(cellOf(sheet, top, left), formula), self),
    copyTo: (target: object, what: string, transposed: boolean) => {
      if (what !== "PASTE_NORMAL" || transposed) throw new Error(`The fake copies nothing of the kind ${what}.`);
      copyCells(sheet, box, book.boxOf(target), book.copiesRepeat());
    },
    // Docs, Range.clear: contents and formats; validation has a method of its own.
    clear: () => {
      for (const cell of each((it) => it).flat()) {
        const { allowed } = cell.look;
        Object.assign(cell, blankCell(), { look: allowed === undefined ? {} : { allowed } });
      }
      return self;
    },
    // Docs, Range.clearContent: contents alone; looks stay.
    clearContent: () => {
      for (const cell of each((it) => it).flat()) Object.assign(cell, { value: "", formula: "" });
      return self;
    },
    clearDataValidations: () => {
      for (const { look } of each((it) => it).flat()) delete look["allowed"];
      return self;
    },
  });
  return self;
}
