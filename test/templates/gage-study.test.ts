import { readFileSync } from "node:fs";
import { calculate } from "../../src/engine/calculate";
import { BLANK_PROJECT } from "../../src/dmaic/blank-project";
import { gageRR } from "../../src/statistics/gage-rr";
import { welchT } from "../../src/statistics/welch-t";
import { planWorkbook } from "../../src/templates/plan-workbook";
import type { Laid } from "../../src/workbook/layout";
import { boxOf } from "../../src/workbook/address";
import type { Cell } from "../../src/workbook/cell";
import { planCells } from "../../src/workbook/plan-cells";
import { calculatedByLibreOffice } from "../twins/calculated-by-libreoffice";
import { testWith } from "../needs";
import { tableCell, wholeProject } from "./whole-late-buses";

interface Study {
  readonly id: string;
  readonly inputs: { readonly values: number[]; readonly parts: number[]; readonly operators: number[] };
  readonly expected: Readonly<Record<string, number>>;
}

const { cases } = JSON.parse(readFileSync("test/reference/cases/gage.anova.json", "utf8")) as { cases: Study[] };

/** The sheet with a study typed in, from its first row on. */
function sheetWith({ values, parts, operators }: Study["inputs"], skipped = -1): Laid {
  const study = values.map((value, i) => ({
    part: `Part ${parts[i]!}`,
    operator: `Operator ${operators[i]!}`,
    value: i === skipped ? null : value,
  }));
  const sheets = { "measurement-check": { tables: { study } } };
  return planWorkbook({ project: { ...BLANK_PROJECT, sheets }, kpis: [] }, undefined, ["measurement-check"]);
}

type Shows = (sheet: string, row: number, column: number) => Cell;

const fieldIn = (laid: Laid, shows: Shows, name: string): Cell => {
  const { sheet, area } = laid.places.get("measurement-check")!.fields.get(name)!;
  const { top, left } = boxOf(area);
  return shows(sheet, top, left);
};

function calculated(laid: Laid): Shows {
  const answers = calculate([...planCells(laid.plan)].map(([name, cells]) => ({ name, cells })));
  return (sheet, row, column) => answers.cell(sheet, row, column);
}

/** Each number that the sheet shows, beside the same one as the code has it. */
function pairs({ values, parts, operators }: Study["inputs"], laid: Laid, shows: Shows) {
  const { variances, distinctCategories, interactionP } = gageRR(values, parts, operators);
  const field = (name: string) => fieldIn(laid, shows, name);
  return [
    ["repeatability", field("repeatability"), variances.repeatability],
    ["reproducibility", field("reproducibility"), variances.reproducibility],
    ["gage", field("gage"), variances.gage],
    ["part", field("part variance"), variances.part],
    ["p", field("interaction p"), interactionP],
    ["share", field("gage share"), Math.sqrt(variances.gage / variances.total)],
    ["categories", field("categories"), distinctCategories],
  ] as const;
}

const isNear = (found: Cell, wanted: number) =>
  typeof found === "number" && Math.abs(found - wanted) <= 1e-9 * Math.max(1e-3, Math.abs(wanted));

const fitting = cases.filter(({ id, inputs }) => id.startsWith("anova/") && "values" in inputs);

test.each(fitting)("the study on the sheet agrees with GAGE_RR and with R: $id", ({ inputs, expected }) => {
  const laid = sheetWith(inputs);
  const shows = calculated(laid);
  const found = pairs(inputs, laid, shows);
  expect(found.filter(([, sheet, code]) => !isNear(sheet, code))).toEqual([]);
  for (const name of ["repeatability", "reproducibility", "gage", "part"])
    expect(found.find(([it]) => it === name)![1]).toBeCloseTo(expected[name]!, 9);
  expect(fieldIn(laid, shows, "study verdict")).toMatch(/R&R is \d+% of the study variation\.$/);
});

testWith("LibreOffice", "LibreOffice works the study out alike", (soffice) => {
  const { inputs } = fitting[1]!;
  const laid = sheetWith(inputs);
  const shows = calculatedByLibreOffice(laid.plan, [["x"]], soffice);
  expect(pairs(inputs, laid, shows).filter(([, sheet, code]) => !isNear(sheet, code))).toEqual([]);
});

test("a study in which somebody did not measure everything equally often says so, and gives no number", () => {
  const laid = sheetWith(fitting[0]!.inputs, 3);
  const shows = calculated(laid);
  expect(fieldIn(laid, shows, "study state")).toBe("Everybody has to measure every thing equally often.");
  expect(fieldIn(laid, shows, "gage share")).toBe("");
});

test("before and after names Welch's test, and its p value is that of COMPARE", () => {
  const built = wholeProject();
  const chart = built.laid.places.get("chart-late-minutes-per-run")!;
  const { first, last } = chart.tables.get("data")!;
  const rows = Array.from({ length: last - first + 1 }, (_, row) => {
    const at = (column: string) => tableCell(built, "chart-late-minutes-per-run", "data", column, row);
    return { value: at("value"), phase: at("phase"), use: at("use") };
  });
  const phase = (number: number) =>
    rows.flatMap(({ value, phase: of, use }) =>
      of === number && use === 1 && typeof value === "number" ? [value] : [],
    );
  const { p } = welchT(phase(1), phase(2));
  const shown = tableCell(built, "before-after", "shifts", "p", 0);
  expect(p).toBeGreaterThan(0);
  expect(Math.abs(Number(shown) / p - 1)).toBeLessThan(1e-9);
});
