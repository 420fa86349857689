import { registries, UIPlugin, type CommandResult } from "@odoo/o-spreadsheet";
import { RUN_STEPS } from "./steps-plugin";

const SENTENCE =
  "Sheets, rows and columns stay where they are in the workbench, so that a download can keep the rest of the file as it was. Type below the last row, add a sheet, or rearrange the file in Excel or Google Sheets.";

// The model's words for both are an enumeration that exists in its types only.
const SUCCESS = "Success" as CommandResult;
const REFUSED = "Readonly" as CommandResult;

/** What would move cells of a file away from where the file has them. */
const MOVES: ReadonlySet<string> = new Set(["REMOVE_COLUMNS_ROWS", "RENAME_SHEET", "DELETE_SHEET"]);

/**
 * Refuses what would rearrange the workbook: a download patches edited cells into the file that was opened, by their address,
 * and everything else in it (charts, names, formats) must still point to the same cells.
 */
class KeepStructure extends UIPlugin {
  private isCarryingOut = false;

  override allowDispatch(command: { readonly type: string }): CommandResult {
    if (this.isCarryingOut || !isMove(command, (sheetId, isRows) => this.sizeOf(sheetId, isRows))) return SUCCESS;
    told(SENTENCE);
    return REFUSED;
  }

  override beforeHandle(command: { readonly type: string }): void {
    if (command.type === RUN_STEPS) this.isCarryingOut = true;
  }

  override finalize(): void {
    this.isCarryingOut = false;
  }

  private sizeOf(sheetId: string, isRows: boolean): number {
    return isRows ? this.getters.getNumberRows(sheetId) : this.getters.getNumberCols(sheetId);
  }
}

/** Rows and columns may be added after the last one. */
function isMove(command: { readonly type: string }, size: (sheetId: string, isRows: boolean) => number): boolean {
  if (MOVES.has(command.type)) return true;
  if (command.type !== "ADD_COLUMNS_ROWS" || !("sheetId" in command) || !("base" in command)) return false;
  if (!("position" in command) || !("dimension" in command)) return true;
  return (
    command.position !== "after" || command.base !== size(String(command.sheetId), command.dimension === "ROW") - 1
  );
}

let told: (sentence: string) => void = () => undefined;
let isReady = false;

/** @param tell Says to the person why something was refused. */
export function registerKeepStructure(tell: (sentence: string) => void): void {
  told = tell;
  if (!isReady) registries.featurePluginRegistry.add("tollgate_keep_structure", KeepStructure);
  isReady = true;
}
