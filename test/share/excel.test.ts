import { shareInExcel, type ExcelTools } from "../../src/hosts/excel/share";
import { openPackage } from "../../src/xlsx/package";
import { readWorkbook } from "../../src/xlsx/read-workbook";
import { analystFile } from "./analyst-file";
import { sheetWith, shown } from "./one-sheet";

const CHOICES = { as: "formulas", withConfidential: false } as const;

/** Excel as sharing sees it: what it hands out, and what it was given. */
function excel(canOpen: boolean) {
  const opened: Uint8Array[] = [];
  const saved: { name: string; bytes: Uint8Array }[] = [];
  const entered: { sheet: string; area: string; formula: string }[] = [];
  const tools: ExcelTools = {
    file: () => Promise.resolve(analystFile()),
    open(bytes) {
      if (canOpen) opened.push(bytes);
      return Promise.resolve(canOpen);
    },
    save: (name, bytes) => void saved.push({ name, bytes }),
    sheets: () =>
      Promise.resolve([
        sheetWith([[{ error: "#NAME?" }, 4, 3]], {
          A1: "=DMAIC.KPI(B1,5)",
          B1: "=DMAIC.DPMO(1,2)",
          C1: "=SCORE(B1:B2)",
        }),
      ]),
    enter: (formulas) => {
      entered.push(...formulas);
      return Promise.resolve();
    },
    survey: () => Promise.resolve({ sheets: [], names: [], state: [] }),
    carryOut: () => Promise.resolve(),
    name: () => "Late buses.xlsx",
    now: () => new Date(2026, 10, 22),
  };
  return { tools, opened, saved, entered };
}

test("the copy opens as a new workbook, made from the file that Excel hands out", async () => {
  const { tools, opened, saved } = excel(true);
  const says = await shareInExcel("copy", CHOICES, tools);
  expect(says).toMatch(
    /^The copy is open in a window of its own: .* 8 formulas were frozen\. Left out: Staff\. 2 of them show #N\/A, .*Repair formulas/,
  );
  expect(saved).toEqual([]);
  const { sheets } = readWorkbook(openPackage(opened[0]!));
  expect(sheets.map(({ name }) => name)).toEqual(["Data", "About this copy", "_tollgate"]);
  expect(shown(sheets[0]!, "A9")).toBeCloseTo(90476.19047, 4);
  expect(sheets[0]!.formulas["A9"]).toBe("=1000000*38/(420*1)");
});

test("where Excel opens no new workbook, the copy is downloaded", async () => {
  const { tools, saved } = excel(false);
  expect(await shareInExcel("copy", CHOICES, tools)).toMatch(/^Saved Late buses \(copy\)\.xlsx\./);
  expect(saved.map(({ name }) => name)).toEqual(["Late buses (copy).xlsx"]);
});

test("repair enters functions again that are stuck at #NAME? or spelled as Google Sheets does, and no others", async () => {
  const { tools, entered } = excel(true);
  expect(await shareInExcel("repair", CHOICES, tools)).toBe("2 formulas were entered again.");
  expect(entered.map(({ area, formula }) => [area, formula])).toEqual([
    ["A1", "=DMAIC.KPI(B1,5)"],
    ["C1", "=DMAIC.SCORE(B1:B2)"],
  ]);
});
