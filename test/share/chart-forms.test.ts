import { BLANK_PROJECT } from "../../src/dmaic/blank-project";
import { chartOptions } from "../../src/hosts/file/chart-options";
import { checkFile } from "../../src/hosts/file/check-file";
import { buildWorkbook } from "../../src/hosts/file/build-workbook";
import { shareFile } from "../../src/hosts/file/share-file";
import { workbenchHost } from "../../src/hosts/workbench/host";
import { thawWorkbook } from "../../src/sharing/thaw-workbook";
import { quietly } from "../../src/engine/quietly";
import type { Cell } from "../../src/workbook/cell";
import type { ShareChoices } from "../../src/workbook/port";
import { openPackage, packageBytes, type Package } from "../../src/xlsx/package";
import { patchCells } from "../../src/xlsx/patch-cells";
import { readWorkbook } from "../../src/xlsx/read-workbook";
import { reread } from "../file/late-buses";
import { bookOf } from "../workbench/open-example";
import { sheetWith } from "./one-sheet";

const CHOICES: ShareChoices = { as: "formulas", withConfidential: false };
const DAY = new Date(2026, 10, 22);
const FORMS = { functions: built("functions"), formulas: built("formulas") };

/** Days with a gap, a point left out and a new phase; runs and late runs beside them. */
function data() {
  const days = Array.from({ length: 26 }, (_, i): Cell[] => [
    45_900 + i,
    i === 7 ? null : 10 + ((i * 7) % 5) + (i === 3 ? 40 : 0) - (i > 13 ? 4 : 0),
    100 + ((i * 7) % 13),
    4 + ((i * 5) % 7),
    i === 14 ? "After" : null,
    i === 3 ? "x" : null,
  ]);
  const sheet = sheetWith([["Date", "Minutes late", "Runs", "Late runs", "Phase", "Excluded"], ...days]);
  return { ...sheet, formats: sheet.formats.map(() => ["m/d/yyyy", ...Array<string>(5).fill("General")]) };
}

/** Two charts, the second built in beside the first. */
function built(form: "functions" | "formulas"): Uint8Array {
  const ask = (typed: Readonly<Record<string, string>>) => chartOptions(new Map(Object.entries(typed)));
  const first = ask({ "--value": "Minutes late", "--chart": "xmr", "--phase": "Phase", "--exclude": "Excluded" });
  const second = ask({ "--value": "Late runs", "--chart": "p'", "--denominator": "Runs" });
  const start = { name: "late.xlsx", package: undefined, contents: { sheets: [data()], names: [] } };
  const one = buildWorkbook(start, { project: BLANK_PROJECT, chart: first, form }).bytes;
  return buildWorkbook(reread(one), { project: BLANK_PROJECT, chart: second, form }).bytes;
}

const sheetsOf = (file: Package) => readWorkbook(openPackage(packageBytes(file))).sheets;

function copied(copy: Package) {
  const read = reread(packageBytes(copy));
  return { ...read, file: read.package! };
}

/** Where our function stands on charts' sheets: the sheet, and the cells that it fills. */
const CALLS = readWorkbook(openPackage(FORMS.functions)).sheets.flatMap(({ name, formulas, spills = {} }) =>
  Object.entries(formulas).flatMap(([address, formula]) =>
    /CONTROL_LIMITS/.test(formula) ? [{ sheet: name, address, area: spills[address]! }] : [],
  ),
);

/** Cells that hold formulas in the form of built-in formulas, and none in the copy. */
function differences(copy: Package): string[] {
  const plain = readWorkbook(openPackage(FORMS.formulas)).sheets;
  const own = new Set(["About this copy", "_tollgate"]);
  return sheetsOf(copy).flatMap(({ name, formulas }) => {
    const wanted = plain.find((it) => it.name === name)?.formulas ?? {};
    if (own.has(name)) return [];
    return Object.entries(wanted).flatMap(([address, formula]) =>
      formulas[address] === undefined ? [`${name}!${address} lacks ${formula}`] : [],
    );
  });
}

test("in a copy every cell that our function filled on a chart's sheet is the built-in formula of the other form, and goes on living", () => {
  expect(CALLS).toHaveLength(2);
  const { copy, frozen } = shareFile(reread(FORMS.functions), CHOICES, DAY);
  expect(frozen.map(({ sheet, area }) => ({ sheet, area }))).toEqual(CALLS.map(({ sheet, area }) => ({ sheet, area })));
  const plain = readWorkbook(openPackage(FORMS.formulas)).sheets;
  for (const { sheet, area, becomes } of frozen) {
    const [, top] = /^B(\d+):F\d+$/.exec(area)!.map(Number);
    const other = plain.find(({ name }) => name === sheet)!.formulas;
    becomes.forEach((row, r) =>
      expect(row.map(({ formula }) => formula)).toEqual(
        ["B", "C", "D", "E", "F"].map((column) => other[`${column}${top! + r}`]),
      ),
    );
  }
  expect(differences(copy)).toEqual([]);
  const [was, is] = [readWorkbook(openPackage(FORMS.functions)).sheets, sheetsOf(copy)];
  for (const { sheet } of CALLS) {
    const [before, after] = [was, is].map((sheets) => sheets.find(({ name }) => name === sheet)!.cells);
    expect(after!.map((row) => row.map((cell) => cell ?? ""))).toEqual(
      before!.map((row) => row.map((cell) => cell ?? "")),
    );
  }
});

test("a look at the file says so before, and the sheet about the copy afterwards", () => {
  const { differs } = checkFile(reread(FORMS.functions));
  expect(differs.map(({ becomes }) => becomes.flat().every(({ formula }) => formula !== undefined))).toEqual(
    CALLS.map(() => true),
  );
  const { copy } = shareFile(reread(FORMS.functions), CHOICES, DAY);
  const about = sheetsOf(copy).find(({ name }) => name === "About this copy")!;
  expect(about.cells.flat().filter((it) => it === "Built-in formulas")).toHaveLength(CALLS.length);
});

test("thawed, each is one formula again that fills its cells", () => {
  const { copy } = shareFile(reread(FORMS.functions), CHOICES, DAY);
  const { file, back, left } = thawWorkbook(copied(copy));
  expect({ back, left }).toEqual({ back: CALLS.length, left: [] });
  const [was, is] = [readWorkbook(openPackage(FORMS.functions)).sheets, sheetsOf(file)];
  for (const { sheet } of CALLS) {
    const [before, after] = [was, is].map((sheets) => sheets.find(({ name }) => name === sheet)!);
    expect(after!.formulas).toEqual(before!.formulas);
    expect(after!.spills).toEqual(before!.spills);
  }
});

test("a sheet in which the formula is not the one that would be laid keeps values, and so does one with values asked for", () => {
  const [{ sheet, address } = CALLS[0]!] = CALLS;
  const row = Number(address.slice(1)) - 1;
  const typed = '=_xldudf_DMAIC_CONTROL_LIMITS(H81:H90,"xmr",,,,,,"sigmas=2")';
  const other = patchCells(openPackage(FORMS.functions), [{ sheet, row, column: 1, content: { formula: typed } }], {
    cell: () => 1,
  });
  const formulasIn = (bytes: Uint8Array, as: ShareChoices["as"]) =>
    shareFile(reread(bytes), { ...CHOICES, as }, DAY)
      .frozen.filter((it) => it.sheet === sheet)
      .flatMap(({ becomes }) => becomes.flat())
      .filter(({ formula }) => formula !== undefined);
  expect(formulasIn(packageBytes(other), "formulas")).toEqual([]);
  expect(formulasIn(FORMS.functions, "values")).toEqual([]);
});

test("the workbench's copy lives in the same way", async () => {
  const saved: Uint8Array[] = [];
  const book = bookOf("late.xlsx", FORMS.functions);
  const host = workbenchHost(
    () => book,
    (_, bytes) => void saved.push(bytes),
  );
  await quietly(() => host.share!("copy", CHOICES));
  expect(differences(openPackage(saved[0]!))).toEqual([]);
});
