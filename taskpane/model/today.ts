/** Today as the serial day of a spreadsheet, by the clock of whoever is at the pane. */
export function today(): number {
  const now = new Date();
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000 + 25_569;
}
