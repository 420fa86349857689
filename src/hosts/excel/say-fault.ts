/** What Excel's error codes mean for the person at the screen, and what would mend it. */
const SENTENCES: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: "A cell is being edited. Press Enter or Esc in the sheet, then try again.",
  AccessDenied: "The workbook or sheet is protected. Unprotect it (Review, Unprotect), then try again.",
  ItemAlreadyExists: "A sheet or name of that name is there already. Rename it, then try again.",
  ItemNotFound: "A sheet that is needed is gone. Build again to lay it afresh.",
  RequestPayloadSizeLimitExceeded:
    "There is too much to write at once for this version of Excel. Choose fewer rows, then try again.",
  ResponsePayloadSizeLimitExceeded:
    "There is too much to read at once for this version of Excel. Select fewer rows, then try again.",
  ApiNotFound: "This version of Excel cannot do that. Use Excel 2021 or newer, or Excel on the web.",
  UnsupportedOperation: "This version of Excel cannot do that. Use Excel 2021 or newer, or Excel on the web.",
};

/** Any fault as an error with one sentence; never a stack, never a code alone. */
export function sayFault(fault: unknown): Error {
  const code = typeof fault === "object" && fault !== null && "code" in fault ? String(fault.code) : "";
  if (code === "") return fault instanceof Error ? fault : new Error(String(fault));
  // Excel's errors are made in another realm where a pane is framed: `instanceof Error` would not know them.
  const message = typeof fault === "object" && fault !== null && "message" in fault ? String(fault.message) : "";
  const detail = message === "" ? "" : ` Excel says: ${message}`;
  return new Error(
    SENTENCES[code] ??
      `Excel could not do this (${code}).${detail} Try again; if it stays, close and open the workbook.`,
  );
}
