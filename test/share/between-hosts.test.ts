import { BLANK_PROJECT } from "../../src/dmaic/blank-project";
import { quietly } from "../../src/engine/quietly";
import { buildWorkbook } from "../../src/hosts/file/build-workbook";
import type { FileRead } from "../../src/hosts/file/read-file";
import { repairFormulas } from "../../src/hosts/file/repair-formulas";
import { repairWorkbook } from "../../src/hosts/file/repair-workbook";
import { downloadOf } from "../../src/hosts/workbench/download";
import { workbenchHost } from "../../src/hosts/workbench/host";
import { openPackage, packageBytes, partText, withParts, type Package } from "../../src/xlsx/package";
import { packageOf } from "../../src/xlsx/package-of";
import { patchCells } from "../../src/xlsx/patch-cells";
import { readOutline } from "../../src/xlsx/read-outline";
import { readWorkbook } from "../../src/xlsx/read-workbook";
import { surveyWorkbook } from "../../src/xlsx/survey-workbook";
import { bookOf } from "../workbench/open-example";
import { analystFile } from "./analyst-file";
import { sheetWith, shown } from "./one-sheet";

const read = (file: Package): FileRead => ({ name: "meals.xlsx", package: file, contents: readWorkbook(file) });
const reopened = (file: Package): FileRead => read(openPackage(packageBytes(file)));

const ASKED = {
  project: BLANK_PROJECT,
  chart: { of: { chart: "xmr", value: "Minutes late", label: "Date" }, sheet: undefined },
};

/** What an analyst typed beside the data, as Excel saves it. */
const TYPED = "_xldudf_DMAIC_DPMO(38,420)";
const ANSWER = 90476.19047619047;

/** A built workbook with an analyst's sheet, as Excel saves both. */
const EXCELS = ((): Package => {
  const days = Array.from({ length: 20 }, (_, i) => [45_900 + i, 10 + (i % 5)]);
  const data = sheetWith([["Date", "Minutes late"], ...days], {});
  const dated = { ...data, formats: data.formats.map(() => ["m/d/yyyy", "General"]) };
  const { bytes } = buildWorkbook(read(packageOf([dated])), ASKED);
  const built = openPackage(bytes);
  const home = readOutline(built).sheets[0]!.name;
  return patchCells(built, [{ sheet: home, row: 0, column: 20, content: { formula: `=${TYPED}` } }], {
    cell: () => ANSWER,
  });
})();
const HOME = readOutline(EXCELS).sheets[0]!;

/** The sheet's text with one formula spelled otherwise, and what it shows with it. */
function respelt(file: Package, from: string, to: string): Package {
  const text = partText(file, HOME.part!);
  if (!text.includes(`<f>${from}</f>`)) throw new Error(`The sheet has no formula "${from}".`);
  return withParts(file, new Map([[HOME.part!, text.replace(`<f>${from}</f>`, `<f>${to}</f>`)]]));
}

const formula = ({ contents }: FileRead) => contents.sheets.find(({ name }) => name === HOME.name)!.formulas["U1"];
const notes = ({ contents }: FileRead) => surveyWorkbook(contents);
const charts = (file: Package) =>
  [...file.parts.keys()].filter((name) => /charts\/chart\d+\.xml$/.test(name)).map((name) => partText(file, name));

test("from Excel to Google Sheets, through the workbench and back by the command: state, charts and formulas are what they were", async () => {
  const start = reopened(EXCELS);
  // Google Sheets writes into a file what nobody else could calculate.
  const googles = respelt(EXCELS, TYPED, `IFERROR(__xludf.DUMMYFUNCTION("DPMO(38,420)"),${ANSWER})`);

  const book = bookOf("meals.xlsx", packageBytes(googles));
  const host = workbenchHost(
    () => book,
    () => undefined,
  );
  // The workbench understands what Google Sheets wrote; the file keeps it as it is.
  expect((await host.read(HOME.name)).formulas["U1"]).toBe("=DPMO(38,420)");
  const out = openPackage(quietly(() => downloadOf(book)).bytes);
  expect(formula(read(out))).toMatch(/DUMMYFUNCTION\("DPMO\(38,420\)"\)/);

  const { file, entered } = repairFormulas(read(out), "excel");
  expect(entered.map(({ sheet, area, formula: is }) => [sheet, area, is])).toEqual([[HOME.name, "U1", `=${TYPED}`]]);
  const end = reopened(file.package!);
  expect(formula(end)).toBe(`=${TYPED}`);
  expect(
    shown(
      end.contents.sheets.find(({ name }) => name === HOME.name)!,
      "U1",
    ),
  ).toBeCloseTo(ANSWER, 6);
  expect(notes(end)).toEqual(notes(start));
  expect(charts(start.package!).length).toBeGreaterThan(0);
  expect(charts(end.package!)).toEqual(charts(start.package!));
  expect(repairFormulas(end, "excel").entered).toEqual([]);
  // A build that is repeated finds everything as it was left.
  expect(buildWorkbook(end, { project: BLANK_PROJECT, parts: [] }).receipt.steps).toBe(0);
  expect(repairWorkbook(end).receipt.ok).toBe(true);
});

test("for Google Sheets our functions stand under their bare names", () => {
  const { file } = repairFormulas(reopened(EXCELS), "sheets");
  expect(formula(reopened(file.package!))).toBe("=DPMO(38,420)");
});

test("functions stuck at #NAME? show their answers, blocks stay blocks, and every other cell is as it was", () => {
  const before = read(openPackage(analystFile()));
  const { file, entered } = repairFormulas(before, "excel");
  expect(entered.map(({ sheet, area, formula: is }) => `${sheet}!${area} ${is}`)).toEqual([
    'Data!B9 =_xldudf_DMAIC_KPI(A2,10,"lower",,,"Status")',
  ]);
  const after = reopened(file.package!);
  const [was, is] = [before, after].map(({ contents }) => contents.sheets.find(({ name }) => name === "Data")!);
  expect([shown(is!, "B9"), shown(is!, "C9")]).toEqual(["Missed", "Missed!"]);
  expect(is!.spills).toEqual(was!.spills);
  expect({ ...is!.formulas, B9: "" }).toEqual({ ...was!.formulas, B9: "" });
  const others = (cells: typeof was) => cells!.cells.map((row, r) => (r === 8 ? [] : row));
  expect(others(is)).toEqual(others(was));
  const { file: forSheets } = repairFormulas(before, "sheets");
  const block = reopened(forSheets.package!).contents.sheets.find(({ name }) => name === "Data")!;
  expect(block.formulas["D2"]).toBe('=CONTROL_LIMITS(A2:A7,"xmr")');
  expect(block.spills).toEqual({ D2: "D2:H7" });
});
