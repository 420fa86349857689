/** A cell's content that shows a text and leads to a sheet when clicked, as the spreadsheet writes it. */
export const sheetLink = (text: string, sheetId: string): string =>
  `[${text.replace(/[[\]]/g, " ")}](o-spreadsheet://${sheetId})`;
