import { BLANK_PROJECT } from "../../src/dmaic/blank-project";
import { buildWorkbook } from "../../src/hosts/file/build-workbook";
import type { FileRead } from "../../src/hosts/file/read-file";
import { shareFile } from "../../src/hosts/file/share-file";
import { openPackage, packageBytes, partBytes, partText, type Package } from "../../src/xlsx/package";
import { readOutline } from "../../src/xlsx/read-outline";
import { readWorkbook } from "../../src/xlsx/read-workbook";
import { oddWorkbook, type Odd } from "./odd-workbook";

const ASKED = { project: BLANK_PROJECT };
const CHOICES = { as: "formulas", withConfidential: false } as const;
const INDEXES = ["[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"];

function read(bytes: Uint8Array): FileRead & { readonly package: Package } {
  const file = openPackage(bytes);
  return { name: "odd.xlsx", package: file, contents: readWorkbook(file) };
}

/** Parts of the user's that are not byte for byte what they were. */
const changed = (before: Package, after: Package) =>
  [...before.parts.keys()].filter(
    (name) =>
      !INDEXES.includes(name) &&
      (!after.parts.has(name) || Buffer.compare(partBytes(before, name), partBytes(after, name)) !== 0),
  );

const titles = (file: Package) => readOutline(file).sheets.map(({ name }) => name);

const ODD: readonly (readonly [string, Odd])[] = [
  ["a chart of the user's over all the cells of the data", { hasChart: true }],
  ["a pivot table over the data", { hasPivot: true }],
  [
    "hidden and very hidden sheets",
    {
      sheets: [
        { name: "Lists", state: "hidden" },
        { name: "Macro settings", state: "veryHidden" },
      ],
    },
  ],
  [
    "defined names that begin as ours do, and names of other kinds",
    {
      names:
        '<definedName name="Tollgate_bus">Log!$B$2</definedName><definedName name="KPI">Log!$B$3</definedName><definedName name="tollgate_gone">#REF!</definedName><definedName name="tollgate_rate">0.05</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">Log!$A$1:$B$41</definedName>',
    },
  ],
  ["a sheet that is named as our notes are", { sheets: [{ name: "_tollgate" }] }],
  ["a structure that is locked by a password", { isLocked: true }],
  [
    "all of it at once",
    {
      hasChart: true,
      hasPivot: true,
      isLocked: true,
      sheets: [{ name: "_TOLLGATE", state: "veryHidden" }],
      names: '<definedName name="tollgate_mine">Log!$B$2</definedName>',
    },
  ],
];

test.each(ODD)("%s: built, built again and shared, every part of the user's stays byte for byte", (_, odd) => {
  const before = read(oddWorkbook(odd));
  const built = read(buildWorkbook(before, ASKED).bytes);
  expect(changed(before.package, built.package)).toEqual([]);
  expect(titles(built.package)).toEqual(expect.arrayContaining([...titles(before.package), "Home", "KPIs"]));
  const entry = /<workbookProtection[^>]*>/.exec(partText(before.package, "xl/workbook.xml"))?.[0];
  if (entry !== undefined) expect(partText(built.package, "xl/workbook.xml")).toContain(entry);
  for (const [own] of partText(before.package, "xl/workbook.xml").matchAll(/<definedName .*?<\/definedName>/g))
    expect(partText(built.package, "xl/workbook.xml")).toContain(own);
  const { receipt, bytes } = buildWorkbook(built, ASKED);
  expect(receipt.steps).toBe(0);
  expect(changed(before.package, openPackage(bytes))).toEqual([]);
  const shared = openPackage(packageBytes(shareFile(before, CHOICES, new Date(2026, 10, 22)).copy));
  expect(changed(before.package, shared)).toEqual([]);
  expect(titles(shared)).toEqual([...titles(before.package), "About this copy"]);
});

test.each(["KPIs", "Home", "home", "Scorecard"])(
  'a sheet "%s" of the user\'s own is never taken for ours: a sentence says what to do, and nothing is written',
  (name) => {
    const before = read(oddWorkbook({ sheets: [{ name }] }));
    const bytes = packageBytes(before.package);
    expect(() => buildWorkbook(before, ASKED)).toThrow(
      new RegExp(
        `^This workbook already has a sheet named "${name}" that Tollgate did not make\\. Rename that sheet and build again; nothing has been changed\\.$`,
      ),
    );
    expect(packageBytes(before.package)).toEqual(bytes);
    const { copy } = shareFile(before, CHOICES, new Date(2026, 10, 22));
    expect(changed(before.package, copy)).toEqual([]);
  },
);
