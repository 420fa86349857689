/** A formula that looks into another file: the importer puts what it showed last in its place. */
const OTHER_FILE = /<f[^>]*>[^<]*\[\d+\]/;
const CELL = /<c(\s[^>]*?)?(?:\/>|>[\s\S]*?<\/c>)/g;

/**
 * A sheet's part with the looks of its cells and without what they hold, which our own reader knows already: reading it a second
 * time is most of the importer's work. Undefined where the importer has to see the cells, or the part is spelled unusually.
 *
 * @example
 * looksOnly('<worksheet><sheetData><row r="1"><c r="A1" s="3" t="s"><v>0</v></c></row></sheetData></worksheet>')
 * // => '<worksheet><sheetData><row r="1"><c r="A1" s="3"/></row></sheetData></worksheet>'
 */
export function looksOnly(part: string): string | undefined {
  const from = part.indexOf("<sheetData>");
  const to = part.indexOf("</sheetData>", from);
  if (from < 0 || to < 0) return part.includes("<sheetData/>") ? part : undefined;
  const cells = part.slice(from, to);
  if (OTHER_FILE.test(cells)) return undefined;
  const bare = cells.replace(CELL, (_, given: string | undefined = "") => {
    const own = [...given.matchAll(/\s(?:r|s)="[^"]*"/g)].map(([attribute]) => attribute);
    return `<c${own.join("")}/>`;
  });
  return part.slice(0, from) + bare + part.slice(to);
}
