import { partText, type Package } from "./package";
import { readOutline } from "./read-outline";
import { readRelationships } from "./relationships";

const REFERENCE = /<(?:\w+:)?externalReference\s[^>]*?\br:id="([^"]*)"/g;

/** The names of the workbooks that a file reads, in the order in which its formulas number them. */
export function otherFiles(file: Package): readonly string[] {
  const { part, relationships } = readOutline(file);
  return [...partText(file, part).matchAll(REFERENCE)].map(([, id]) => {
    const link = relationships.find((it) => it.id === id);
    if (link === undefined || link.outside || !file.parts.has(link.target)) return UNKNOWN;
    const book = readRelationships(file, link.target).find(({ outside }) => outside)?.target ?? "";
    return lastPart(book) || UNKNOWN;
  });
}

const UNKNOWN = "another workbook";

/** Of an address its last part alone: where the file lies in somebody's folders is nobody else's business. */
function lastPart(address: string): string {
  const last = address.split(/[\\/]/).pop() ?? "";
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
