import type { Chart as Declared } from "../../src/workbook/chart";
import { boxOf } from "../../src/workbook/address";
import { quietly } from "../../src/engine/quietly";
import type { Book } from "../../src/hosts/workbench/book";
import { shownAt } from "../../src/hosts/workbench/cells";
import { workbenchHost } from "../../src/hosts/workbench/host";
import { sheetIdOf } from "../../src/hosts/workbench/sheet-ids";
import { RUN_STEPS } from "../../src/hosts/workbench/steps-plugin";
import type { SheetContents } from "../../src/workbook/sheet-contents";
import { packageBytes } from "../../src/xlsx/package";
import { packageOf } from "../../src/xlsx/package-of";
import type { DrawnChart, OpenedHost } from "../hosts.contract";
import { bookOf } from "./open-example";

/** Opens sheets in the workbench, without a screen. A call is a command of the spreadsheet. */
export const openWorkbench = (sheets: readonly SheetContents[]): OpenedHost =>
  openWorkbenchFile(packageBytes(packageOf(sheets)));

/** Opens a file so. */
export function openWorkbenchFile(bytes: Uint8Array): OpenedHost {
  const book = bookOf("contract.xlsx", bytes);
  const { model } = book;
  const { getters } = model;
  const counted = countCalls(book);
  const host = workbenchHost(
    () => book,
    () => undefined,
  );
  const idOf = (sheet: string) => sheetIdOf(getters, sheet)!;
  return {
    host: {
      ...host,
      apply: (...given) => quietly(() => host.apply(...given)),
      undo: (receipt) => quietly(() => host.undo(receipt)),
      share: (act, choices) => quietly(() => host.share!(act, choices)),
    },
    picture: () => quietly(() => pictureOf(book)),
    pictureOf: (sheet) => quietly(() => pictureOf(book).sheets.find(({ name }) => name === sheet) ?? null),
    sheets: () => getters.getSheetIds().map((id) => getters.getSheetName(id)),
    charts: (sheet) => getters.getChartIds(idOf(sheet)).map((id) => drawnChart(book, id)),
    type: (sheet, address, value) => {
      const { top: row, left: col } = boxOf(address);
      // Cells hold what was typed: a text that is no formula has an apostrophe.
      const content = typeof value === "string" ? `'${value}` : String(value);
      quietly(() => model.dispatch("UPDATE_CELL", { sheetId: idOf(sheet), row, col, content }));
    },
    valueAt: (sheet, address) => {
      const { top: row, left: col } = boxOf(address);
      return shownAt(getters, { sheetId: idOf(sheet), row, col });
    },
    rename: (sheet, name) =>
      void quietly(() => model.dispatch("RENAME_SHEET", { sheetId: idOf(sheet), oldName: sheet, newName: name })),
    name: (name, sheet, address) => {
      const sheetId = idOf(sheet);
      const ranges = [getters.getRangeDataFromZone(sheetId, boxOf(address))];
      quietly(() =>
        (model.dispatch as (type: string, given: object) => unknown)("CREATE_NAMED_RANGE", { name, sheetId, ranges }),
      );
    },
    calls: () => counted.calls,
    failAt: (call) => (counted.failAt = call),
  };
}

/** Counts the commands that are given to the spreadsheet; the ordered one is refused, as the spreadsheet refuses. */
function countCalls({ model }: Book): { calls: number; failAt: number | undefined } {
  const counted: { calls: number; failAt: number | undefined } = { calls: 0, failAt: undefined };
  const given = model.dispatch.bind(model) as (type: string, payload: object) => unknown;
  const dispatch = (type: string, payload: object) => {
    // The command that runs all the others is not one that does anything itself.
    if (type === RUN_STEPS) return given(type, payload);
    counted.calls += 1;
    if (counted.calls - 1 === counted.failAt) return { isSuccessful: false, reasons: ["Broken"] };
    return given(type, payload);
  };
  Object.assign(model, { dispatch });
  return counted;
}

interface ExportedSheet {
  readonly name: string;
  readonly styles?: Readonly<Record<string, number>>;
  readonly formats?: Readonly<Record<string, number>>;
  readonly borders?: Readonly<Record<string, number>>;
  readonly [other: string]: unknown;
}

interface Exported {
  readonly sheets: readonly ExportedSheet[];
  readonly styles: Readonly<Record<string, unknown>>;
  readonly formats: Readonly<Record<string, unknown>>;
  readonly borders: Readonly<Record<string, unknown>>;
  readonly namedRanges?: unknown;
}

/** What the model would save, with looks spelled out: their numbers depend on what was there before. */
function pictureOf({ model }: Book): { readonly sheets: readonly ExportedSheet[]; readonly names: unknown } {
  const all = JSON.parse(JSON.stringify(model.exportData())) as Exported;
  const spelled = (some: Readonly<Record<string, number>> = {}, list: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(Object.entries(some).map(([area, number]) => [area, list[number]]));
  const names = Array.isArray(all.namedRanges)
    ? [...all.namedRanges].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
    : (all.namedRanges ?? []);
  return {
    sheets: all.sheets.map((sheet) => ({
      ...sheet,
      styles: spelled(sheet.styles, all.styles) as never,
      formats: spelled(sheet.formats, all.formats) as never,
      borders: spelled(sheet.borders, all.borders) as never,
    })),
    names,
  };
}

interface Dataset {
  readonly label: string;
  readonly type: "line" | "bar";
  readonly borderColor: string;
  readonly borderDash?: readonly number[];
  readonly showLine?: boolean;
  readonly pointRadius?: number;
  readonly pointStyle?: string;
  readonly yAxisID: string;
}

const MARKERS: Readonly<Record<string, "circle" | "diamond" | "square">> = {
  circle: "circle",
  rectRot: "diamond",
  rect: "square",
};

/** A chart as the drawing library is told to draw it. */
function drawnChart({ model: { getters } }: Book, id: string): DrawnChart {
  const runtime = getters.getChartRuntime(id) as unknown as {
    readonly chartJsConfig: { readonly data: { readonly datasets: readonly Dataset[] } };
  };
  const { tollgate } = getters.getChartDefinition(id) as unknown as { readonly tollgate: Declared };
  const series = runtime.chartJsConfig.data.datasets.map((it) => {
    const isColumn = it.type === "bar";
    const dash = { 0: "solid", 6: "dash", 2: "dot" }[it.borderDash?.[0] ?? 0] as "solid" | "dash" | "dot";
    return {
      title: it.label,
      draw: isColumn ? ("column" as const) : ("line" as const),
      color: it.borderColor.replace("#", ""),
      dash: isColumn || it.showLine === false ? ("none" as const) : dash,
      marker: isColumn || it.pointRadius === 0 ? ("none" as const) : MARKERS[it.pointStyle ?? "circle"]!,
      second: it.yAxisID === "y1",
    };
  });
  return { id: tollgate.id, series };
}
