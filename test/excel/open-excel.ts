import { boxOf } from "../../src/workbook/address";
import { isErrorCell } from "../../src/workbook/cell";
import { excelHost } from "../../src/hosts/excel/host";
import type { SheetContents } from "../../src/workbook/sheet-contents";
import type { DrawnChart, OpenedHost } from "../hosts.contract";
import { ApiError } from "./emulated-host/api-error";
import type { Chart } from "./emulated-host/charts";
import type { DocumentFile } from "./emulated-host/document-file";
import type { EmulatedExcel } from "./emulated-host/emulated-excel";
import { fillWorkbook } from "./emulated-host/fill-workbook";
import { openClient, type Level } from "./emulated-host/open-client";

/** A workbook that is open in an emulated Excel, under our host. */
export interface OpenedExcel extends OpenedHost {
  readonly excel: EmulatedExcel;
  readonly document: DocumentFile;
}

/** Opens sheets in an emulated Excel of a level of the API. */
export function openExcel(level: Level, sheets: readonly SheetContents[]): OpenedExcel {
  const { excel, document } = openClient(level);
  fillWorkbook(excel, sheets);
  const { worksheets } = excel.workbook;
  const cellAt = (sheet: string, address: string) => {
    const { top, left } = boxOf(address);
    return { cells: worksheets.item(sheet).cells, top, left };
  };
  return {
    excel,
    document,
    host: excelHost,
    picture: () => excel.picture(),
    pictureOf: (sheet) => JSON.parse(JSON.stringify(worksheets.find(sheet)?.picture() ?? null)),
    sheets: () => worksheets.items.map(({ name }) => name),
    charts: (sheet) => worksheets.item(sheet).charts.items.map(drawnChart),
    shares: SHARES,
    type: (sheet, address, value) => {
      const { cells, top, left } = cellAt(sheet, address);
      cells.enter(top, left, { value });
    },
    valueAt: (sheet, address) => {
      const { top, left } = boxOf(address);
      const shown = worksheets.item(sheet).shown(top, left);
      return isErrorCell(shown) ? shown.error : shown;
    },
    rename: (sheet, name) => worksheets.item(sheet).assign("name", name),
    name: (name, sheet, address) => {
      excel.workbook.names.put(name, worksheets.item(sheet).range(boxOf(address)));
    },
    calls: () => excel.requests.filter(({ isCleanUp }) => !isCleanUp).length,
    failAt: (call, after) => {
      excel.fault = {
        request: call,
        after,
        error: new ApiError("GeneralException", "There was an internal error.", 500),
      };
    },
  };
}

/** A request is no transaction: it may break off after any of its actions. */
const SHARES = [0, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97];

const DASHES = { Continuous: "solid", Dash: "dash", RoundDot: "dot", None: "none" } as const;
const MARKERS = { Circle: "circle", Diamond: "diamond", Square: "square", None: "none" } as const;

function drawnChart(chart: Chart): DrawnChart {
  const series = chart.series.items.map((it) => {
    const line = it.child("format").child("line").bag;
    const isColumn =
      /^Column/.test(String(it.bag.get("chartType"))) ||
      (!it.bag.has("chartType") && /^Column/.test(String(chart.bag.get("chartType"))));
    const color = isColumn
      ? it.child("format").child("fill").bag.get("color")
      : (line.get("color") ?? it.bag.get("markerForegroundColor"));
    return {
      title: String(it.bag.get("name")),
      draw: isColumn ? ("column" as const) : ("line" as const),
      color: String(color ?? "").replace("#", ""),
      dash: isColumn ? ("none" as const) : DASHES[line.get("lineStyle") as keyof typeof DASHES],
      marker: isColumn ? ("none" as const) : MARKERS[it.bag.get("markerStyle") as keyof typeof MARKERS],
      second: it.bag.get("axisGroup") === "Secondary",
    };
  });
  return { id: String(chart.bag.get("name")), series };
}
