/**
 * Whether two texts name one column: capitals, and blanks of any kind and number, make no difference. Headings are typed over several
 * lines, and a command line has one.
 *
 * @example
 * sameHeading("Minutes\n late ", "minutes late") // => true
 */
export function sameHeading(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

const plain = (text: string): string => text.trim().replace(/\s+/g, " ").toLowerCase();
