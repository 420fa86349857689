import { partText, type Package } from "./package";
import { PackageChanges } from "./package-changes";
import { readOutline } from "./read-outline";
import { WorkbookPart } from "./workbook-part";

/** The package without its links to other workbooks; formulas that read them must be values by now. */
export function withoutOtherFiles(file: Package): Package {
  const outline = readOutline(file);
  const links = outline.relationships.filter(({ type }) => type === "externalLink");
  if (links.length === 0) return file;
  const changes = new PackageChanges(file);
  for (const { id, target, outside } of links) {
    changes.unrelate(outline.part, id);
    if (!outside) changes.drop(target);
  }
  const workbook = new WorkbookPart(partText(file, outline.part));
  workbook.removeExternalReferences();
  changes.set(outline.part, workbook.xml());
  return changes.done();
}
