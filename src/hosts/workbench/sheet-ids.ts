import type { Model } from "@odoo/o-spreadsheet";

/** The model's own id of the sheet of a name, or undefined where there is none. */
export function sheetIdOf(getters: Model["getters"], sheet: string): string | undefined {
  return getters.getSheetIds().find((id) => getters.getSheetName(id) === sheet);
}
