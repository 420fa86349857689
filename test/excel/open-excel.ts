import { boxOf } from "../../src/workbook/address";
import { excelHost } from "../../src/hosts/excel/host";
import type { SheetContents } from "../../src/workbook/sheet-contents";
import type { OpenedHost } from "../hosts.contract";
import { ApiError } from "./emulated-host/api-error";
import type { EmulatedExcel } from "./emulated-host/emulated-excel";
import { fillWorkbook } from "./emulated-host/fill-workbook";
import { openClient, type Level } from "./emulated-host/open-client";

/** A workbook that is open in an emulated Excel, under our host. */
export interface OpenedExcel extends OpenedHost {
  readonly excel: EmulatedExcel;
}

/** Opens sheets in an emulated Excel of a level of the API. */
export function openExcel(level: Level, sheets: readonly SheetContents[]): OpenedExcel {
  const { excel } = openClient(level);
  fillWorkbook(excel, sheets);
  const { worksheets } = excel.workbook;
  const cellAt = (sheet: string, address: string) => {
    const { top, left } = boxOf(address);
    return { cells: worksheets.item(sheet).cells, top, left };
  };
  return {
    excel,
    host: excelHost,
    picture: () => excel.picture(),
    pictureOf: (sheet) => JSON.parse(JSON.stringify(worksheets.find(sheet)?.picture() ?? null)),
    sheets: () => worksheets.items.map(({ name }) => name),
    type: (sheet, address, value) => {
      const { cells, top, left } = cellAt(sheet, address);
      cells.enter(top, left, { value });
    },
    valueAt: (sheet, address) => {
      const { cells, top, left } = cellAt(sheet, address);
      return excel.valueOf(cells.content(top, left));
    },
    rename: (sheet, name) => worksheets.item(sheet).assign("name", name),
    calls: () => excel.requests.length,
    failAt: (call, after) => {
      excel.fault = {
        request: call,
        after,
        error: new ApiError("GeneralException", "There was an internal error.", 500),
      };
    },
  };
}
