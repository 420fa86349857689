import { findPart, partText, type Package } from "./package";
import { PackageChanges } from "./package-changes";
import { readRelationships } from "./relationships";
import { reachableParts } from "./without-loose-parts";

/** A content add-in stands in a drawing with a picture of itself for programs that do not know it. */
const CONTENT_ADD_IN =
  /<mc:AlternateContent[^>]*>\s*<mc:Choice[^>]*\sRequires="we\w*"[\s\S]*?<\/mc:Choice>\s*(?:<mc:Fallback\s*\/>|<mc:Fallback>([\s\S]*?)<\/mc:Fallback>)?\s*<\/mc:AlternateContent>/g;

/**
 * The package without the parts that tie it to add-ins: their panes, which would greet a recipient with an error, and add-ins in
 * drawings, of which their pictures stay.
 */
export function withoutAddIns(file: Package): Package {
  const changes = new PackageChanges(file);
  for (const { id, type, target } of readRelationships(file, "")) {
    if (!/webextension/i.test(type) && !/^xl\/webextensions\//i.test(target)) continue;
    changes.unrelate("", id);
  }
  for (const part of reachableParts(file)) {
    const own = readRelationships(file, part).filter(({ type }) => /^webextension/i.test(type));
    if (own.length === 0 || /^xl\/webextensions\//i.test(part)) continue;
    changes.set(
      part,
      partText(file, part).replace(CONTENT_ADD_IN, (_, picture: string | undefined) => picture ?? ""),
    );
    for (const { id } of own) changes.unrelate(part, id);
  }
  for (const part of file.parts.keys()) {
    if (/^xl\/webextensions\//i.test(part) && findPart(file, part) !== undefined) changes.drop(part);
  }
  return changes.done();
}
