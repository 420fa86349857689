import { scatterSheet } from "../../src/charts/scatter-sheet";
import { calculate } from "../../src/engine/calculate";
import { chanceVerdict } from "../../src/statistics/chance-verdict";
import { correlation } from "../../src/statistics/correlation";
import { normalNumbers } from "../../src/statistics/normal-numbers";
import { boxOf } from "../../src/workbook/address";
import type { Cell } from "../../src/workbook/cell";
import { layOut } from "../../src/workbook/layout";
import { planCells } from "../../src/workbook/plan-cells";
import { testWith } from "../needs";
import { calculatedByLibreOffice } from "./calculated-by-libreoffice";
import type { Shows } from "./compare-with-code";

const ROWS = 24;
const next = normalNumbers(5);
const ACROSS = Array.from({ length: ROWS }, (_, i) => i + 1);
const NOISE = ACROSS.map(() => next());

/** What goes up beside 1, 2, 3 ...: so many times that, and noise; as many rows as there are. */
const UP: Readonly<Record<string, readonly number[]>> = {
  related: ACROSS.map((x, i) => 0.3 * x + NOISE[i]!),
  falling: ACROSS.map((x, i) => -0.3 * x + NOISE[i]!),
  unrelated: NOISE,
  "to and fro": ACROSS.map((x, i) => 0.08 * x + NOISE[i]!),
  "one line": ACROSS.map((x) => 2 * x - 1),
  "one line down": ACROSS.map((x) => 7 - x),
  "three points": [4, 1, 9],
  "all the same": ACROSS.map(() => 6),
};
const NAMES = Object.keys(UP);
const DATA: readonly (readonly Cell[])[] = ACROSS.map((x, i) => [x, ...NAMES.map((name) => UP[name]![i] ?? null)]);
const place = (column: number) => {
  const letter = String.fromCharCode(65 + column);
  return { sheet: "Data", area: `${letter}1:${letter}${ROWS}` };
};
const LAID = layOut(
  NAMES.map((name, i) =>
    scatterSheet(
      {
        across: place(0),
        up: place(i + 1),
        acrossIs: "Snow days",
        upIs: "Fuel",
        acrossNumber: "0",
        upNumber: "0.0",
        rows: ROWS + 12,
      },
      { template: `scatter-${i}`, sheet: name },
    ),
  ),
);

/** What the sheets say of chance, and the interval of r, as the code does. */
function check(shows: Shows): void {
  const fact = (name: string, fact: string) => {
    const sheet = LAID.places.get(`scatter-${NAMES.indexOf(name)}`)!;
    const { top, left } = boxOf(sheet.fields.get(fact)!.area);
    return shows(sheet.title, top, left);
  };
  for (const name of NAMES.filter((it) => it !== "all the same")) {
    const up = UP[name]!;
    const { r, p, low, high } = correlation(ACROSS.slice(0, up.length), up);
    expect(Number(fact(name, "r"))).toBeCloseTo(r, 10);
    expect(Number(fact(name, "p"))).toBeCloseTo(p, 8);
    if (up.length < 4) expect(fact(name, "low") ?? "").toBe("");
    else {
      expect(Number(fact(name, "low"))).toBeCloseTo(low, 8);
      expect(Number(fact(name, "high"))).toBeCloseTo(high, 8);
    }
    expect(String(fact(name, "sentence"))).toContain(chanceVerdict(p, "straight-line relation"));
  }
  expect(fact("related", "sentence")).toMatch(
    /^One more in snow days goes with 0\.\d\d more in fuel: likely a real straight-line relation \(p < 0\.001\)\.$/,
  );
  expect(fact("related", "strength")).toMatch(/^r = 0\.\d\d \(95% interval 0\.\d\d to 0\.\d\d\), 24 points\.$/);
  expect(fact("related", "headline")).toMatch(/^Fuel by Snow days: r = 0\.\d\d, likely a real/);
  expect(fact("falling", "sentence")).toMatch(/goes with 0\.\d\d less in fuel/);
  expect(fact("unrelated", "sentence")).toMatch(
    /^What snow days and fuel have to do with each other cannot be told from chance \(p = 0\.\d+\)\.$/,
  );
  expect(fact("three points", "strength")).toMatch(/^r = \d\.\d\d, 3 points\.$/);
  expect(fact("all the same", "sentence")).toBe(
    "Either snow days or fuel is the same everywhere: there is nothing to relate.",
  );
}

test("the case between is one: r is not small, and chance is not ruled out", () => {
  const { r, p } = correlation(ACROSS, UP["to and fro"]!);
  expect(r).toBeGreaterThan(0.3);
  expect(p).toBeGreaterThan(0.05);
});

test("a scatter chart in the workbench says of chance what the code says", () => {
  const sheets = [...planCells(LAID.plan)].map(([name, cells]) => ({ name, cells }));
  check(calculate([{ name: "Data", cells: DATA }, ...sheets]).cell);
});

testWith("LibreOffice", "and in LibreOffice", (soffice) => {
  check(calculatedByLibreOffice(LAID.plan, DATA, soffice));
});
