/** What a number format makes of a number. */
export type FormatKind = "general" | "number" | "percent" | "money" | "date" | "time" | "text";

/**
 * What a number format makes of a number, from its code: the one thing that tells a date from any other number.
 *
 * Only the section for positive numbers counts; quoted words, colors, locales and padding are passed over. Minutes and
 * months share a letter: "m" beside hours or seconds is minutes, and elapsed time ("[h]:mm") is no date.
 *
 * @example
 * formatKind("m/d/yyyy") // => "date"
 * formatKind("mmm yy") // => "date"
 * formatKind("h:mm AM/PM") // => "time"
 * formatKind("[h]:mm") // => "time"
 * formatKind("0.0%") // => "percent"
 * formatKind("_($* #,##0.00_)") // => "money"
 * formatKind("#,##0") // => "number"
 * formatKind("@") // => "text"
 */
export function formatKind(format: string): FormatKind {
  if (format === "General" || format === "") return "general";
  const section = format.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/)[0]!;
  const currency =
    /\[\$[^\]-]+[^\]]*\]/.test(section) || /[$\u00a2-\u00a5\u20a0-\u20bf]/.test(section.replace(/\[\$-[^\]]*\]/g, ""));
  const elapsed = /\[(h+|m+|s+)\]/i.test(section);
  const bare = section
    .replace(/"[^"]*"/g, "")
    .replace(/[\\_*]./g, "")
    .replace(/\[[^\]]*\]/g, "")
    .replace(/am\/pm|a\/p|general/gi, "");
  const hasClock = elapsed || /[hs]/i.test(bare);
  if (/[dy]/i.test(bare) || /m{3}/i.test(bare) || (/m/i.test(bare) && !hasClock)) return "date";
  if (hasClock) return "time";
  if (bare.includes("%")) return "percent";
  if (currency) return "money";
  if (bare.includes("@")) return "text";
  return /[0#?]/.test(bare) ? "number" : "general";
}
