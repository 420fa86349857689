import { areaOf, boxOf } from "../workbook/address";
import type { DeclaredTable, SheetContents } from "../workbook/sheet-contents";
import { FoundCells, type SharedByAll } from "./found-cells";
import { fromFile } from "./future-functions";
import { LIMITS } from "./limits";
import { findPart, type Package } from "./package";
import type { SheetEntry } from "./read-outline";
import { isOn, readXml } from "./read-xml";
import { readRelationships } from "./relationships";
import type { Attributes } from "./xml-scanner";

/**
 * Reads one sheet. What the file claims as the sheet's size is not believed: the cells that hold something decide.
 *
 * @throws {XlsxProblem} When the sheet is damaged, or spreads over more cells than can be held.
 */
export function readSheet(file: Package, entry: SheetEntry, shared: SharedByAll): SheetContents {
  const found = new FoundCells(entry.name, shared);
  const merged: string[] = [];
  const hiddenRows: number[] = [];
  const hiddenColumns = new Uint8Array(LIMITS.columns);
  let columnLines = 0;
  if (entry.part !== undefined && findPart(file, entry.part) !== undefined) {
    readXml(file, entry.part, {
      open(name, attributes) {
        if (name === "c") found.openCell(attributes);
        else if (name === "row") {
          found.openRow(attributes["r"]);
          if (isOn(attributes["hidden"])) hiddenRows.push(found.row);
        } else if (name === "f") found.openFormula(attributes);
        else if (name === "mergeCell" && isArea(attributes["ref"])) merged.push(attributes["ref"]!);
        else if (name === "col" && isOn(attributes["hidden"])) {
          // More lines than columns say the same thing twice.
          if ((columnLines += 1) <= LIMITS.columns) hiddenColumns.fill(1, ...columnsOf(attributes));
        } else if (name === "rPh") found.pronounces = true;
      },
      close(name, text) {
        if (name === "v") found.value = text;
        else if (name === "t") found.addText(text);
        else if (name === "f") found.formula = fromFile(text);
        else if (name === "c") found.closeCell();
        else if (name === "rPh") found.pronounces = false;
      },
    });
  }
  const { cells, formats } = found.rectangle();
  const spills = found.spills();
  return {
    name: entry.name,
    cells,
    formats,
    formulas: found.formulas,
    ...(Object.keys(spills).length === 0 ? {} : { spills }),
    merged,
    hidden: entry.hidden,
    hiddenRows: hiddenRows.filter((row) => row < cells.length),
    hiddenColumns: (cells[0] ?? []).flatMap((_, column) => (hiddenColumns[column] === 1 ? [column] : [])),
    tables: entry.part === undefined ? [] : readTables(file, entry.part),
  };
}

/** The first column, and the one after the last. */
function columnsOf({ min, max }: Attributes): [number, number] {
  const first = Number(min) - 1;
  const last = Number(max);
  return first >= 0 && last > first ? [first, last] : [0, 0];
}

function isArea(text: string | undefined): boolean {
  return text !== undefined && /^[A-Za-z]{1,3}\d{1,7}(:[A-Za-z]{1,3}\d{1,7})?$/.test(text);
}

function readTables(file: Package, part: string): readonly DeclaredTable[] {
  const tables: DeclaredTable[] = [];
  const read = new Set<string>();
  for (const { type, target, outside } of readRelationships(file, part)) {
    if (type !== "table" || outside || findPart(file, target) === undefined || read.has(target)) continue;
    read.add(target);
    readXml(file, target, {
      open(name, { displayName, ref }) {
        if (name === "table" && isArea(ref)) tables.push({ name: displayName ?? "", area: areaOf(boxOf(ref!)) });
      },
    });
  }
  return tables;
}
