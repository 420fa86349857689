/**
 * What two labels have in common when they are one to a reader: capitals, spaces around, and a number typed as text make no difference.
 *
 * @example
 * labelKey(" Before") === labelKey("before ") // => true
 * labelKey(1) === labelKey("1")               // => true
 * labelKey("01") === labelKey(1)              // => false
 */
export function labelKey(label: string | number | boolean): string {
  return String(label).trim().toLowerCase();
}
