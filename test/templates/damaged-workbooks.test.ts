import { checkFile } from "../../src/hosts/file/check-file";
import { repairWorkbook } from "../../src/hosts/file/repair-workbook";
import type { FileRead } from "../../src/hosts/file/read-file";
import { readProject } from "../../src/templates/read-project";
import { columnLetters } from "../../src/workbook/address";
import { addToPackage } from "../../src/xlsx/add-to-package";
import { packageBytes } from "../../src/xlsx/package";
import { surveyWorkbook } from "../../src/xlsx/survey-workbook";
import { placeIn, PROJECT, reread, tableCell, typedInto, wholeProject } from "./whole-late-buses";

const WHOLE = wholeProject();
const CLEAN = reread(WHOLE.bytes);
const headingOf = (template: string, table: string, column: string) => {
  const place = placeIn(WHOLE, template, { table, column, row: 0 });
  return { ...place, row: place.row - 1 };
};
const projectIn = ({ contents }: FileRead) => readProject(surveyWorkbook(contents), contents.sheets);
const without = (file: FileRead, sheet: string, template: string): FileRead =>
  reread(packageBytes(addToPackage(file.package!, [{ step: "remove sheet", sheet, template }], undefined)));
const withoutCopy = ({ contents: { sheets, names } }: FileRead) => ({
  sheets: sheets.filter(({ name }) => name !== "KPIs (2)"),
  names: names.filter(({ sheet }) => sheet !== "KPIs (2)"),
});

test("nothing is wrong with a whole project as it was built", () => {
  expect(checkFile(CLEAN).faults).toEqual([]);
});

const STATUS = placeIn(WHOLE, "scorecard", { table: "scores", column: "status", row: 0 });
const TARGET = placeIn(WHOLE, "kpis", { table: "kpis", column: "target", row: 0 });
const TARGET_HEADING = headingOf("kpis", "kpis", "target");
const CAUSE_HEADING = headingOf("fmea", "modes", "cause");

/** One workbook with everything wrong at once: a formula typed over, a heading renamed, one deleted, and a sheet copied. */
const DAMAGED: FileRead = (() => {
  const typed = typedInto(WHOLE.bytes, [
    { ...STATUS, content: "Fine" },
    { ...TARGET_HEADING, content: "Aim" },
    { ...CAUSE_HEADING, content: null },
    { ...TARGET, content: 1.5 },
  ]);
  const { sheets, names } = typed.contents;
  const copy = sheets.find(({ name }) => name === "KPIs")!;
  const copiedNames = names
    .filter(({ refersTo }) => refersTo.startsWith("KPIs!"))
    .map(({ name, refersTo }) => ({ name, refersTo: refersTo.replace("KPIs!", "'KPIs (2)'!"), sheet: "KPIs (2)" }));
  const other = copy.cells.map((row) => row.map((cell) => (cell === 1.5 ? 99 : cell)));
  return {
    ...typed,
    contents: {
      sheets: [...sheets, { ...copy, name: "KPIs (2)", cells: other }],
      names: [...names, ...copiedNames],
    },
  };
})();

test("check names the copy, the heading that was renamed, the one that was deleted, and the formula that was typed over", () => {
  const faults = checkFile(DAMAGED).faults;
  const status = `${columnLetters(STATUS.column)}${STATUS.row + 1}`;
  expect(faults).toEqual([
    expect.stringContaining(`Sheet "KPIs": The heading "Target" is missing in row ${TARGET_HEADING.row + 1}`),
    expect.stringContaining('Sheet "KPIs (2)": This is a copy of "KPIs", and nothing reads it.'),
    expect.stringContaining(`Sheet "FMEA": The heading "Cause" is missing in row ${CAUSE_HEADING.row + 1}`),
    expect.stringContaining(`Sheet "Scorecard": In ${status} a formula of ours is typed over or cleared.`),
  ]);
});

test("a column whose heading was renamed is still read, and a copy of its sheet is not", () => {
  const { kpis } = projectIn(DAMAGED);
  expect(kpis).toHaveLength(3);
  expect(kpis[0]).toMatchObject({ id: "late-minutes-per-run", target: 1.5 });
});

test("repair puts formula and headings back, keeps what was typed, and the gates stand as before", () => {
  const repaired = repairWorkbook({ ...DAMAGED, contents: withoutCopy(DAMAGED) });
  const after = reread(repaired.bytes);
  const at = ({ sheet, row, column }: typeof STATUS) =>
    after.contents.sheets.find(({ name }) => name === sheet)!.cells[row]![column];
  expect([at(STATUS), at(TARGET), at(TARGET_HEADING), at(CAUSE_HEADING)]).toEqual(["Met", 1.5, "Target", "Cause"]);
  const states = [0, 1, 2, 3, 4].map((row) => tableCell(repaired, "gates", "phases", "state", row));
  expect(states).toEqual(Array(5).fill("Passed"));
});

test("a sheet that is gone is named; repair adds it again when others need it, and the numbers are the same", () => {
  const gone = without(CLEAN, "Rule sets", "rule-sets");
  expect(checkFile(gone).faults[0]).toMatch(
    /^Sheet "Rule sets": The sheet "Rule sets" is gone, and others refer to it\./,
  );
  const repaired = repairWorkbook(gone);
  expect(repaired.receipt.added.map(({ template }) => template)).toContain("rule-sets");
  for (const row of [0, 1, 2])
    expect(tableCell(repaired, "scorecard", "scores", "variation", row)).toBe(
      tableCell(WHOLE, "scorecard", "scores", "variation", row),
    );
});

test("a KPIs sheet that was deleted comes back as the latest build left it, and so do the charts", () => {
  const repaired = repairWorkbook(without(CLEAN, "KPIs", "kpis"));
  expect(repaired.wanted.kpis.map(({ kpi }) => kpi)).toEqual(WHOLE.wanted.kpis.map(({ kpi }) => kpi));
  expect(repaired.wanted.project.phaseChanges).toEqual(PROJECT.phaseChanges);
  expect(repaired.mended).toEqual([
    'Sheet "KPIs": It was gone, and is here again as the latest build left it. Look it through: what was typed there after that build is not in this file.',
  ]);
  for (const column of ["status", "variation", "target", "baseline"])
    expect(tableCell(repaired, "scorecard", "scores", column, 0)).toBe(
      tableCell(WHOLE, "scorecard", "scores", column, 0),
    );
});

test("repair names what it mended and nothing else, and says so when nothing needed mending", () => {
  expect(repairWorkbook(CLEAN).mended).toEqual([]);
  const status = `${columnLetters(STATUS.column)}${STATUS.row + 1}`;
  const { mended } = repairWorkbook({ ...DAMAGED, contents: withoutCopy(DAMAGED) });
  expect(mended).toHaveLength(3);
  expect(mended).toContain(
    `Sheet "Scorecard": In ${status} a formula of ours is typed over or cleared. Repair puts it back.`,
  );
});

test("a sheet that nothing else needs is named, too, with the way to have it again", () => {
  expect(checkFile(without(CLEAN, "Fishbone", "fishbone")).faults).toEqual([
    expect.stringMatching(/Sheet "Cause verification": .* reads a sheet that is gone/),
    expect.stringMatching(/Sheet "Fishbone": .* gone.*--templates fishbone/),
  ]);
});
