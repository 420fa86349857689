import { BLANK_PROJECT } from "../../src/dmaic/blank-project";
import { buildWorkbook } from "../../src/hosts/file/build-workbook";
import { repairWorkbook } from "../../src/hosts/file/repair-workbook";
import { askedParts } from "../../src/templates/asked-parts";
import { unzipSync } from "fflate";
import { readFileSync } from "node:fs";
import type { Built } from "../../src/hosts/file/build-workbook";
import type { FileRead } from "../../src/hosts/file/read-file";
import type { CellEdit } from "../../src/xlsx/patch-cells";
import { LATE_BUSES, placeIn, PROJECT, reread, typedInto } from "./whole-late-buses";

const DEFINE = buildWorkbook(LATE_BUSES, {
  project: { ...PROJECT, sheets: {} },
  parts: askedParts({ phase: "Define" }),
});

const typed = (built: Built, template: string, at: Parameters<typeof placeIn>[2], content: CellEdit["content"]) => ({
  ...placeIn(built, template, at),
  content,
});

const EDITS: readonly CellEdit[] = [
  typed(DEFINE, "charter", { field: "risks" }, "Road works until March"),
  typed(DEFINE, "sipoc", { table: "steps", column: "step", row: 0 }, "Assign drivers"),
  typed(DEFINE, "voice-of-customer", { table: "voices", column: "verbatim", row: 2 }, "=the bus is late"),
  typed(DEFINE, "home", { field: "phase" }, "Measure"),
  typed(DEFINE, "gates", { table: "Define", column: "reason", row: 1 }, "Agreed with the sponsor"),
  typed(DEFINE, "kpis", { table: "kpis", column: "target", row: 0 }, 1.1),
];

const cell = ({ contents }: FileRead, { sheet, row, column }: Pick<CellEdit, "sheet" | "row" | "column">) =>
  contents.sheets.find(({ name }) => name === sheet)?.cells[row]?.[column] ?? null;

test("a phase is added to a workbook that was built before, and everything that people typed stays", () => {
  const edited = typedInto(DEFINE.bytes, EDITS);
  const measured = buildWorkbook(edited, { project: BLANK_PROJECT, parts: askedParts({ phase: "Measure" }) });
  const added = measured.receipt.added.map(({ template }) => template);
  expect(added).toEqual(expect.arrayContaining(["data-collection", "measurement-check", "process-map", "baseline"]));
  expect(added).not.toContain("charter");
  expect(added).not.toContain("fmea");
  const after = reread(measured.bytes);
  for (const { content, sheet } of EDITS) {
    const all = after.contents.sheets.find(({ name }) => name === sheet)!.cells.flat();
    expect({ sheet, holds: all.includes(content as string) }).toEqual({ sheet, holds: true });
  }
  const again = buildWorkbook(after, { project: BLANK_PROJECT, parts: askedParts({ phase: "Measure" }) });
  expect(again.receipt.steps).toBe(0);
});

test("the user's own parts are the same bytes after every phase", () => {
  const before = unzipSync(readFileSync("examples/late-buses.xlsx"));
  const after = unzipSync(DEFINE.bytes);
  const sheets = Object.keys(before).filter((part) => /worksheets\/sheet|sharedStrings/.test(part));
  expect(sheets.length).toBeGreaterThan(0);
  for (const part of sheets) expect(Buffer.from(after[part]!).equals(Buffer.from(before[part]!))).toBe(true);
});

test("a phase can be built on a file without anything to chart", () => {
  const blank: FileRead = {
    name: "blank.csv",
    contents: {
      sheets: [{ ...LATE_BUSES.contents.sheets[0]!, cells: [["Notes"]], formats: [["General"]], formulas: {} }],
      names: [],
    },
    package: undefined,
  };
  const built = buildWorkbook(blank, { project: BLANK_PROJECT, parts: askedParts({ templates: "charter,sipoc" }) });
  expect([...built.laid.places.keys()]).toEqual(["home", "charter", "sipoc"]);
});

test("rows that people insert into a list stay, and the list keeps them when it is laid again", () => {
  const edited = typedInto(DEFINE.bytes, EDITS);
  const { first, last } = DEFINE.laid.places.get("sipoc")!.tables.get("steps")!;
  const longer: FileRead = {
    ...edited,
    contents: {
      ...edited.contents,
      names: edited.contents.names.map((it) =>
        it.name === "tollgate_sipoc_steps_table" ? { ...it, refersTo: it.refersTo.replace(/\d+$/, `${last + 6}`) } : it,
      ),
    },
  };
  const repaired = repairWorkbook(longer);
  const now = repaired.laid.places.get("sipoc")!.tables.get("steps")!;
  expect(now.last - now.first).toBe(last - first + 5);
});

test("repair brings back formulas and headings that were typed over, and leaves input as it is", () => {
  const flag = placeIn(DEFINE, "voice-of-customer", { table: "voices", column: "linked", row: 0 });
  const heading = { ...placeIn(DEFINE, "sipoc", { table: "steps", column: "supplier", row: 0 }) };
  const supplier = { ...heading, content: "Human resources" };
  const damaged = typedInto(DEFINE.bytes, [
    ...EDITS,
    { ...flag, content: "typed over" },
    supplier,
    { ...heading, row: heading.row - 1, content: "Who supplies it" },
  ]);
  const after = reread(repairWorkbook(damaged).bytes);
  const formulas = after.contents.sheets.find(({ name }) => name === flag.sheet)!.formulas;
  expect(formulas[`M${flag.row + 1}`]).toMatch(/^=IF\(/);
  expect(cell(after, { ...heading, row: heading.row - 1 })).toBe("Supplier");
  expect(cell(after, supplier)).toBe("Human resources");
  for (const it of EDITS) expect(cell(after, it)).toBe(it.content);
});

test("there is nothing to repair in a file that was never built", () => {
  expect(() => repairWorkbook(LATE_BUSES)).toThrow(/holds no sheet that Tollgate made/);
});
