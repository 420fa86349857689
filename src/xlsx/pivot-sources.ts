import { partText, type Package } from "./package";
import { unprefixed } from "./unprefixed";
import { reachableParts } from "./without-loose-parts";
import { unescapedXml } from "./xml-shell";

/** The sheets that pivot tables read; each keeps a copy of what it read. */
export function pivotSources(file: Package): readonly string[] {
  return [...reachableParts(file)].flatMap((part) => {
    if (!/pivotCacheDefinition/i.test(part)) return [];
    const source = /<worksheetSource\b[^>]*\ssheet="([^"]*)"/.exec(unprefixed(partText(file, part)))?.[1];
    return source === undefined ? [] : [unescapedXml(source)];
  });
}
