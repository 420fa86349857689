import fc from "fast-check";
import type { SheetContents } from "../../src/workbook/sheet-contents";
import { openPackage } from "../../src/xlsx/package";
import { readWorkbook } from "../../src/xlsx/read-workbook";
import { fileOf, smallPackage, smallParts } from "./small-package";

function sheetOf(sheet: string, more: Readonly<Record<string, string>> = {}): SheetContents {
  return readWorkbook(smallPackage(sheet, more)).sheets[0]!;
}

const rows = (xml: string) => `<sheetData>${xml}</sheetData>`;

const STYLES = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="20"/></cellXfs></styleSheet>`;

test("values of every type are read as what they are", () => {
  const { cells } = sheetOf(
    rows(`<row r="1"><c r="A1"><v>-1.5E3</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#DIV/0!</v></c>
      <c r="E1" t="inlineStr"><is><t>in line</t></is></c><c r="F1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="G1" t="d"><v>2025-09-01T12:00:00</v></c><c r="H1" t="e"><v>#FIELD!</v></c></row>`),
    {
      "xl/sharedStrings.xml": `<sst><si><t>first</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">rich </t></r><r><t>text</t></r><rPh sb="0" eb="1"><t>kana</t></rPh></si></sst>`,
    },
  );
  expect(cells).toEqual([
    [-1500, "rich text", true, { error: "#DIV/0!" }, "in line", "ab", 45901.5, { error: "#VALUE!" }],
  ]);
});

test("a cell that only looks like an error is a text", () => {
  expect(sheetOf(rows(`<row><c t="inlineStr"><is><t>#N/A</t></is></c></row>`)).cells).toEqual([["#N/A"]]);
});

test("text spelled with escapes is given with the characters it stands for", () => {
  expect(sheetOf(rows(`<row><c t="inlineStr"><is><t>a_x000D_b</t></is></c></row>`)).cells).toEqual([["a\rb"]]);
});

test("dates are serial days with the format that makes them dates, and those from 1904 are moved to match", () => {
  const data = rows(
    `<row r="1"><c r="A1" s="1"><v>44439</v></c><c r="B1" s="2"><v>44439</v></c><c r="C1" s="3"><v>0.5</v></c><c r="D1"><v>44439</v></c></row>`,
  );
  const plain = sheetOf(data, { "xl/styles.xml": STYLES });
  expect(plain.formats).toEqual([["m/d/yyyy", "yyyy\\-mm\\-dd", "h:mm", "General"]]);
  expect(plain.cells).toEqual([[44439, 44439, 0.5, 44439]]);
  const workbook = smallParts("")["xl/workbook.xml"]!.replace("<sheets>", '<workbookPr date1904="true"/><sheets>');
  expect(sheetOf(data, { "xl/styles.xml": STYLES, "xl/workbook.xml": workbook }).cells).toEqual([
    [45901, 45901, 0.5, 44439],
  ]);
});

test("cells without addresses follow one another", () => {
  expect(sheetOf(rows("<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c/><c><v>3</v></c></row>")).cells).toEqual([
    [1, 2],
    [null, null],
    [null, 3],
  ]);
});

test("the rectangle is cut after the last value, whatever the file claims and however far it is formatted", () => {
  const { cells, formats } = sheetOf(
    `<dimension ref="A1:XFD1048576"/>${rows(`<row r="2"><c r="B2"><v>1</v></c><c r="XFD2" s="1"/></row><row r="1048576"><c r="A1048576" s="1"/></row>`)}`,
  );
  expect(cells).toEqual([
    [null, null],
    [null, 1],
  ]);
  expect(formats).toEqual([
    ["General", "General"],
    ["General", "General"],
  ]);
});

test("a million blank rows above a value cost little", () => {
  const { cells } = sheetOf(
    rows(`<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="C1048576"><v>2</v></c></row>`),
  );
  expect(cells).toHaveLength(1048576);
  expect(cells[500000]).toEqual([null, null, null]);
});

test("shared formulas are spelled out in each of their cells", () => {
  const { formulas, cells } = sheetOf(
    rows(`<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$D$1</f><v>2</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>4</v></c></row>
      <row r="3"><c r="B3"><f t="shared" si="0"/><v>6</v></c><c r="C3"><f>SUM(B1:B3)</f></c></row>`),
  );
  expect(formulas).toEqual({ B1: "=A1*$D$1", B2: "=A2*$D$1", B3: "=A3*$D$1", C3: "=SUM(B1:B3)" });
  expect(cells).toEqual([
    [null, 2],
    [null, 4],
    [null, 6],
  ]);
});

test("merged areas, hidden rows and columns, tables, hidden sheets and names are told", () => {
  const r = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const parts = smallParts(
    `<cols><col min="2" max="2" hidden="1"/><col min="9" max="16384" hidden="1"/></cols>${rows(`<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>1</v></c></row>`)}<mergeCells><mergeCell ref="A1:B1"/></mergeCells>`,
  );
  const contents = readWorkbook(
    openPackage(
      fileOf({
        ...parts,
        "xl/workbook.xml": `<workbook xmlns:r="${r}"><sheets><sheet name="Runs" sheetId="4" r:id="rId1" state="veryHidden"/><sheet name="Chart1" sheetId="5" r:id="rId9"/></sheets><definedNames><definedName name="Rate">Runs!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">Runs!$A$1:$C$2</definedName></definedNames></workbook>`,
        "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships><Relationship Id="rId1" Type="${r}/table" Target="/xl/tables/table1.xml"/></Relationships>`,
        "xl/tables/table1.xml": `<table displayName="Buses" ref="A1:C2"/>`,
      }),
    ),
  );
  expect(contents.sheets[0]).toMatchObject({
    name: "Runs",
    hidden: true,
    merged: ["A1:B1"],
    hiddenRows: [1],
    hiddenColumns: [1],
    tables: [{ name: "Buses", area: "A1:C2" }],
  });
  expect(contents.sheets[1]).toMatchObject({ name: "Chart1", cells: [] });
  expect(contents.names).toEqual([
    { name: "Rate", refersTo: "Runs!$A$1" },
    { name: "_xlnm.Print_Area", refersTo: "Runs!$A$1:$C$2", sheet: "Runs" },
  ]);
});

test("a file whose elements carry a prefix is read like any other", () => {
  const parts = smallParts("");
  const prefixed = (text: string) => text.replace(/<(\/?)(?=[a-z])/g, "<$1x:");
  const sheet = prefixed(`<worksheet><sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData></worksheet>`);
  expect(
    readWorkbook(
      openPackage(
        fileOf({ ...parts, "xl/workbook.xml": prefixed(parts["xl/workbook.xml"]!), "xl/worksheets/sheet1.xml": sheet }),
      ),
    ).sheets[0]!.cells,
  ).toEqual([[7]]);
});

test.each([
  ["a row beyond the last", rows(`<row r="1048577"><c><v>1</v></c></row>`), /claims to hold row 1048577/],
  ["a column beyond the last", rows(`<row r="1"><c r="XFE1"><v>1</v></c></row>`), /claims to hold cell XFE1/],
  ["an address that is none", rows(`<row r="1"><c r="R1C1"><v>1</v></c></row>`), /claims to hold cell R1C1/],
  [
    "cells scattered over millions of places",
    rows(Array.from({ length: 2000 }, (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`).join("")),
    /Sheet "Data" spreads over more than 10 million cells/,
  ],
  ["an entity of its own", `<sheetData/>&bomb;`, /cannot be read: it holds the unknown entity/],
])("%s is refused with a sentence", (_, sheet, sentence) => {
  expect(() => sheetOf(sheet)).toThrow(sentence);
});

test("whatever stands in a sheet part is read, or refused with a sentence", () => {
  const piece = fc.constantFrom(
    '<row r="3">',
    "</row>",
    '<c r="B2" t="s">',
    '<c t="e">',
    "<c>",
    "</c>",
    "<v>",
    "</v>",
    "99999",
    "-1",
    "x",
    '<f t="shared" si="0">',
    "</f>",
    "<is>",
    "<t>",
    "</t>",
    "</is>",
    '<mergeCell ref="?"/>',
    '<col min="a" max="9e9" hidden="1"/>',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      try {
        const { cells, formats } = sheetOf(rows(pieces.join("")));
        for (const row of cells) expect(row).toHaveLength(cells[0]!.length);
        expect(formats.map((row) => row.length)).toEqual(cells.map((row) => row.length));
      } catch (problem) {
        expect(problem).toMatchObject({ name: "XlsxProblem", message: expect.stringMatching(/^[A-Z].*\.$/) });
      }
    }),
    { numRuns: 1000 },
  );
});
