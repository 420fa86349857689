import { boxSheet } from "../../src/charts/box-sheet";
import { P_PRIME } from "../../src/charts/kinds/share-and-rate";
import { XMR } from "../../src/charts/kinds/xmr";
import type { MultiplesInput } from "../../src/charts/multiples-input";
import { multiplesSheet } from "../../src/charts/multiples-sheet";
import { calculate } from "../../src/engine/calculate";
import { boxSummary } from "../../src/statistics/box-summary";
import { controlChart } from "../../src/statistics/control-chart";
import { normalNumbers } from "../../src/statistics/normal-numbers";
import { readRules } from "../../src/statistics/read-rules";
import { signalText } from "../../src/statistics/signal-words";
import { boxOf } from "../../src/workbook/address";
import type { Cell } from "../../src/workbook/cell";
import { layOut } from "../../src/workbook/layout";
import { planCells } from "../../src/workbook/plan-cells";
import { testWith } from "../needs";
import { calculatedByLibreOffice } from "./calculated-by-libreoffice";
import type { Shows } from "./compare-with-code";

const next = normalNumbers(11);
const SCHOOLS = ["Adams", "Baker", "Clark", "Drew", "Elm"];
const WEEKS = 30;

/** Week, school, minutes (below 0 at Clark), late runs, runs. Baker begins late, Drew has a hole, Elm has one value only. */
const DATA: readonly (readonly Cell[])[] = Array.from({ length: WEEKS }, (_, week) => week).flatMap((week) =>
  SCHOOLS.flatMap((school, i): Cell[][] => {
    if (school === "Baker" && week < 8) return [];
    if (school === "Elm" && week !== 3) return [];
    const minutes = (school === "Clark" ? -2 : 12) + i + 2 * next() + (school === "Adams" && week > 21 ? 7 : 0);
    const isHole = school === "Drew" && (week === 10 || week === 11);
    const runs = 90 + ((week * 7 + i * 13) % 30);
    return [
      [
        45537 + 7 * week,
        school,
        isHole ? (week === 10 ? null : "N/A") : Math.round(minutes * 10) / 10 + (week === 20 && i === 3 ? 40 : 0),
        Math.round(runs * 0.1 + 2 * next()),
        isHole ? null : runs,
      ],
    ];
  }),
);
const column = (letter: string) => ({ sheet: "Data", area: `${letter}1:${letter}${DATA.length + 5}` });

const BOX = boxSheet(
  {
    group: column("B"),
    value: column("C"),
    groups: [...SCHOOLS, "Ford"],
    of: "school",
    valueIs: "Minutes late",
    number: "0.0",
    rows: DATA.length + 12,
  },
  { template: "box", sheet: "Box" },
);
const ASKED: MultiplesInput = {
  label: column("A"),
  labels: "dates",
  group: column("B"),
  amount: column("C"),
  groups: SCHOOLS,
  panels: 4,
  periods: WEEKS + 3,
  of: "school",
  valueIs: "Minutes late",
  better: "Lower",
  labelNumber: "m/d/yyyy",
  valueNumber: "0.0",
};
const MULTIPLES = multiplesSheet(XMR, ASKED, { template: "multiples", sheet: "Multiples" });
const SHARES = multiplesSheet(
  P_PRIME,
  { ...ASKED, amount: column("D"), denominator: column("E"), valueNumber: "0.0%" },
  { template: "shares", sheet: "Shares" },
);
const LAID = layOut([BOX, MULTIPLES, SHARES], new Map());

const near = (cell: Cell, number: number | undefined) => {
  expect(typeof cell).toBe("number");
  expect(Math.abs(Number(cell) - number!)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(number!)));
};

/** Every number of the three sheets against the code. */
function check(shows: Shows): void {
  const place = (template: string) => LAID.places.get(template)!;
  const cell = (template: string, table: string, name: string, row: number) => {
    const { first, columns } = place(template).tables.get(table)!;
    return shows(place(template).title, first + row, columns.get(name)!);
  };
  const fact = (template: string, name: string) => {
    const { top, left } = boxOf(place(template).fields.get(name)!.area);
    return shows(place(template).title, top, left);
  };
  const of = (school: string) => DATA.filter((row) => row[1] === school);

  const boxes = SCHOOLS.map((school) => ({
    school,
    ...boxSummary(of(school).flatMap((row) => (typeof row[2] === "number" ? [row[2]] : []))),
  })).sort((a, b) => b.median - a.median);
  boxes.forEach((box, i) => {
    expect(cell("box", "boxes", "group", i)).toBe(box.school);
    near(cell("box", "boxes", "count", i), box.count);
    near(cell("box", "boxes", "q1", i), box.lowerQuartile);
    near(cell("box", "boxes", "median", i), box.median);
    near(cell("box", "boxes", "q3", i), box.upperQuartile);
    near(cell("box", "boxes", "low", i), box.lowerWhisker);
    near(cell("box", "boxes", "high", i), box.upperWhisker);
    near(cell("box", "boxes", "beyond", i), box.beyond.length);
    const stack = ["base", "lower whisker", "lower half", "upper half", "upper whisker"];
    const height = (way: string) =>
      stack.reduce((sum, piece) => sum + Number(cell("box", "boxes", `${piece} ${way}`, i)), 0);
    near(height("up"), Math.max(0, box.upperWhisker));
    near(height("down"), Math.min(0, box.lowerWhisker));
  });
  expect(boxes.some(({ beyond }) => beyond.length > 0)).toBe(true);
  expect(cell("box", "boxes", "group", 5)).toBe("Ford");
  near(cell("box", "boxes", "count", 5), 0);
  expect(fact("box", "sentence")).toMatch(
    /^Medians run from -?\d.* \(Clark\) to \d.*; \d+ of \d+ values lie beyond the whiskers\.$/,
  );
  expect(fact("box", "advice")).toContain("1 box rests on fewer than 5 values");

  SCHOOLS.forEach((school, g) => {
    const weeks = Array.from({ length: WEEKS }, (_, week) => of(school).find((row) => row[0] === 45537 + 7 * week));
    const numbers = (at: number) => weeks.map((row) => (typeof row?.[at] === "number" ? Number(row[at]) : null));
    const rules = readRules("anhoej");
    for (const [template, chart] of [
      ["multiples", controlChart({ kind: "xmr", values: numbers(2), rules })],
      ["shares", controlChart({ kind: "p'", values: numbers(3), denominators: numbers(4), rules })],
    ] as const) {
      for (let week = 0; week < WEEKS; week += 1) {
        const row = g * ASKED.periods + 3 + week;
        const { values, center, lower, upper, signals } = chart.points;
        for (const [name, number] of [
          ["value", values[week]],
          ["lower", lower[week]],
          ["upper", upper[week]],
          ["center", center[week]],
        ] as const) {
          const shown = cell(template, "data", name, row);
          // A gap has no limits here where they depend on its denominator, nor a center in the code where nothing is known.
          if (Number.isNaN(number)) expect(typeof shown).not.toBe("number");
          else near(shown, number);
        }
        expect(cell(template, "data", "signal", row) ?? "").toBe(signalText(signals[week]!));
      }
    }
  });
  expect(cell("multiples", "panels", "name", 0)).toBe("Adams");
  expect(String(cell("multiples", "panels", "says", 0))).toMatch(/^\d+ of 30 points signal, the latest .+\.$/);
  expect(fact("multiples", "sentence")).toMatch(/^\d of 5 schools have a signal of concern: look first at Adams/);
  expect(fact("multiples", "about")).toContain("4 of 5 schools have a chart; the other one ranks after them");
}

test("box plots and small multiples in the workbench: the sheets have the numbers of the code", () => {
  const sheets = [...planCells(LAID.plan)].map(([name, cells]) => ({ name, cells }));
  check(calculate([{ name: "Data", cells: DATA }, ...sheets]).cell);
});

testWith("LibreOffice", "and in LibreOffice", (soffice) => {
  check(calculatedByLibreOffice(LAID.plan, DATA, soffice));
});

test("a week that comes in later moves into every panel, and a box follows a value that is typed", () => {
  const sheets = [...planCells(LAID.plan)].map(([name, cells]) => ({ name, cells }));
  const later: Cell[][] = SCHOOLS.map((school) => [45537 + 7 * WEEKS, school, school === "Drew" ? 200 : 11, 9, 100]);
  const { cell } = calculate([{ name: "Data", cells: [...DATA, ...later] }, ...sheets]);
  const { first, columns } = LAID.places.get("multiples")!.tables.get("drawn")!;
  expect(cell("Multiples", first + ASKED.periods - 1, columns.get("label")!)).toBe(45537 + 7 * WEEKS);
  expect(cell("Multiples", first, columns.get("value 1")!)).not.toBe(0);
  const panels = LAID.places.get("multiples")!.tables.get("panels")!;
  expect(cell("Multiples", panels.first, panels.columns.get("name")!)).toBe("Drew");
  const boxes = LAID.places.get("box")!.tables.get("boxes")!;
  expect(cell("Box", boxes.first, boxes.columns.get("beyond high 1")!)).toBe(200);
});
