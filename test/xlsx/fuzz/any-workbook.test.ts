import fc from "fast-check";
import { BLANK_PROJECT } from "../../../src/dmaic/blank-project";
import { buildWorkbook } from "../../../src/hosts/file/build-workbook";
import { shareFile } from "../../../src/hosts/file/share-file";
import { sharePlan } from "../../../src/templates/share-plan";
import type { Cell } from "../../../src/workbook/cell";
import { findTables } from "../../../src/workbook/find-tables";
import type { SheetContents } from "../../../src/workbook/sheet-contents";
import { WorkbookProblem } from "../../../src/workbook/workbook-problem";
import { addToPackage } from "../../../src/xlsx/add-to-package";
import { openPackage, packageBytes, partBytes, partText, type Package } from "../../../src/xlsx/package";
import { readWorkbook } from "../../../src/xlsx/read-workbook";
import { surveyWorkbook } from "../../../src/xlsx/survey-workbook";
import { fileOf } from "../small-package";
import { anyBook, expectedOf, logCells, partsOf, type AnyBook } from "./any-workbook";

/** How many workbooks: FUZZ=2000 for a long look. */
const RUNS = Number(process.env["FUZZ"] ?? 150);
const SHARED = ["[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"];

const opened = (book: AnyBook) => openPackage(fileOf(partsOf(book)));

/** Every cell of a sheet that holds something, by its place. */
function filled({ cells }: SheetContents): Map<string, Cell> {
  const found = new Map<string, Cell>();
  cells.forEach((row, r) => row.forEach((cell, c) => void (cell === null ? undefined : found.set(`${r} ${c}`, cell))));
  return found;
}

function isSame(a: Cell | undefined, b: Cell): boolean {
  return typeof a === "number" && typeof b === "number" ? a === b : JSON.stringify(a) === JSON.stringify(b);
}

/** All that was read of a sheet, short enough to be compared: blank rows of a million say nothing. */
const told = ({ cells, formats, ...rest }: SheetContents) => ({
  ...rest,
  filled: [...filled({ cells, formats, ...rest })].map(([place, cell]) => {
    const [row = 0, column = 0] = place.split(" ").map(Number);
    return [place, cell, formats[row]?.[column]];
  }),
});

/** Parts of the user's that are not what they were. */
function changedParts(before: Package, after: Package): string[] {
  return [...before.parts.keys()].filter(
    (name) =>
      !SHARED.includes(name) &&
      (!after.parts.has(name) || Buffer.compare(partBytes(before, name), partBytes(after, name)) !== 0),
  );
}

test("the reader gives every cell of any workbook as it is, and none that is not there", () => {
  fc.assert(
    fc.property(anyBook, (book) => {
      const { sheets } = readWorkbook(opened(book));
      expect(sheets.map(({ name }) => name)).toEqual(book.sheets.map(({ name }) => name));
      book.sheets.forEach((sheet, i) => {
        const found = filled(sheets[i]!);
        const wanted = [...sheet.cells, ...(sheet.withLog ? logCells() : [])];
        const wrong = wanted.filter(
          (it) => !isSame(found.get(`${it.row} ${it.column}`), expectedOf(it, book.from1904)),
        );
        expect(wrong).toEqual([]);
        expect(found.size).toBe(new Set(wanted.map(({ row, column }) => `${row} ${column}`)).size);
        expect(sheets[i]!.hidden).toBe(sheet.state !== "visible");
        expect(sheets[i]!.merged).toEqual(sheet.merged ? ["A1:C2"] : []);
      });
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
});

test("the finder of tables reads any workbook to its end", () => {
  fc.assert(
    fc.property(anyBook, (book) => {
      for (const sheet of readWorkbook(opened(book)).sheets) {
        for (const table of findTables(sheet).tables) expect(table.sheet).toBe(sheet.name);
      }
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
});

test("adding sheets to any workbook leaves every part of its own byte for byte, and its cells as they were", () => {
  const about = { from: "any.xlsx", on: 46348, frozen: [], leftOut: [], cut: [], rules: [] };
  fc.assert(
    fc.property(anyBook, (book) => {
      const before = opened(book);
      const survey = surveyWorkbook(readWorkbook(before));
      const after = openPackage(packageBytes(addToPackage(before, sharePlan(about, survey, []))));
      expect(changedParts(before, after)).toEqual([]);
      const [was, is] = [readWorkbook(before), readWorkbook(after)].map(({ sheets }) => sheets.map(told));
      expect(is!.slice(0, book.sheets.length)).toEqual(was);
      expect(readWorkbook(after).sheets.map(({ name }) => name)).toContain("About this copy");
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
});

test("building in any workbook touches none of the user's parts, or says in a sentence why it cannot", () => {
  let built = 0;
  fc.assert(
    fc.property(anyBook, (book) => {
      const file = opened(book);
      try {
        const read = { name: "any.xlsx", package: file, contents: readWorkbook(file) };
        const after = openPackage(buildWorkbook(read, { project: BLANK_PROJECT }).bytes);
        expect(changedParts(file, after)).toEqual([]);
        built += 1;
      } catch (problem) {
        if (!(problem instanceof WorkbookProblem)) throw problem;
        expect(problem.message).toMatch(/^["A-Z][\s\S]*\.$/);
      }
    }),
    { numRuns: Math.ceil(RUNS / 12), endOnFailure: true },
  );
  expect(built).toBeGreaterThan(0);
});

test("a shared copy of any workbook holds no function of an add-in, no link to another file, and all other cells as they were", () => {
  fc.assert(
    fc.property(anyBook, fc.constantFrom("formulas" as const, "values" as const), (book, as) => {
      const before = opened(book);
      const read = { name: "any.xlsx", package: before, contents: readWorkbook(before) };
      const { copy, frozen } = shareFile(read, { as, withConfidential: false }, new Date(2026, 10, 22));
      const after = openPackage(packageBytes(copy));
      for (const name of after.parts.keys()) {
        if (name.startsWith("xl/worksheets/") && name.endsWith(".xml")) {
          const formulas = [...partText(after, name).matchAll(/<(?:x:)?f[^>]*>([^<]*)</g)].map(([, text]) => text);
          expect(formulas.join("\n")).not.toMatch(/_xldudf_|DUMMYFUNCTION|DMAIC\.|\[1\]Budget/);
        }
      }
      const touched = new Set(frozen.map(({ sheet, area }) => `${sheet}!${area}`));
      const [was, is] = [readWorkbook(before), readWorkbook(after)];
      was.sheets.forEach((sheet, i) => {
        const own = Object.entries(sheet.formulas).filter(([address]) => !touched.has(`${sheet.name}!${address}`));
        expect(own.filter(([address, formula]) => is.sheets[i]!.formulas[address] !== formula)).toEqual([]);
        if (!frozen.some((it) => it.sheet === sheet.name)) expect(told(is.sheets[i]!)).toEqual(told(sheet));
      });
    }),
    { numRuns: Math.ceil(RUNS / 3), endOnFailure: true },
  );
});
