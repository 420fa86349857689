import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Answers } from "../../src/xlsx/answers";
import { openPackage, packageBytes, partText } from "../../src/xlsx/package";
import { patchCells } from "../../src/xlsx/patch-cells";
import { readWorkbook } from "../../src/xlsx/read-workbook";
import { fileOf, smallPackage, smallParts } from "./small-package";

const example = openPackage(new Uint8Array(readFileSync(join(__dirname, "../../examples/late-buses.xlsx"))));

test("an edited cell is the only thing that changes in its sheet, and keeps its look", () => {
  const patched = patchCells(example, [{ sheet: "Daily runs", row: 10, column: 4, content: 9999 }]);
  const [before, after] = [example, patched].map((file) => readWorkbook(openPackage(packageBytes(file))).sheets[0]!);
  expect(after!.cells[10]![4]).toBe(9999);
  expect(after!.formats).toEqual(before!.formats);
  expect(after!.formulas).toEqual(before!.formulas);
  expect(
    after!.cells.map((row, i) => (i === 10 ? row.map((cell, j) => (j === 4 ? before!.cells[10]![4] : cell)) : row)),
  ).toEqual(before!.cells);
  for (const [name, { packed }] of example.parts) {
    if (!["xl/worksheets/sheet1.xml", "xl/workbook.xml"].includes(name))
      expect(patched.parts.get(name)!.packed).toBe(packed);
  }
  expect(partText(patched, "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
});

test("cells can be filled, blanked, added beyond the last row, and turned into formulas and text", () => {
  const at = (row: number, column: number, content: Parameters<typeof patchCells>[1][number]["content"]) => ({
    sheet: "Cost basis",
    row,
    column,
    content,
  });
  const { cells, formulas } = readWorkbook(
    patchCells(example, [at(3, 1, null), at(20, 5, "=not a formula"), at(4, 1, { formula: "=1+1" }), at(5, 1, true)]),
  ).sheets[3]!;
  expect([cells[3]![1], cells[20]![5], cells[4]![1], cells[5]![1]]).toEqual([null, "=not a formula", null, true]);
  expect(formulas["B5"]).toBe("=1+1");
});

test("when the first cell of a shared formula is edited, the others keep theirs", () => {
  const file = smallPackage(
    `<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">IF(A1&lt;5,"a",$A$1)</f></c></row><row r="2"><c r="B2" s="0"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"></f></c></row></sheetData><mergeCells count="1"><mergeCell ref="D1:E1"/></mergeCells>`,
  );
  const patched = patchCells(file, [{ sheet: "Data", row: 0, column: 1, content: 7 }]);
  const { formulas, cells, merged } = readWorkbook(patched).sheets[0]!;
  expect(cells[0]).toEqual([1, 7]);
  expect(formulas).toEqual({ B2: '=IF(A2<5,"a",$A$1)', B3: '=IF(A3<5,"a",$A$1)' });
  expect(merged).toEqual(["D1:E1"]);
});

test("the order of calculation goes, for it may name the edited cell", () => {
  const parts = smallParts('<sheetData><row r="1"><c r="A1"><f>1+1</f></c></row></sheetData>', {
    "xl/calcChain.xml": "<calcChain/>",
  });
  const rels = parts["xl/_rels/workbook.xml.rels"]!.replace(
    "</Relationships>",
    '<Relationship Id="rId9" Type="x/calcChain" Target="calcChain.xml"/></Relationships>',
  );
  const patched = patchCells(openPackage(fileOf({ ...parts, "xl/_rels/workbook.xml.rels": rels })), [
    { sheet: "Data", row: 0, column: 0, content: 3 },
  ]);
  expect(patched.parts.has("xl/calcChain.xml")).toBe(false);
  expect(partText(patched, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
});

test("answers beside formulas follow where they are known, in every sheet, and errors never replace them", () => {
  const { sheets } = readWorkbook(example);
  const answers: Answers = {
    cell: (sheet, row, column) => {
      if (sheet === "Daily runs" && row === 10 && column === 5) return 8.25;
      if (sheet === "Cost basis" && row === 6) return "none";
      if (sheet === "Fuel budget") return { error: "#NAME?" };
      return sheets.find(({ name }) => name === sheet)!.cells[row]?.[column] ?? null;
    },
  };
  const patched = patchCells(example, [{ sheet: "Daily runs", row: 10, column: 4, content: 10200 }], answers);
  const after = readWorkbook(patched).sheets;
  expect([after[0]!.cells[10]![5], after[3]!.cells[6]![3]]).toEqual([8.25, "none"]);
  expect(after[0]!.formulas).toEqual(sheets[0]!.formulas);
  expect(after[3]!.formats).toEqual(sheets[3]!.formats);
  expect(patched.parts.get("xl/worksheets/sheet3.xml")).toBe(example.parts.get("xl/worksheets/sheet3.xml"));
});

test("without edits the package is the same one", () => {
  expect(patchCells(example, [])).toBe(example);
});
