import type { SheetContents } from "../../src/workbook/sheet-contents";
import { drive } from "./drive";
import { FakeWorkbook } from "./fake-workbook";

/** A pane that has read a workbook, with a cell of its first sheet selected. */
export async function opened(sheets: readonly SheetContents[], selected?: string, calculates = false) {
  const book = new FakeWorkbook(sheets, calculates);
  if (selected !== undefined) book.selected = { sheet: sheets[0]!.name, area: selected };
  const pane = drive(book);
  await pane.ask({ event: "opened" });
  return { book, pane };
}

/** The same after the column of the selection was charted. */
export async function charted(sheets: readonly SheetContents[], selected: string, calculates = false) {
  const { book, pane } = await opened(sheets, selected, calculates);
  await pane.ask({ event: "view chosen", view: "chart" });
  await pane.ask({ event: "chart asked" });
  return { book, pane };
}
