import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { shareFile } from "../../src/hosts/file/share-file";
import type { ShareChoices } from "../../src/workbook/port";
import { thawWorkbook } from "../../src/sharing/thaw-workbook";
import type { FileRead } from "../../src/hosts/file/read-file";
import { openPackage, packageBytes, type Package } from "../../src/xlsx/package";
import { readWorkbook } from "../../src/xlsx/read-workbook";
import { testWith } from "../needs";
import { fileOf, smallParts } from "../xlsx/small-package";
import { analystFile } from "./analyst-file";
import { shown } from "./one-sheet";

const CHOICES: ShareChoices = { as: "formulas", withConfidential: false };
const DAY = new Date(2026, 10, 22);

function read(bytes: Uint8Array, name = "late.xlsx"): FileRead & { readonly file: Package } {
  const file = openPackage(bytes);
  return { name, package: file, file, contents: readWorkbook(file) };
}

const textsOf = (file: Package): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(packageBytes(file))).map(([name, bytes]) => [name, strFromU8(bytes)]));

const shared = (choices: Partial<ShareChoices> = {}) => shareFile(read(analystFile()), { ...CHOICES, ...choices }, DAY);

const sheetsOf = (file: Package) => {
  const { sheets, names } = readWorkbook(openPackage(packageBytes(file)));
  return {
    of: (name: string) => sheets.find((it) => it.name === name)!,
    names,
    titles: sheets.map(({ name }) => name),
  };
};

test("a copy holds no formula of an add-in, no #NAME?, no pane and no link to another file", () => {
  const parts = textsOf(shared().copy);
  const all = Object.values(parts).join("\n");
  expect(all).not.toMatch(/_xldudf_|DUMMYFUNCTION|DMAIC\.|#NAME\?|externalReference/);
  expect(Object.keys(parts).filter((name) => /webextension|externalLink/.test(name))).toEqual([]);
  expect(parts["[Content_Types].xml"]).not.toMatch(/webextension|externalLink/);
});

test("what has an exact twin goes on calculating; the rest shows what it showed", () => {
  const data = sheetsOf(shared().copy).of("Data");
  expect(data.formulas["A9"]).toBe("=1000000*38/(420*1)");
  expect(shown(data, "A9")).toBeCloseTo(90476.19047619, 6);
  expect(data.formulas["E4"]).toBe("=AVERAGE($A$2:$A$7)");
  expect(data.formulas["H4"]).toBeUndefined();
  // A miss is less what rounding can have added, as the function has it.
  const miss = "A2-10-1E-12*(ABS(A2)+ABS(10))";
  expect(data.formulas["B9"]).toBe(`=IF(${miss}<=0,"Met",IF(${miss}<=0.05*ABS(10),"Near","Missed"))`);
  expect([shown(data, "B9"), shown(data, "C9")]).toEqual(["Missed", "Missed!"]);
  expect(data.formulas["C9"]).toBe('=B9&"!"');
});

test("with values asked for, no frozen cell holds a formula", () => {
  const data = sheetsOf(shared({ as: "values" }).copy).of("Data");
  expect(Object.keys(data.formulas).sort()).toEqual(["A11", "B11", "C9"]);
  expect(shown(data, "E4")).toBe(10.833333333333334);
});

test("a confidential sheet is left out with all that is of it: words, comments, names, rules, links, a chart's thread", () => {
  const { copy, leftOut } = shared();
  const parts = textsOf(copy);
  const { titles, names, of } = sheetsOf(copy);
  expect(leftOut).toEqual(["Staff"]);
  expect(titles).toEqual(["Data", "About this copy", "_tollgate"]);
  expect(names.map(({ name }) => name).filter((name) => !/^tollgate_(?!conf)/.test(name))).toEqual([
    "Minutes",
    "_xlnm.Print_Area",
    "_xlnm.Print_Area",
  ]);
  const rest = Object.entries(parts)
    .filter(([name]) => name !== "xl/worksheets/sheet2.xml")
    .map(([, text]) => text)
    .join("\n");
  expect(rest).not.toMatch(/secret|Hidden worry|Staff|comments1/i);
  expect(parts["xl/charts/chart1.xml"]).toContain("<c:tx><c:v>Shown name</c:v></c:tx>");
  expect(parts["xl/charts/chart1.xml"]).toContain('<c:numLit><c:formatCode>General</c:formatCode><c:ptCount val="1"/>');
  expect(parts["xl/charts/chart1.xml"]).toContain("<c:f>Data!$A$2:$A$7</c:f>");
  expect(parts["xl/worksheets/sheet1.xml"]).not.toContain("<conditionalFormatting");
  expect(parts["xl/worksheets/sheet1.xml"]).toContain('<dataValidations count="1">');
  expect(parts["xl/worksheets/sheet1.xml"]).not.toContain("extLst");
  expect([shown(of("Data"), "A10"), shown(of("Data"), "B10"), shown(of("Data"), "C11")]).toEqual([246, 8, 1]);
  expect(of("Data").formulas["A10"]).toBeUndefined();
});

test("it goes along when it is asked for, and what reads it stays a formula", () => {
  const { of, titles } = sheetsOf(shared({ withConfidential: true }).copy);
  expect(titles).toContain("Staff");
  expect(of("Data").formulas["A10"]).toBe("=Staff!B2*2");
});

test("the sheet about the copy says from what, when, what was frozen and why", () => {
  const about = sheetsOf(shared().copy).of("About this copy");
  const words = about.cells.flat();
  expect(words).toEqual(expect.arrayContaining(["late.xlsx", 46348, "=DPMO(38,420)", "It read another file."]));
  expect(words).toContain('=CONTROL_LIMITS(A2:A7,"xmr")');
  expect(words).toContain("=[Budget.xlsx]Budget!A1+1");
  expect(words.join("\n")).not.toMatch(/\[1\]|_xl/);
  expect(Object.keys(about.formulas)).toEqual([]);
});

test("formulas that Google Sheets could not write into its file are told as they were typed there", () => {
  const wrapped = 'IFERROR(__xludf.DUMMYFUNCTION("GOOGLEFINANCE(""GOOG"")"),4)';
  const filled = 'IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),5)';
  const parts = smallParts(
    `<sheetData><row r="1"><c r="A1"><f>${wrapped}</f><v>4</v></c></row><row r="3"><c r="C3"><f>${filled}</f><v>5</v></c></row></sheetData>`,
  );
  const { copy } = shareFile(read(fileOf(parts)), CHOICES, DAY);
  const words = sheetsOf(copy).of("About this copy").cells.flat();
  expect(words).toContain('=GOOGLEFINANCE("GOOG")');
  expect(words).toContain("Filled by a formula of Google Sheets in another cell");
});

test("a sheet of the user's own that is named as our notes are stays as it is, and the notes go by another name", () => {
  const parts = smallParts(
    `<sheetData><row r="1"><c r="A1"><f>_xldudf_DMAIC_DPMO(38,420)</f><v>4</v></c></row></sheetData>`,
  );
  const named = { ...parts, "xl/workbook.xml": parts["xl/workbook.xml"]!.replace('name="Data"', 'name="_Tollgate"') };
  const before = unzipSync(fileOf(named))["xl/worksheets/sheet1.xml"];
  const { copy } = shareFile(read(fileOf(named)), CHOICES, DAY);
  expect(sheetsOf(copy).titles).toEqual(["_Tollgate", "About this copy", "_tollgate 2"]);
  const thawed = thawWorkbook(read(packageBytes(copy)));
  expect(sheetsOf(thawed.file).titles).toEqual(["_Tollgate"]);
  expect(strFromU8(unzipSync(packageBytes(thawed.file))["xl/worksheets/sheet1.xml"]!)).toContain(
    "_xldudf_DMAIC_DPMO(38,420)",
  );
  expect(before).toBeDefined();
});

test("the file that was shared is unchanged byte for byte, and so is every part that had nothing to hide", () => {
  const before = analystFile();
  const file = read(before);
  const { copy } = shareFile(file, { ...CHOICES, withConfidential: true }, DAY);
  expect(packageBytes(file.package!)).toEqual(packageBytes(openPackage(analystFile())));
  const [was, is] = [unzipSync(before), unzipSync(packageBytes(copy))];
  for (const name of ["xl/worksheets/sheet2.xml", "xl/sharedStrings.xml", "xl/comments1.xml", "xl/charts/chart1.xml"]) {
    expect(is[name]).toEqual(was[name]);
  }
});

test("thawing puts every formula of an add-in back exactly as the file spelled it", () => {
  const spelled = (file: Package) =>
    [
      ...textsOf(file)["xl/worksheets/sheet1.xml"]!.matchAll(
        /<c r="([A-Z]+\d+)"[^>]*?( cm="1")?[^>]*?><f[^>]*>[^<]*<\/f>/g,
      ),
    ].map(([cell, , mark]) => `${cell.replace(/ t="[^"]*"/, "")}${mark === undefined ? "" : " cm"}`);
  const isOfAddIn = (cell: string) => /xldudf|DMAIC/.test(cell);
  for (const as of ["formulas", "values"] as const) {
    const { copy } = shared({ as });
    const thawed = thawWorkbook(read(packageBytes(copy), "copy.xlsx"));
    expect(thawed).toMatchObject({ back: 4, left: [] });
    expect(spelled(thawed.file).filter(isOfAddIn)).toEqual(spelled(openPackage(analystFile())).filter(isOfAddIn));
    expect(sheetsOf(thawed.file).titles).toEqual(["Data"]);
    const data = sheetsOf(thawed.file).of("Data");
    expect(data.spills).toEqual({ D2: "D2:H7" });
    expect(shown(data, "E4")).toBeCloseTo(10.8333333333, 9);
    expect(data.formulas["E4"]).toBeUndefined();
    expect(() => thawWorkbook(read(packageBytes(thawed.file)))).toThrow(/nothing to thaw/);
  }
});

test("cells in which somebody has typed since are left as they are when the copy is thawed", () => {
  const parts = textsOf(shared({ as: "values" }).copy);
  const typed = parts["xl/worksheets/sheet1.xml"]!.replace(/(<c r="A9"[^>]*>)<v>[^<]*<\/v>/, "$1<v>5</v>");
  const thawed = thawWorkbook(read(fileOf({ ...parts, "xl/worksheets/sheet1.xml": typed })));
  expect(thawed.left).toMatchObject([{ sheet: "Data", area: "A9" }]);
  expect(shown(sheetsOf(thawed.file).of("Data"), "A9")).toBe(5);
});

test("a copy of a copy is one: the sheet about it is made anew, and what was frozen first can still be thawed", () => {
  const once = packageBytes(shared().copy);
  const twice = shareFile(read(once, "copy.xlsx"), CHOICES, DAY);
  expect(sheetsOf(twice.copy).titles).toEqual(["Data", "_tollgate", "About this copy"]);
  expect(thawWorkbook(read(packageBytes(twice.copy))).back).toBe(4);
});

test("the text for the message says what is attached, and about what", () => {
  expect(shared().summary).toMatch(/^Attached: late\.xlsx\.\n[\s\S]*needs no add-in/);
});

testWith("LibreOffice", "another program that works everything out anew finds no error in a copy", (soffice) => {
  const folder = mkdtempSync(join(tmpdir(), "tollgate-share-"));
  // Without kept values: LibreOffice believes those.
  const { copy } = shared();
  const parts = textsOf(copy);
  const bare = parts["xl/worksheets/sheet1.xml"]!.replace(/(<\/f>)<v>[^<]*<\/v>/g, "$1").replace(
    /(<c [^>]*) t="(?:str|e)"([^>]*><f>)/g,
    "$1$2",
  );
  writeFileSync(join(folder, "copy.xlsx"), fileOf({ ...parts, "xl/worksheets/sheet1.xml": bare }));
  execFileSync(soffice, [
    `-env:UserInstallation=file://${folder}/profile`,
    "--headless",
    "--convert-to",
    "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1",
    "--outdir",
    folder,
    join(folder, "copy.xlsx"),
  ]);
  const sheets = readdirSync(folder).filter((name) => name.endsWith(".csv"));
  const data = readFileSync(
    join(
      folder,
      sheets.find((name) => name.includes("-Data"))!,
    ),
    "utf8",
  );
  expect(data).not.toMatch(/#|Err:/);
  const rows = data.split("\n").map((line) => line.split(",").map((cell) => cell.replace(/"/g, "")));
  expect(rows[1]!.slice(3, 7).map(Number)).toEqual(
    [12, 10.833333333333334, 1.262082538443548, 20.40458412822312].map((it) => expect.closeTo(it, 9)),
  );
  expect([Number(rows[8]![0]), ...rows[8]!.slice(1, 3)]).toEqual([
    expect.closeTo(90476.1904761905, 6),
    "Missed",
    "Missed!",
  ]);
});

testWith("the schema check", "every part of a copy keeps to the standard", (check) => {
  const path = join(mkdtempSync(join(tmpdir(), "tollgate-share-")), "copy.xlsx");
  writeFileSync(path, packageBytes(shared().copy));
  const says = execFileSync(check, [path], { encoding: "utf8" });
  expect(says).not.toMatch(/NOTE|BAD/);
});
