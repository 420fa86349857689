import { CONTENT_TYPES } from "./content-types";
import { findPart, type Package } from "./package";
import { PackageChanges } from "./package-changes";
import { readRelationships, relationshipsPart } from "./relationships";

/** The parts that some thread leads to, from the package itself on; threads that lead nowhere are passed over. */
export function reachableParts(file: Package): ReadonlySet<string> {
  const seen = new Set<string>();
  const visit = (part: string): void => {
    for (const { target, outside } of readRelationships(file, part)) {
      const found = outside ? undefined : findPart(file, target);
      if (found === undefined || seen.has(found)) continue;
      seen.add(found);
      visit(found);
    }
  };
  visit("");
  return seen;
}

/**
 * The package without the parts that nothing leads to any more, although something did before: what belonged to a sheet
 * or an add-in that was taken out (comments, drawings, settings of printers) goes with it.
 */
export function withoutLooseParts(file: Package, before: Package): Package {
  const now = reachableParts(file);
  const loose = [...reachableParts(before)].filter((part) => !now.has(part) && findPart(file, part) !== undefined);
  if (loose.length === 0) return file;
  const changes = new PackageChanges(file);
  for (const part of loose) if (part !== CONTENT_TYPES && part !== relationshipsPart("")) changes.drop(part);
  return changes.done();
}
