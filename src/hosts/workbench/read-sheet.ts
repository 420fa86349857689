import type { Model } from "@odoo/o-spreadsheet";
import { areaOf, columnLetters, type Box } from "../../workbook/address";
import type { Cell } from "../../workbook/cell";
import type { SheetContents } from "../../workbook/sheet-contents";
import { formulaAt } from "./cells";
import { fromModel } from "../../engine/model-value";

type Getters = Model["getters"];

/** A sheet as it stands on the screen, in the words that everything else reads. */
export function readSheet(getters: Getters, sheetId: string): SheetContents {
  const { bottom, right } = usedBox(getters, sheetId) ?? { bottom: -1, right: -1 };
  const cells: Cell[][] = [];
  const formats: string[][] = [];
  const formulas: Record<string, string> = {};
  const spills: Record<string, string> = {};
  for (let row = 0; row <= bottom; row += 1) {
    const shown: Cell[] = [];
    const codes: string[] = [];
    for (let col = 0; col <= right; col += 1) {
      const cell = getters.getEvaluatedCell({ sheetId, row, col });
      shown.push(fromModel(cell));
      codes.push(cell.format ?? "General");
      const formula = formulaAt(getters, { sheetId, row, col });
      if (formula === undefined) continue;
      const address = `${columnLetters(col)}${row + 1}`;
      formulas[address] = formula;
      const spill = getters.getSpreadZone({ sheetId, row, col });
      if (spill !== undefined && areaOf(spill) !== address) spills[address] = areaOf(spill);
    }
    cells.push(shown);
    formats.push(codes);
  }
  const rows = Array.from({ length: bottom + 1 }, (_, i) => i);
  const columns = Array.from({ length: right + 1 }, (_, i) => i);
  return {
    name: getters.getSheetName(sheetId),
    cells,
    formats,
    formulas,
    ...(Object.keys(spills).length === 0 ? {} : { spills }),
    merged: getters.getMerges(sheetId).map(areaOf),
    hidden: !getters.isSheetVisible(sheetId),
    hiddenRows: rows.filter((row) => getters.isRowHidden(sheetId, row)),
    hiddenColumns: columns.filter((column) => getters.isColHidden(sheetId, column)),
    tables: getters.getCoreTables(sheetId).map((table) => ({ name: table.id, area: areaOf(table.range.zone) })),
  };
}

/** The cells from A1 to the last row and column that show something; undefined where nothing does. */
export function usedBox(getters: Getters, sheetId: string): Box | undefined {
  let [bottom, right] = [-1, -1];
  for (const { row, col } of getters.getEvaluatedCellsPositions(sheetId)) {
    const { value } = getters.getEvaluatedCell({ sheetId, row, col });
    if (value === null || value === "") continue;
    bottom = Math.max(bottom, row);
    right = Math.max(right, col);
  }
  return bottom < 0 ? undefined : { top: 0, left: 0, bottom, right };
}
