import { calculate } from "../../src/engine/calculate";
import { shareInSheets, type SheetsTools } from "../../src/hosts/sheets/share";
import { boxOf, columnLetters } from "../../src/workbook/address";
import type { Cell } from "../../src/workbook/cell";
import type { FormulaCell, Plan } from "../../src/workbook/plan";
import { planCells } from "../../src/workbook/plan-cells";
import { ownerMark } from "../../src/workbook/owner-mark";
import { sheetWith } from "./one-sheet";

type Typed = Cell | FormulaCell;

/** A spreadsheet that calculates and spills, as Google Sheets does; notes and other sheets of ours come by plans. */
function spreadsheet(cells: readonly (readonly Typed[])[]) {
  const sheets = new Map<string, Typed[][]>([["Data", cells.map((row) => [...row])]]);
  const calls: string[] = [];
  const put = (sheet: string, row: number, column: number, cell: Typed) => {
    const rows = sheets.get(sheet)!;
    while (rows.length <= row) rows.push([]);
    while (rows[row]!.length <= column) rows[row]!.push(null);
    rows[row]![column] = cell;
  };
  const read = (name: string) => {
    const rows = sheets.get(name)!;
    const answers = calculate([...sheets].map(([it, own]) => ({ name: it, cells: own })));
    const formulas: Record<string, string> = {};
    rows.forEach((row, r) =>
      row.forEach((cell, c) => {
        if (typeof cell === "object" && cell !== null && "formula" in cell)
          formulas[`${columnLetters(c)}${r + 1}`] = cell.formula;
      }),
    );
    const values = Array.from({ length: 20 }, (_, r) =>
      Array.from({ length: 12 }, (__, c): Cell => {
        const shown = answers.cell(name, r, c);
        return shown === "" ? null : shown;
      }),
    );
    return sheetWith(values, formulas, { name });
  };
  const tools: SheetsTools = {
    survey: () => ({
      sheets: [...sheets.keys()],
      names: [...sheets.keys()].flatMap((sheet) =>
        sheet === "_tollgate"
          ? [{ name: ownerMark("state"), sheet, area: "A1" }]
          : sheet === "About this copy"
            ? [{ name: ownerMark("about-copy"), sheet, area: "A1" }]
            : [],
      ),
      state: (sheets.get("_tollgate") ?? []).map((row) => row.map((cell) => (typeof cell === "string" ? cell : null))),
    }),
    read,
    clear(sheet, areas) {
      calls.push(`clear ${areas.join()}`);
      for (const area of areas) {
        const { top, left, bottom, right } = boxOf(area);
        for (let r = top; r <= bottom; r += 1) for (let c = left; c <= right; c += 1) put(sheet, r, c, null);
      }
    },
    enter(sheet, area, rows) {
      const { top, left } = boxOf(area);
      rows.forEach((row, r) =>
        row.forEach((cell, c) => {
          const isFormula = typeof cell === "string" && cell.startsWith("=");
          put(
            sheet,
            top + r,
            left + c,
            isFormula ? { formula: cell } : typeof cell === "string" ? cell.replace(/^'/, "") : cell,
          );
        }),
      );
    },
    flush: () => void calls.push("flush"),
    carryOut(plan: Plan) {
      calls.push(`plan of ${plan.length > 0 ? "steps" : "none"}`);
      for (const step of plan) if (step.step === "remove sheet") sheets.delete(step.sheet);
      for (const [name, rows] of planCells(plan)) {
        if (!sheets.has(name)) sheets.set(name, []);
        rows.forEach((row, r) => row.forEach((cell, c) => put(name, r, c, cell)));
      }
    },
    name: () => "Late buses",
    today: () => 46348,
  };
  return { tools, calls, read: () => read("Data"), names: () => [...sheets.keys()], put };
}

const MINUTES: Typed[][] = [["Minutes"], [12], [9], [15], [11], [8], [10]];
const CHOICES = { as: "formulas", withConfidential: false } as const;
const laid = () =>
  spreadsheet([
    ["Minutes", null, { formula: "=CONTROL_LIMITS(A1:A7)" }],
    ...MINUTES.slice(1),
    [null],
    [{ formula: "=DPMO(38,420)" }],
  ]);

test("formulas are written down before any of them is touched", () => {
  const { tools, calls } = laid();
  shareInSheets("freeze", CHOICES, tools);
  expect(calls.slice(0, 3)).toEqual(["plan of steps", "clear C1,A9", "flush"]);
});

test("frozen in place, every cell shows what it showed, and no custom function is left", () => {
  const { tools, read, names } = laid();
  const before = read();
  expect(shareInSheets("freeze", CHOICES, tools)).toMatch(
    /^2 formulas were frozen\. Now File > Email > Email this file/,
  );
  const after = read();
  expect(Object.values(after.formulas).join()).not.toMatch(/CONTROL_LIMITS|DPMO/);
  expect(after.formulas["D3"]).toBe("=AVERAGE($A$2:$A$7)");
  after.cells.forEach((row, r) =>
    row.forEach((cell, c) => {
      const was = before.cells[r]![c]!;
      expect(cell).toEqual(typeof was === "number" ? expect.closeTo(was, 9) : was);
    }),
  );
  expect(names()).toEqual(["Data", "_tollgate", "About this copy"]);
});

test("thawed, every formula is back and fills its cells; what was typed over since stays", () => {
  const { tools, read, names, put } = laid();
  const before = read();
  shareInSheets("freeze", { ...CHOICES, as: "values" }, tools);
  expect(shareInSheets("thaw", CHOICES, tools)).toBe("2 formulas were put back.");
  expect(read()).toEqual(before);
  expect(names()).toEqual(["Data"]);
  shareInSheets("freeze", CHOICES, tools);
  put("Data", 8, 0, 5);
  expect(shareInSheets("thaw", CHOICES, tools)).toMatch(/^One formula was put back\. 1 were changed/);
  expect(read().cells[8]![0]).toBe(5);
});

test("what Google has not worked out yet is not frozen: a sentence says what to wait for, and nothing changes", () => {
  const { tools, calls, read } = laid();
  const slow: SheetsTools = {
    ...tools,
    read: (name) => {
      const sheet = tools.read(name);
      return {
        ...sheet,
        cells: sheet.cells.map((row, r) => row.map((cell, c) => (r + c === 2 ? "Loading..." : cell))),
      };
    },
  };
  const before = read();
  expect(() => shareInSheets("freeze", CHOICES, slow)).toThrow(
    "Google Sheets is still working out Data!C1. Wait until it shows its result, then freeze again; every formula stands in its cell.",
  );
  expect([read(), calls]).toEqual([before, []]);
});

test("what a person types while a freeze is broken off stays theirs", () => {
  const { tools, read, put } = laid();
  const ended: SheetsTools = {
    ...tools,
    flush: () => {
      throw new Error("Exceeded maximum execution time");
    },
  };
  expect(() => shareInSheets("freeze", CHOICES, ended)).toThrow(
    "Freezing broke off: Exceeded maximum execution time. No formula is lost: freeze again to finish, or thaw to have every formula back.",
  );
  put("Data", 8, 0, 5);
  expect(shareInSheets("thaw", CHOICES, tools)).toBe(
    "One formula was put back. 1 were changed since and are left as they are.",
  );
  expect([read().formulas["C1"], read().cells[8]![0]]).toEqual(["=CONTROL_LIMITS(A1:A7)", 5]);
});

test("an error value that was frozen thaws, too", () => {
  const { tools, read } = spreadsheet([[{ formula: "=DPMO(A9:A12,0)" }, { formula: "=KPI(D1:D3)" }]]);
  const before = read();
  expect(before.cells[0]!.every((cell) => cell === null || typeof cell === "object")).toBe(true);
  shareInSheets("freeze", CHOICES, tools);
  expect(shareInSheets("thaw", CHOICES, tools)).toBe("2 formulas were put back.");
  expect(read().formulas).toEqual(before.formulas);
});
