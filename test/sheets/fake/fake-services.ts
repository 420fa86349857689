import { areaOf, boxOf, type Box } from "../../../src/workbook/address";
import { calculatedCells } from "./calculated-cells";
import { fakeBuilder } from "./fake-builder";
import { fakeChartBuilder, fakeCharts } from "./fake-chart";
import { fakeRange } from "./fake-range";
import {
  blankSheet,
  cellOf,
  sheetNamed,
  SCOPES,
  type FakeChart,
  type FakeSheetState,
  type FakeState,
} from "./fake-state";
import { strict } from "./strict";

/** Google's rule for names of ranges (support page "Name a range of cells"): letters, digits, underscores, no digit first. */
const RANGE_NAME = /^[A-Za-z_][A-Za-z0-9_]{0,249}$/;
/** Methods that change the document; a custom function may call none of them (guide "Custom functions", Apps Script services). */
const WRITES =
  /^(Range\.(set|clear|shift|copyTo)|Sheet\.(set|hide|insert|removeChart|updateChart|activate)|Spreadsheet\.(insertSheet|deleteSheet|setNamedRange|setActive)|NamedRange\.remove|Group\.)/;

/** The services that Apps Script would have, over a state; each use counts, and what was not foreseen fails with its name. */
export function fakeServices(state: FakeState) {
  const called = (method: string) => {
    state.calls.push(method);
    if (state.failAt === state.calls.length) throw new Error("Service Spreadsheets failed while accessing document.");
    // Docs, quotas: six minutes for a call of the sidebar's, thirty seconds for a custom function; nothing runs after that.
    if (state.endsAt !== undefined && state.calls.length > state.endsAt)
      throw new Error("Exceeded maximum execution time");
    refuseWithoutScope(state, method);
    if (state.mode === "CUSTOM_FUNCTION" && WRITES.test(method))
      throw new Error(`You do not have permission to call ${method}.`);
    // Docs, AuthMode: before the add-on is used in a file, only the menu; in LIMITED mode no sidebar.
    if (state.mode === "NONE" && !/^(SpreadsheetApp\.getUi|Ui\.createAddonMenu|Menu\.)/.test(method))
      throw new Error(`Not allowed before the add-on is used: ${method}.`);
    if (state.mode === "LIMITED" && method === "Ui.showSidebar") throw new Error(`Not allowed: ${method}.`);
  };
  const make = <T extends object>(name: string, members: T): T => strict(name, members, called);
  /** Where a range that the fake handed out lies: asking the range itself would count as a call. */
  const lies = new WeakMap<object, { sheet: string; area: string }>();
  const placeOf = (range: object) => lies.get(range)!;

  const range = (sheet: FakeSheetState, box: Box): object => {
    const made = fakeRange(make, sheet, box, {
      sheetOf: () => sheetOf(sheet),
      boxOf: (it) => boxOf(placeOf(it).area),
      copiesRepeat: () => state.copiesRepeat,
      shown: (row, column) =>
        state.calculates ? calculatedCells(state).shown(sheet, row, column) : cellOf(sheet, row, column).value,
      travelled: (cells) => (state.travelled += cells),
    });
    lies.set(made, { sheet: sheet.name, area: areaOf(box) });
    return made;
  };
  const builder = (name: string, methods: readonly string[]) => fakeBuilder(make, name, methods);

  const sheetOf = (sheet: FakeSheetState): object => {
    const keep = (name: string) => (value: unknown) => void (sheet.look[name] = value);
    const activeRange = () => (state.active.sheet === sheet.name ? range(sheet, boxOf(state.active.area)) : null);
    const self: object = make("Sheet", {
      getName: () => sheet.name,
      getSheetId: () => sheet.id,
      isSheetHidden: () => sheet.hidden,
      hideSheet: () => {
        if (state.sheets.filter(({ hidden }) => !hidden).length < 2)
          throw new Error("You can't hide all the sheets in a document.");
        sheet.hidden = true;
      },
      setTabColor: keep("tab"),
      setHiddenGridlines: keep("gridlines"),
      getMaxRows: () => sheet.rows,
      getMaxColumns: () => sheet.columns,
      insertRowsAfter: (_: number, count: number) => void (sheet.rows += count),
      insertColumnsAfter: (_: number, count: number) => void (sheet.columns += count),
      getRange: (first: string | number, left = 1, height = 1, width = 1) =>
        typeof first === "string"
          ? range(sheet, boxOf(first))
          : range(sheet, { top: first - 1, left: left - 1, bottom: first + height - 2, right: left + width - 2 }),
      getRangeList: (areas: readonly string[]) =>
        make("RangeList", { getRanges: () => areas.map((area) => range(sheet, boxOf(area))) }),
      getDataRange: () => range(sheet, usedBox(sheet, state)),
      getActiveRange: activeRange,
      getActiveCell: () => {
        const { top, left } = boxOf(state.active.area);
        return range(sheet, { top, left, bottom: top, right: left });
      },
      setColumnWidths: (start: number, count: number, width: number) => {
        for (let i = 0; i < count; i += 1) sheet.look[`width ${start + i}`] = width;
      },
      hideColumns: (start: number, count: number) => {
        for (let i = 0; i < count; i += 1) sheet.look[`hidden ${start + i}`] = true;
      },
      setRowHeight: (row: number, height: number) => void (sheet.look[`height ${row}`] = height),
      setRowHeights: (row: number, count: number, height: number) => {
        for (let i = 0; i < count; i += 1) sheet.look[`height ${row + i}`] = height;
      },
      setFrozenRows: keep("frozenRows"),
      setFrozenColumns: keep("frozenColumns"),
      setConditionalFormatRules: (rules: unknown[]) => void (sheet.rules = rules),
      newChart: () => fakeChartBuilder(make, placeOf),
      insertChart: (chart: FakeChart) => void sheet.charts.push(chart),
      removeChart: (chart: { origin: FakeChart }) =>
        void (sheet.charts = sheet.charts.filter((it) => it !== chart.origin)),
      getLastRow: () =>
        sheet.cells.reduce(
          (last, row, i) => (row.some(({ value, formula }) => value !== "" || formula !== "") ? i + 1 : last),
          0,
        ),
      getCharts: () => fakeCharts(make, sheet),
    });
    return self;
  };

  const inText = (text: string): object => {
    const found = /^'((?:[^']|'')+)'!(.+)$/.exec(text);
    const sheet = found === null ? undefined : sheetNamed(state, found[1]!.replace(/''/g, "'"));
    if (found === null || sheet === undefined) throw new Error(`Range not found: ${text}`);
    return range(sheet, boxOf(found[2]!));
  };
  const named = ({ sheet, area }: { sheet: string; area: string }) => {
    const found = sheetNamed(state, sheet);
    return found === undefined ? null : range(found, boxOf(area));
  };

  const book = make("Spreadsheet", {
    getSheets: () => state.sheets.map(sheetOf),
    getName: () => "Late buses",
    getNumSheets: () => state.sheets.length,
    getSheetByName: (name: string) => {
      const sheet = sheetNamed(state, name);
      return sheet === undefined ? null : sheetOf(sheet);
    },
    getActiveSheet: () => sheetOf(sheetNamed(state, state.active.sheet) ?? state.sheets[0]!),
    setActiveRange: (at: object) => ((state.active = placeOf(at)), at),
    insertSheet: (name: string, index: number) => {
      if (sheetNamed(state, name) !== undefined)
        throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
      const sheet = blankSheet(name, 1 + Math.max(100, ...state.sheets.map(({ id }) => id)));
      state.sheets.splice(index, 0, sheet);
      return sheetOf(sheet);
    },
    deleteSheet: (sheet: { getName(): string }) => {
      const name = sheet.getName();
      if (state.sheets.length < 2) throw new Error("You can't remove all the sheets in a document.");
      // Assumed, after the menu "Named ranges": a name stays when its sheet goes, and leads nowhere.
      state.sheets = state.sheets.filter((it) => it.name !== name);
    },
    getRange: inText,
    getRangeByName: (name: string) => {
      const place = state.names.get(name);
      return place === undefined ? null : named(place);
    },
    getNamedRanges: () =>
      [...state.names].map(([name, place]) =>
        make("NamedRange", {
          getName: () => name,
          getRange: () => named(place),
          remove: () => void state.names.delete(name),
        }),
      ),
    setNamedRange: (name: string, target: object) => {
      if (!RANGE_NAME.test(name)) throw new Error(`The name "${name}" is not allowed for a range.`);
      state.names.set(name, placeOf(target));
    },
  });

  return {
    SpreadsheetApp: make("SpreadsheetApp", {
      getActive: () => book,
      CopyPasteType: { PASTE_NORMAL: "PASTE_NORMAL" },
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
      getDocumentLock: () => make("Lock", { tryLock: () => !state.isLocked, releaseLock: () => undefined }),
    }),
    // Docs, PropertiesService: of this document, texts under names. Nothing of ours uses them.
    PropertiesService: make("PropertiesService", {
      getDocumentProperties: () =>
        make("Properties", {
          getProperty: (name: string) => state.properties.get(name) ?? null,
          setProperty: (name: string, value: string) => void state.properties.set(name, value),
        }),
    }),
    HtmlService: make("HtmlService", { createHtmlOutputFromFile: () => builder("HtmlOutput", ["setTitle"]) }),
    Charts: {
      ChartType: { COMBO: "COMBO", LINE: "LINE", SCATTER: "SCATTER" },
      ChartHiddenDimensionStrategy: { SHOW_BOTH: "SHOW_BOTH" },
    },
  };
}

/** Docs, "Authorization" of each method: the open document wants the first scope, anything on the screen the second. */
function refuseWithoutScope({ scopes }: FakeState, method: string): void {
  const wants = /^(Ui\.showSidebar|HtmlService\.)/.test(method)
    ? SCOPES[1]
    : /^(Spreadsheet|Sheet|Range|NamedRange)\./.test(method)
      ? SCOPES[0]
      : undefined;
  if (wants !== undefined && !scopes.includes(wants))
    throw new Error(`Specified permissions are not sufficient to call ${method}. Required permissions: ${wants}`);
}

/** Docs, Sheet.getDataRange: from A1 to the last row and column with content. */
function usedBox(sheet: FakeSheetState, state: FakeState): Box {
  let { bottom, right } = state.calculates ? calculatedCells(state).used(sheet) : { bottom: 0, right: 0 };
  sheet.cells.forEach((row, r) =>
    row.forEach(({ value, formula }, c) => {
      if (value === "" && formula === "") return;
      bottom = Math.max(bottom, r);
      right = Math.max(right, c);
    }),
  );
  return { top: 0, left: 0, bottom, right };
}
