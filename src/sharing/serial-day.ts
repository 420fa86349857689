/**
 * The day that a clock on the wall shows, as a serial number.
 *
 * @example
 * serialDay(new Date(2026, 10, 22, 23, 59)) // => 46348
 */
export function serialDay(date: Date): number {
  return (Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) - Date.UTC(1899, 11, 30)) / 86_400_000;
}
