/**
 * A number as a sentence shows it: three significant digits, more where the whole part has them.
 *
 * Only for reading; the cells beside the sentence hold the number itself.
 *
 * @example
 * shortNumber(-7.810789955) // => "-7.81"
 * shortNumber(12345.678)    // => "12,346"
 * shortNumber(0.000123456)  // => "0.000123"
 * shortNumber(3)            // => "3"
 */
export function shortNumber(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e15 || (size > 0 && size < 1e-6)) return value.toExponential(2);
  const whole = size < 1 ? 0 : Math.floor(Math.log10(size)) + 1;
  const decimals = size === 0 ? 0 : whole > 0 ? Math.max(0, 3 - whole) : 2 - Math.floor(Math.log10(size));
  const [before = "", after = ""] = value.toFixed(decimals).split(".");
  const rest = after.replace(/0+$/, "");
  return before.replace(/\B(?=(\d{3})+$)/g, ",") + (rest === "" ? "" : `.${rest}`);
}
