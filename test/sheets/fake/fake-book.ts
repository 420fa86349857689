import { areaOf, boxOf, type Box } from "../../../src/workbook/address";
import { strict } from "./strict";

/** What a cell of the fake holds, as Google Sheets would: dates as Date, blanks as "". */
export interface FakeCell {
  value: unknown;
  formula: string;
  format: string;
}

export interface FakeSheetState {
  name: string;
  id: number;
  hidden: boolean;
  cells: FakeCell[][];
  rows: number;
  columns: number;
  charts: { options: Record<string, unknown>; ranges: string[] }[];
  rules: unknown[];
}

/** The spreadsheet behind the fake, for a test to look at. */
export interface FakeState {
  sheets: FakeSheetState[];
  names: Map<string, { sheet: string; area: string }>;
  calls: string[];
  /** The number of the call that fails, counted from 1; none when undefined. */
  failAt: number | undefined;
  mode: "FULL" | "CUSTOM_FUNCTION" | "NONE";
}

/** Google's rule for names of ranges (support page "Name a range of cells"): letters, digits, underscores, no digit first. */
const RANGE_NAME = /^[A-Za-z_][A-Za-z0-9_]{0,249}$/;
/** Methods that change the document; a custom function may call none of them (guide "Custom functions", Apps Script services). */
const WRITES =
  /^(Range\.(set|clear|shift)|Sheet\.(set|hide|insert|removeChart|updateChart)|Spreadsheet\.(insertSheet|deleteSheet|setNamedRange|removeNamedRange)|Group\.)/;

export function fakeState(sheets: Record<string, unknown[][]>): FakeState {
  return {
    sheets: Object.entries(sheets).map(([name, cells], id) => ({
      ...blankSheet(name, id),
      cells: cells.map((row) => row.map((value) => ({ value: value ?? "", formula: "", format: "General" }))),
    })),
    names: new Map(),
    calls: [],
    failAt: undefined,
    mode: "FULL",
  };
}

const blankSheet = (name: string, id: number): FakeSheetState => ({
  name,
  id,
  hidden: false,
  cells: [],
  rows: 1000,
  columns: 26,
  charts: [],
  rules: [],
});

/** The services that Apps Script would have, over a state. */
export function fakeServices(state: FakeState) {
  const called = (method: string) => {
    state.calls.push(method);
    if (state.failAt === state.calls.length) throw new Error("Service Spreadsheets failed while accessing document.");
    if (state.mode === "CUSTOM_FUNCTION" && WRITES.test(method))
      throw new Error(`You do not have permission to call ${method}.`);
    if (state.mode === "NONE" && !/^(SpreadsheetApp\.getUi|Ui\.|Menu\.)/.test(method))
      throw new Error(`Not allowed before the add-on is used: ${method}.`);
  };
  const make = <T extends object>(name: string, members: T): T => strict(name, members, called);
  /** Where a range that the fake handed out lies: asking the range itself would count as a call. */
  const lies = new WeakMap<object, { sheet: string; area: string }>();

  const cellAt = (sheet: FakeSheetState, row: number, column: number): FakeCell => {
    while (sheet.cells.length <= row) sheet.cells.push([]);
    const cells = sheet.cells[row]!;
    while (cells.length <= column) cells.push({ value: "", formula: "", format: "General" });
    return cells[column]!;
  };

  /** A typed-in value as Sheets reads it: "=..." is a formula, an apostrophe keeps a text, digits become numbers. */
  const put = (cell: FakeCell, value: unknown): void => {
    cell.formula = "";
    if (value === undefined) throw new Error("Cannot convert undefined to a cell value.");
    if (typeof value !== "string") cell.value = value ?? "";
    else if (value.startsWith("=")) {
      cell.formula = value;
      cell.value = "";
    } else if (value.startsWith("'")) cell.value = value.slice(1);
    else cell.value = value !== "" && !Number.isNaN(Number(value)) ? Number(value) : value;
  };

  const range = (sheet: FakeSheetState, box: Box): object => {
    const { top, left, bottom, right } = box;
    if (bottom >= sheet.rows || right >= sheet.columns)
      throw new Error(`The coordinates of the range are outside the dimensions of the sheet: ${areaOf(box)}.`);
    const height = bottom - top + 1;
    const width = right - left + 1;
    const each = <T>(pick: (cell: FakeCell) => T): T[][] =>
      Array.from({ length: height }, (_, r) =>
        Array.from({ length: width }, (__, c) => pick(cellAt(sheet, top + r, left + c))),
      );
    const matched = (
      rows: readonly (readonly unknown[])[],
      change: (cell: FakeCell, value: unknown) => void,
    ): unknown => {
      if (rows.length !== height)
        throw new Error(
          `The number of rows in the data does not match the number of rows in the range. The data has ${rows.length} but the range has ${height}.`,
        );
      rows.forEach((row, r) => {
        if (row.length !== width)
          throw new Error(
            `The number of columns in the data does not match the number of columns in the range. The data has ${row.length} but the range has ${width}.`,
          );
        row.forEach((value, c) => change(cellAt(sheet, top + r, left + c), value));
      });
      return self;
    };
    const nothing = () => undefined;
    const self: object = make("Range", {
      getSheet: () => sheetOf(sheet),
      getA1Notation: () => areaOf(box),
      getValues: () =>
        each(({ value, format }) => (typeof value === "number" && /[ymd]/i.test(format) ? foreignDate(value) : value)),
      getDisplayValue: () => String(cellAt(sheet, top, left).value),
      getNumberFormats: () => each(({ format }) => format),
      setValues: (rows: unknown[][]) => matched(rows, put),
      setNumberFormats: (rows: string[][]) => matched(rows, (cell, format) => (cell.format = String(format))),
      setBackgrounds: (rows: unknown[][]) => matched(rows, nothing),
      setTextStyles: (rows: unknown[][]) => matched(rows, nothing),
      setWraps: (rows: unknown[][]) => matched(rows, nothing),
      setHorizontalAlignments: (rows: unknown[][]) => matched(rows, nothing),
      setDataValidations: (rows: unknown[][]) => matched(rows, nothing),
      setFormula: (formula: string) => (put(cellAt(sheet, top, left), formula), self),
      clear: () => {
        for (const row of each((cell) => cell))
          for (const cell of row) Object.assign(cell, { value: "", formula: "", format: "General" });
        return self;
      },
      clearDataValidations: () => self,
    });
    lies.set(self, { sheet: sheet.name, area: areaOf(box) });
    return self;
  };

  const sheetOf = (sheet: FakeSheetState): object =>
    make("Sheet", {
      getName: () => sheet.name,
      getSheetId: () => sheet.id,
      isSheetHidden: () => sheet.hidden,
      hideSheet: () => (sheet.hidden = true),
      setTabColor: () => undefined,
      setHiddenGridlines: () => undefined,
      getMaxRows: () => sheet.rows,
      getMaxColumns: () => sheet.columns,
      insertRowsAfter: (_: number, count: number) => void (sheet.rows += count),
      insertColumnsAfter: (_: number, count: number) => void (sheet.columns += count),
      getRange: (first: string | number, left = 1, height = 1, width = 1) =>
        typeof first === "string"
          ? range(sheet, boxOf(first))
          : range(sheet, { top: first - 1, left: left - 1, bottom: first + height - 2, right: left + width - 2 }),
      getDataRange: () =>
        range(sheet, {
          top: 0,
          left: 0,
          bottom: Math.max(0, sheet.cells.length - 1),
          right: Math.max(0, ...sheet.cells.map((row) => row.length - 1)),
        }),
      getActiveRange: () => null,
      setColumnWidths: () => undefined,
      hideColumns: () => undefined,
      setRowHeight: () => undefined,
      setFrozenRows: () => undefined,
      setFrozenColumns: () => undefined,
      setConditionalFormatRules: (rules: unknown[]) => void (sheet.rules = rules),
      newChart: () => chartBuilder(sheet),
      insertChart: (chart: FakeSheetState["charts"][number]) => void sheet.charts.push(chart),
      removeChart: (chart: { origin: FakeSheetState["charts"][number] }) =>
        void (sheet.charts = sheet.charts.filter((it) => it !== chart.origin)),
      getCharts: () =>
        sheet.charts.map((origin) =>
          make("EmbeddedChart", {
            origin,
            getOptions: () => make("ChartOptions", { get: (key: string) => origin.options[key] ?? null }),
          }),
        ),
    });

  const chartBuilder = (_sheet: FakeSheetState): object => {
    const chart: FakeSheetState["charts"][number] = { options: {}, ranges: [] };
    const self: object = make("ChartBuilder", {
      setChartType: () => self,
      addRange: (added: object) => (chart.ranges.push(lies.get(added)!.area), self),
      setOption: (key: string, value: unknown) => ((chart.options[key] = value), self),
      setNumHeaders: (count: number) => ((chart.options["numHeaders"] = count), self),
      setTransposeRowsAndColumns: () => self,
      setHiddenDimensionStrategy: (strategy: string) => ((chart.options["hidden"] = strategy), self),
      setPosition: () => self,
      build: () => chart,
    });
    return self;
  };

  const find = (name: string): FakeSheetState | undefined =>
    state.sheets.find((it) => it.name.toLowerCase() === name.toLowerCase());
  const rangeOfText = (text: string): object => {
    const found = /^'((?:[^']|'')+)'!(.+)$/.exec(text);
    const sheet = found === null ? undefined : find(found[1]!.replace(/''/g, "'"));
    if (found === null || sheet === undefined) throw new Error(`Range not found: ${text}`);
    return range(sheet, boxOf(found[2]!));
  };

  const book = make("Spreadsheet", {
    getSheets: () => state.sheets.map(sheetOf),
    getNumSheets: () => state.sheets.length,
    getSheetByName: (name: string) => {
      const sheet = find(name);
      return sheet === undefined ? null : sheetOf(sheet);
    },
    getActiveSheet: () => sheetOf(state.sheets[0]!),
    insertSheet: (name: string, index: number) => {
      if (find(name) !== undefined)
        throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
      const sheet = blankSheet(name, 100 + state.sheets.length);
      state.sheets.splice(index, 0, sheet);
      return sheetOf(sheet);
    },
    deleteSheet: (sheet: { getName(): string }) => {
      const name = sheet.getName();
      state.sheets = state.sheets.filter((it) => it.name !== name);
      for (const [key, place] of state.names) if (place.sheet === name) state.names.delete(key);
    },
    getRange: rangeOfText,
    getRangeByName: (name: string) => {
      const place = state.names.get(name);
      return place === undefined ? null : range(find(place.sheet)!, boxOf(place.area));
    },
    getNamedRanges: () =>
      [...state.names].map(([name, place]) =>
        make("NamedRange", { getName: () => name, getRange: () => range(find(place.sheet)!, boxOf(place.area)) }),
      ),
    setNamedRange: (name: string, target: { getSheet(): { getName(): string }; getA1Notation(): string }) => {
      if (!RANGE_NAME.test(name)) throw new Error(`The name "${name}" is not allowed for a range.`);
      state.names.set(name, lies.get(target)!);
    },
    removeNamedRange: (name: string) => {
      if (!state.names.delete(name)) throw new Error(`There is no range named "${name}".`);
    },
  });

  /** A builder whose every method gives it back, until `build`. */
  const builder = (name: string, methods: readonly string[], built: () => unknown = () => ({})): object => {
    const self: object = make(name, {
      ...Object.fromEntries(methods.map((method) => [method, () => self])),
      build: built,
    });
    return self;
  };

  return {
    SpreadsheetApp: make("SpreadsheetApp", {
      getActive: () => book,
      getUi: () => {
        if (state.mode === "CUSTOM_FUNCTION") throw new Error("Cannot call SpreadsheetApp.getUi() from this context.");
        return make("Ui", {
          createAddonMenu: () => builder("Menu", ["addItem", "addToUi"]),
          showSidebar: () => undefined,
        });
      },
      flush: () => undefined,
      newConditionalFormatRule: () =>
        builder("ConditionalFormatRuleBuilder", [
          "whenFormulaSatisfied",
          "setRanges",
          "setFontColor",
          "setBackground",
          "setBold",
        ]),
      newDataValidation: () =>
        builder("DataValidationBuilder", [
          "setAllowInvalid",
          "setHelpText",
          "requireValueInList",
          "requireValueInRange",
          "requireDate",
          "requireNumberBetween",
        ]),
      newTextStyle: () =>
        builder("TextStyleBuilder", ["setBold", "setItalic", "setUnderline", "setFontSize", "setForegroundColor"]),
    }),
    LockService: make("LockService", {
      getDocumentLock: () => make("Lock", { tryLock: () => true, releaseLock: () => undefined }),
    }),
    HtmlService: make("HtmlService", { createHtmlOutputFromFile: () => builder("HtmlOutput", ["setTitle"]) }),
    Charts: { ChartType: { COMBO: "COMBO", LINE: "LINE" }, ChartHiddenDimensionStrategy: { SHOW_BOTH: "SHOW_BOTH" } },
  };
}

/** A date as `getValues` gives it: of another realm, so that only its tag tells it. */
function foreignDate(serial: number): Date {
  const date = new Date(1899, 11, 30);
  date.setDate(date.getDate() + Math.floor(serial));
  return date;
}
