import { boxOf } from "../../../src/workbook/address";
import type { SheetContents } from "../../../src/workbook/sheet-contents";
import { AddInFunctions } from "./add-in-functions";
import type { EmulatedExcel } from "./emulated-excel";
import type { Shown } from "./entered-cell";

/** Opens a workbook in the emulated Excel: the sheets that were read of a file, in place of the blank one. */
export function fillWorkbook(excel: EmulatedExcel, sheets: readonly SheetContents[]): void {
  const { worksheets } = excel.workbook;
  const [blank] = worksheets.items;
  blank!.bag.set("name", "(blank)");
  const answers = new Map<string, Shown>();
  // Nothing is calculated here: a formula of the file keeps the answer that the file has for it.
  excel.calculate = (formula) => answers.get(formula) ?? 0;
  for (const contents of sheets) {
    const sheet = worksheets.add(contents.name);
    if (contents.hidden) sheet.bag.set("visibility", "Hidden");
    contents.cells.forEach((cells, row) =>
      cells.forEach((cell, column) => {
        if (cell !== null) sheet.cells.enter(row, column, { value: cell });
        const format = contents.formats[row]?.[column] ?? "General";
        if (format !== "General") sheet.cells.dress(row, column, "numberFormat", format);
      }),
    );
    for (const [address, formula] of Object.entries(contents.formulas)) {
      const { top, left } = boxOf(address);
      const answer = contents.cells[top]?.[left] ?? null;
      if (answer !== null) answers.set(formula, answer);
      const content = { formula };
      sheet.cells.enter(top, left, content);
      if (AddInFunctions.isCall(formula)) excel.functions.came(content, answer ?? "");
    }
  }
  if (sheets.length > 0) worksheets.remove(blank!);
  const [first] = worksheets.items;
  excel.workbook.active = first!;
  excel.workbook.selected = first!.range({ top: 0, left: 0, bottom: 0, right: 0 });
}
