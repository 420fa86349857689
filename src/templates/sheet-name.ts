const LONGEST = 31;

/**
 * A name that a sheet may have, made from any words: no characters that spreadsheets forbid, at most 31 of them, and
 * none that is taken.
 *
 * @param taken Names in lower case; the new one is added.
 *
 * @example
 * sheetName("On-time / late: which?", new Set()) // => "On-time late which"
 */
export function sheetName(words: string, taken: Set<string>): string {
  const clean = words
    .replace(/[[\]:*?/\\]/g, " ")
    .replace(/^'+|'+$/g, "")
    .replace(/\s+/g, " ")
    .trim();
  const base = (clean === "" ? "Chart" : clean).slice(0, LONGEST).trim();
  let name = base;
  for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${base.slice(0, LONGEST - 4).trim()} (${n})`;
  taken.add(name.toLowerCase());
  return name;
}
