import { CATALOGUE } from "../../functions/catalogue";
import { functionsJson } from "../../functions/emit/excel";
import { associateFunctions } from "../../src/hosts/excel/functions";
import { sheetWith } from "../share/one-sheet";
import { openExcel } from "./open-excel";

const CHOICES = { as: "formulas", withConfidential: false } as const;
const NEWEST = functionsJson(CATALOGUE);
const RUNS = [
  [12, null],
  [9, null],
  [15, null],
  [11, null],
];
const LIMITS = '=DMAIC.CONTROL_LIMITS(A1:A4,"xmr")';

/** A workbook of four figures, the cell C1 selected, and functions of the add-in that Excel knows as a test says. */
function open(
  functions: { readonly known?: string; readonly begun?: boolean },
  cells: Parameters<typeof sheetWith>[0] = RUNS,
) {
  const opened = openExcel("1.12", [sheetWith(cells, {})]);
  associateFunctions();
  if (functions.known !== undefined) opened.excel.functions.read(functions.known);
  if (functions.begun === true) void opened.excel.functions.begin();
  const sheet = opened.excel.workbook.worksheets.items[0]!;
  opened.excel.workbook.selected = sheet.range({ top: 0, left: 2, bottom: 0, right: 2 });
  return { ...opened, sheet: sheet.name };
}

/** What the sheet shows, as the pane reads it. */
const read = async ({ host, sheet }: ReturnType<typeof open>) => (await host.read(sheet)).cells;

test("a formula is busy until the runtime of the add-in is there, then it is calculated and fills its cells", async () => {
  const opened = open({ known: NEWEST });
  expect(await opened.host.insertFormula(LIMITS)).toEqual({ sheet: opened.sheet, area: "C1" });
  expect(opened.valueAt(opened.sheet, "C1")).toBe("#BUSY!");
  // Not there yet, and no text that somebody typed.
  expect((await read(opened))[0]![2]).toEqual({ error: "#N/A" });
  await opened.excel.functions.begin();
  const cells = await read(opened);
  expect(cells.map((row) => row[2])).toEqual([12, 9, 15, 11]);
  expect(cells.map((row) => row[3])).toEqual([11.75, 11.75, 11.75, 11.75]);
  // Only the first of the filled cells holds the formula.
  expect((await opened.host.read(opened.sheet)).formulas).toEqual({ C1: LIMITS });
});

test("a formula that came before the functions stays #NAME?, is said so, and comes to life by repair alone", async () => {
  const opened = open({});
  await expect(opened.host.insertFormula(LIMITS)).rejects.toThrow(
    `The formula stands in ${opened.sheet}!C1, but Excel does not know our functions yet and shows #NAME?. Wait a moment, then choose Repair formulas on the Share page.`,
  );
  opened.excel.functions.read(NEWEST);
  await opened.excel.functions.begin();
  expect((await read(opened))[0]![2]).toEqual({ error: "#NAME?" });
  expect(await opened.host.share!("repair", CHOICES)).toBe("One formula was entered again.");
  await opened.excel.functions.answered();
  expect((await read(opened)).map((row) => row[2])).toEqual([12, 9, 15, 11]);
});

test("an answer that has no room shows #SPILL! and changes nobody's cell; it comes when there is room", async () => {
  const opened = open({ known: NEWEST, begun: true }, [
    [12, null],
    [9, null],
    [15, null, "mine"],
    [11, null],
  ]);
  await opened.host.insertFormula(LIMITS);
  await opened.excel.functions.answered();
  expect(opened.valueAt(opened.sheet, "C1")).toBe("#SPILL!");
  expect((await read(opened)).map((row) => row[2])).toEqual([{ error: "#SPILL!" }, null, "mine", null]);
  opened.excel.workbook.worksheets.items[0]!.range({ top: 2, left: 2, bottom: 2, right: 2 }).call("Clear", [
    "Contents",
  ]);
  expect((await read(opened)).map((row) => row[2])).toEqual([12, 9, 15, 11]);
});

test("blank cells that arrive as 0 are figures to the function: where a gap matters, it is told by an error or a text", async () => {
  const gap = [[12], [9], [null], [15], [11], [8]];
  const shown = async (blanks: 0 | null) => {
    const opened = open({ known: NEWEST, begun: true }, gap);
    opened.excel.functions.blanks = blanks;
    await opened.host.insertFormula('=DMAIC.CONTROL_LIMITS(A1:A6,"xmr")');
    await opened.excel.functions.answered();
    return (await read(opened)).map((row) => row[2]);
  };
  expect(await shown(null)).toEqual([12, 9, null, 15, 11, 8]);
  expect(await shown(0)).toEqual([12, 9, 0, 15, 11, 8]);
});

test("an error among the arguments reaches the function, which takes it for a gap; without the flag of functions.json it would not", async () => {
  const gap = [[12], [9], [{ error: "#N/A" as const }], [15], [11], [8]];
  const shown = async (known: string) => {
    const opened = open({ known, begun: true }, gap);
    await opened.host.insertFormula('=DMAIC.CONTROL_LIMITS(A1:A6,"xmr")');
    await opened.excel.functions.answered();
    return opened.valueAt(opened.sheet, "C1");
  };
  expect(await shown(NEWEST)).toBe(12);
  expect(await shown(NEWEST.replace('"allowErrorForDataTypeAny": true', '"allowErrorForDataTypeAny": false'))).toBe(
    "#N/A",
  );
});

/** An Excel that has kept the functions.json of an older version for a day. */
const older = (change: (functions: { id: string; parameters: unknown[] }[]) => unknown[]) => {
  const json = JSON.parse(NEWEST) as { functions: { id: string; parameters: unknown[] }[] };
  return JSON.stringify({ ...json, functions: change(json.functions) });
};

test("with an older functions.json a function answers as if its newest parameter had been left out", async () => {
  const known = older((all) =>
    all.map((it) => {
      const { parameters } = CATALOGUE.find(({ name }) => name === it.id)!;
      const required = Object.values(parameters).filter(({ fallback }) => fallback === undefined).length;
      return { ...it, parameters: it.parameters.slice(0, Math.max(required, it.parameters.length - 1)) };
    }),
  );
  const shown = async (json: string) => {
    const opened = open({ known: json, begun: true });
    await opened.host.insertFormula(LIMITS);
    await opened.excel.functions.answered();
    return read(opened);
  };
  expect(await shown(known)).toEqual(await shown(NEWEST));
});

test("with an older functions.json a function that it does not know shows #NAME?, with the sentence that says what to do", async () => {
  const known = older((all) => all.filter(({ id }) => id !== "CONTROL_LIMITS"));
  const opened = open({ known, begun: true });
  await expect(opened.host.insertFormula(LIMITS)).rejects.toThrow("shows #NAME?");
});

test("more arguments than an older functions.json knows are refused in a sentence, and the cell stays as it was", async () => {
  const known = older((all) =>
    all.map((it) => (it.id === "KPI" ? { ...it, parameters: it.parameters.slice(0, 2) } : it)),
  );
  const opened = open({ known, begun: true });
  await expect(opened.host.insertFormula('=DMAIC.KPI(A1,A2,"lower")')).rejects.toThrow(/^Excel .*\.$/s);
  expect(opened.valueAt(opened.sheet, "C1")).toBeUndefined();
});

test("a function that functions.json promises and the script does not have answers with an error, and no cell stays busy", async () => {
  const known = older((all) => [...all, { ...all[0]!, id: "OF_TOMORROW", name: "OF_TOMORROW", parameters: [] }]);
  const opened = open({ known, begun: true });
  await opened.host.insertFormula("=DMAIC.OF_TOMORROW()");
  await opened.excel.functions.answered();
  expect((await read(opened))[0]![2]).toMatchObject({ error: expect.stringMatching(/^#(N\/A|VALUE!)$/) });
});

test("values that came with a file stay when the functions come; a foreign spelling is put right by repair", async () => {
  const cells = sheetWith([[0.9, 0.95, 0.9]], { C1: "=_xldudf_DMAIC_KPI(A1,B1)" });
  const opened = openExcel("1.12", [cells]);
  associateFunctions();
  opened.excel.functions.read(NEWEST);
  await opened.excel.functions.begin();
  expect(opened.valueAt(cells.name, "C1")).toBe(0.9);
  expect(await opened.host.share!("repair", CHOICES)).toBe("One formula was entered again.");
  await opened.excel.functions.answered();
  const read = await opened.host.read(cells.name);
  expect(read.formulas).toEqual({ C1: "=DMAIC.KPI(A1,B1)" });
  expect(read.cells[0]!.slice(2, 5)).toEqual([0.9, 0.95, expect.closeTo(-0.05)]);
});
