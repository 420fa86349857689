import { findPart, partText, type Package } from "./package";
import { PackageChanges } from "./package-changes";
import { readOutline } from "./read-outline";
import { readXml } from "./read-xml";
import { unprefixed } from "./unprefixed";
import { pivotSources } from "./pivot-sources";
import { WorkbookPart } from "./workbook-part";
import { XlsxProblem } from "./xlsx-problem";

/**
 * The package without some of its sheets, and without their words: texts that only they used are blanked in the list that sheets
 * share, their names leave the file's properties, and so does its thumbnail.
 *
 * @throws {XlsxProblem} Where nothing would be left to see, or a pivot table keeps a second copy of such a sheet.
 */
export function withoutSheets(file: Package, sheets: readonly string[]): Package {
  if (sheets.length === 0) return file;
  const outline = readOutline(file);
  const pivot = pivotSources(file).find((name) => sheets.includes(name));
  if (pivot !== undefined) {
    throw new XlsxProblem(
      `A pivot table reads the sheet "${pivot}" and keeps a copy of its data, so it cannot be left out. Delete the pivot table in a copy first, or share that sheet, too.`,
    );
  }
  const changes = new PackageChanges(file);
  const workbook = new WorkbookPart(partText(file, outline.part));
  for (const name of sheets) {
    const part = outline.sheets.find((it) => it.name === name)?.part;
    changes.unrelate(outline.part, workbook.removeSheet(name));
    if (part !== undefined) changes.drop(part);
  }
  if (!workbook.hasVisibleSheet()) {
    throw new XlsxProblem(
      "Every sheet that can be seen is confidential, so there is nothing left to share. Share the confidential sheets, too, or none.",
    );
  }
  changes.set(outline.part, workbook.xml());
  blankTexts(file, changes, sheets);
  forgetTitles(file, changes);
  return changes.done();
}

/** Blanks the shared texts that no remaining sheet uses; the others keep their numbers. */
function blankTexts(file: Package, changes: PackageChanges, gone: readonly string[]): void {
  const outline = readOutline(file);
  const list = outline.relationships.find(({ type, outside }) => type === "sharedStrings" && !outside)?.target;
  if (list === undefined || findPart(file, list) === undefined) return;
  const used = new Set<number>();
  for (const { name, part } of outline.sheets) {
    if (part === undefined || gone.includes(name) || findPart(file, part) === undefined) continue;
    let isShared = false;
    readXml(file, part, {
      open(element, { t }) {
        if (element === "c") isShared = t === "s";
      },
      close(element, text) {
        if (element === "v" && isShared) used.add(Number(text));
      },
    });
  }
  let number = -1;
  changes.set(
    list,
    unprefixed(partText(file, list)).replace(/<si(?:\s[^>]*)?(?:\/>|>[\s\S]*?<\/si>)/g, (text) => {
      number += 1;
      return used.has(number) ? text : "<si><t/></si>";
    }),
  );
}

/** The file's properties list sheets by name, and a thumbnail shows one. */
function forgetTitles(file: Package, changes: PackageChanges): void {
  for (const { id, type, target, outside } of changes.threadsOf("")) {
    if (outside) continue;
    if (type === "thumbnail") {
      changes.unrelate("", id);
      changes.drop(target);
    }
    const text = type === "extended-properties" ? changes.text(target) : undefined;
    if (text === undefined) continue;
    changes.set(target, text.replace(/<(HeadingPairs|TitlesOfParts)>[\s\S]*?<\/\1>/g, ""));
  }
}
