import { readSheetFills } from "../../src/hosts/file/read-sheet-fills";

test("what a project fills in is read as it stands, days as sheets count them", () => {
  expect(
    readSheetFills(
      { sipoc: { fields: { start: "2026-01-05", end: "5 p.m." }, tables: { steps: [{ step: "Drive" }] } } },
      "p",
    ),
  ).toEqual({ sipoc: { fields: { start: 46_027, end: "5 p.m." }, tables: { steps: [{ step: "Drive" }] } } });
});

test.each([
  [[], 'In "p.json", sheets should be an object in braces'],
  [{ sipoc: { rows: [] } }, 'In "p.json", sheets.sipoc.rows should be left out: a sheet has fields and tables'],
  [{ sipoc: { tables: { steps: {} } } }, 'In "p.json", sheets.sipoc.tables.steps should be a list in brackets'],
  [{ sipoc: { fields: { start: ["x"] } } }, 'In "p.json", sheets.sipoc.fields.start should be a text, a number'],
])("%j is refused with the part that is wrong", (sheets, sentence) => {
  expect(() => readSheetFills(sheets, "p.json")).toThrow(sentence);
});
