import { messageOf } from "./message-of";
import { CALLS } from "./server";

export { answer } from "./functions";

const MENU = "Tollgate";

/** The menu. It may do nothing else: in a file where the add-on was never used, anything more would stop it. */
export function onOpen(): void {
  SpreadsheetApp.getUi().createAddonMenu().addItem("Open Tollgate", "showSidebar").addToUi();
}

/** The sidebar: one page with everything in it, no template, nothing evaluated. */
export function showSidebar(): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("sidebar").setTitle(MENU));
}

/**
 * The one door of the sidebar: a call as JSON text in, its answer as JSON text out. Dates and blanks would not survive the way
 * in any other form.
 */
export function rpc(text: string): string {
  try {
    // A formula in a cell could name this function, too; it has no user interface, and gets no answer.
    SpreadsheetApp.getUi();
    const { call, args } = JSON.parse(text) as { call: string; args: readonly unknown[] };
    const run = CALLS[call];
    if (run === undefined)
      throw new Error(`The spreadsheet does not know "${call}". Close the sidebar and open it again.`);
    return JSON.stringify({ ok: true, value: run(SpreadsheetApp.getActive(), args) ?? null });
  } catch (fault) {
    return JSON.stringify({ ok: false, message: messageOf(fault) });
  }
}
