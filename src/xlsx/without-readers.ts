import { partText, type Package } from "./package";
import { PackageChanges } from "./package-changes";
import { reachableParts } from "./without-loose-parts";
import { unescapedXml } from "./xml-shell";

/** Whether a formula (as people spell it, with or without "=") reads something that is not to be read. */
export type IsTaboo = (formula: string) => boolean;

const FORMULAS = /<(?:\w+:)?(?:formula\d?|f|sqref)(?:\s[^>]*)?>([^<]*)<\/(?:\w+:)?(?:formula\d?|f|sqref)>/g;
const ELEMENTS = ["cfRule", "dataValidation", "x14:cfRule", "x14:dataValidation", "x14:sparklineGroup"];
const HOLDERS = [
  "conditionalFormatting",
  "dataValidations",
  "x14:conditionalFormatting",
  "x14:conditionalFormattings",
  "x14:dataValidations",
  "x14:sparklineGroups",
  "hyperlinks",
  // An extension without content is not valid, nor is a list of none.
  "ext",
  "extLst",
];

/**
 * The package without what reads taboo things from outside of cells: rules for looks and for input, links to such sheets, column
 * formulas of tables, and the threads from charts to their data, of which the drawn numbers stay.
 */
export function withoutReaders(file: Package, isTaboo: IsTaboo): Package {
  const changes = new PackageChanges(file);
  const isReader = (xml: string) => [...xml.matchAll(FORMULAS)].some(([, text = ""]) => isTaboo(unescapedXml(text)));
  for (const part of reachableParts(file)) {
    const kind = /^xl\/(worksheets|charts|tables)\/[^/]+\.xml$/i.exec(part)?.[1]?.toLowerCase();
    if (kind === undefined) continue;
    const text = partText(file, part);
    const changed =
      kind === "charts"
        ? chartAlone(text, isTaboo)
        : kind === "tables"
          ? tableAlone(text, isReader)
          : sheetAlone(text, isReader, isTaboo);
    if (changed !== text) changes.set(part, changed);
  }
  return changes.done();
}

function sheetAlone(xml: string, isReader: (xml: string) => boolean, isTaboo: IsTaboo): string {
  let text = xml;
  for (const name of ELEMENTS) text = text.replace(elements(name), (element) => (isReader(element) ? "" : element));
  text = text.replace(elements("hyperlink"), (element) => {
    const to = /\slocation="([^"]*)"/.exec(element)?.[1];
    return to !== undefined && isTaboo(unescapedXml(to)) ? "" : element;
  });
  if (text === xml) return xml;
  for (const name of HOLDERS) {
    text = text.replace(elements(name), (element) => {
      const inner = element.replace(/^<[^>]*>/, "").replace(/<\/[^>]*>$/, "");
      const isEmpty = !/<(?!\/)/.test(inner.replace(/<xm:sqref>[^<]*<\/xm:sqref>/g, ""));
      const count = (inner.match(/<(?:x14:)?dataValidation[\s>]/g) ?? []).length;
      return isEmpty ? "" : element.replace(/^(<[^>]*\scount=")\d+/, (_, start: string) => `${start}${count}`);
    });
  }
  return text;
}

function tableAlone(xml: string, isReader: (xml: string) => boolean): string {
  return xml.replace(elements("calculatedColumnFormula"), (element) =>
    isReader(element.replace(/calculatedColumnFormula/g, "f")) ? "" : element,
  );
}

/** A chart keeps the numbers and words that it last drew, where it may not read them. */
function chartAlone(xml: string, isTaboo: IsTaboo): string {
  const reads = (reference: string) => isTaboo(unescapedXml(/<c:f>([^<]*)<\/c:f>/.exec(reference)?.[1] ?? ""));
  return xml
    .replace(/<c:tx>\s*<c:strRef>[\s\S]*?<\/c:strRef>\s*<\/c:tx>/g, (text) => {
      if (!reads(text)) return text;
      const shown = /<c:v>([^<]*)<\/c:v>/.exec(text)?.[1] ?? "";
      return `<c:tx><c:v>${shown}</c:v></c:tx>`;
    })
    .replace(/<c:(num|str)Ref>([\s\S]*?)<\/c:\1Ref>/g, (text, kind: string, inner: string) => {
      if (!reads(text)) return text;
      const cache =
        new RegExp(`<c:${kind}Cache>([\\s\\S]*?)</c:${kind}Cache>`).exec(inner)?.[1] ?? '<c:ptCount val="0"/>';
      return `<c:${kind}Lit>${cache}</c:${kind}Lit>`;
    });
}

function elements(name: string): RegExp {
  return new RegExp(`<${name}(?=[\\s/>])[^>]*?(?:/>|>[\\s\\S]*?</${name}>)`, "g");
}
