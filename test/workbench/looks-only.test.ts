import { looksOnly } from "../../src/hosts/workbench/looks-only";

const sheet = (data: string) => `<worksheet><cols/>${data}<mergeCells/></worksheet>`;

test("cells keep their place and look, and lose what they hold", () => {
  expect(
    looksOnly(
      sheet(
        '<sheetData><row r="1" ht="20"><c r="A1" s="3" t="s"><v>0</v></c><c r="B1"/><c t="inlineStr" s="4" r="C1"><is><t>x</t></is></c><c r="D1" s="5"><f t="shared" si="0">A1</f><v>2</v></c></row></sheetData>',
      ),
    ),
  ).toBe(
    sheet(
      '<sheetData><row r="1" ht="20"><c r="A1" s="3"/><c r="B1"/><c s="4" r="C1"/><c r="D1" s="5"/></row></sheetData>',
    ),
  );
});

test("a sheet without cells stays as it is", () => {
  expect(looksOnly(sheet("<sheetData/>"))).toBe(sheet("<sheetData/>"));
});

test("a sheet that looks into another file, and one that is spelled unusually, are left to the importer", () => {
  expect(looksOnly(sheet('<sheetData><row r="1"><c r="A1"><f>[1]Sheet1!B2</f><v>4</v></c></row></sheetData>'))).toBe(
    undefined,
  );
  expect(looksOnly('<x:worksheet><x:sheetData><x:row r="1"/></x:sheetData></x:worksheet>')).toBe(undefined);
});
