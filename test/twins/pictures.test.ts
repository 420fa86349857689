import { funnelSheet } from "../../src/charts/funnel-sheet";
import { histogramSheet } from "../../src/charts/histogram-sheet";
import { scatterSheet } from "../../src/charts/scatter-sheet";
import { calculate } from "../../src/engine/calculate";
import { funnel } from "../../src/statistics/funnel";
import { histogram } from "../../src/statistics/histogram";
import { normalNumbers } from "../../src/statistics/normal-numbers";
import { regression } from "../../src/statistics/regression";
import { boxOf } from "../../src/workbook/address";
import type { Cell } from "../../src/workbook/cell";
import { planCells } from "../../src/workbook/plan-cells";
import { layOut } from "../../src/workbook/layout";
import { testWith } from "../needs";
import { calculatedByLibreOffice } from "./calculated-by-libreoffice";
import type { Shows } from "./compare-with-code";

const next = normalNumbers(7);
const SCHOOLS = ["Adams", "Baker", "Clark", "Drew", "Elm"];

/** Value, its pair, school, late runs, runs: one row a day and school; some gaps and a word among the values. */
const DATA: readonly (readonly Cell[])[] = Array.from({ length: 90 }, (_, i): Cell[] => {
  const value = i === 7 ? null : i === 19 ? "N/A" : Math.round((12 + 3 * next()) * 10) / 10;
  const runs = 40 + ((i * 7) % 25) + (i % 5) * 30;
  return [
    value,
    i === 30 ? null : 5 + i / 10 + next(),
    SCHOOLS[i % 5]!,
    Math.floor(runs * (i % 5 === 3 ? 0.16 : 0.08) + (i % 3)),
    runs,
  ];
});
const CONSTANT: readonly (readonly Cell[])[] = DATA.map((row) => [4, ...row.slice(1)]);
const column = (letter: string) => ({ sheet: "Data", area: `${letter}1:${letter}${DATA.length}` });
const numbers = (data: readonly (readonly Cell[])[], at: number) =>
  data.map((row) => row[at]).filter((cell): cell is number => typeof cell === "number");

const HISTOGRAM = histogramSheet(
  { values: column("A"), of: "minutes late", unit: "minutes", number: "0.0" },
  { template: "histogram", sheet: "Histogram" },
);
const SCATTER = scatterSheet(
  {
    across: column("A"),
    up: column("B"),
    acrossIs: "Minutes late",
    upIs: "Fuel",
    acrossNumber: "0.0",
    upNumber: "0.0",
    rows: DATA.length + 12,
  },
  { template: "scatter", sheet: "Scatter" },
);
const FUNNEL = funnelSheet(
  {
    category: column("C"),
    count: column("D"),
    denominator: column("E"),
    categories: SCHOOLS,
    of: "school",
    countIs: "Late runs",
    denominatorIs: "Runs",
    kind: "proportion",
  },
  { template: "funnel", sheet: "Funnel" },
);
const LAID = layOut([HISTOGRAM, SCATTER, FUNNEL], new Map());

const near = (cell: Cell, number: number) => {
  expect(typeof cell).toBe("number");
  expect(Math.abs(Number(cell) - number)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(number)));
};

/** Holds every number of the three sheets against the code. */
function check(data: readonly (readonly Cell[])[], shows: Shows): void {
  const place = (template: string) => LAID.places.get(template)!;
  const cell = (template: string, table: string, name: string, row: number) => {
    const { first, columns } = place(template).tables.get(table)!;
    return shows(place(template).title, first + row, columns.get(name)!);
  };
  const fact = (template: string, name: string) => {
    const { top, left } = boxOf(place(template).fields.get(name)!.area);
    return shows(place(template).title, top, left);
  };

  for (const template of ["histogram", "scatter", "funnel"]) expect(fact(template, "sentence")).toMatch(/^\w.*\.$/);

  const bins = histogram(numbers(data, 0));
  bins.forEach(({ from, to, count }, i) => {
    near(cell("histogram", "classes", "from", i), from);
    near(cell("histogram", "classes", "to", i), to);
    near(cell("histogram", "classes", "count", i), count);
  });
  expect(cell("histogram", "classes", "from", bins.length) ?? "").toBe("");
  for (let i = 0; i < 60; i++) expect(typeof cell("histogram", "outline", "x", i)).toBe("number");

  const pairs = data.filter(([x, y]) => typeof x === "number" && typeof y === "number");
  const xs = pairs.map(([x]) => Number(x));
  if (new Set(xs).size > 1) {
    const line = regression(
      xs,
      pairs.map((row) => Number(row[1])),
    );
    near(fact("scatter", "slope"), line.slope);
    near(fact("scatter", "intercept"), line.intercept);
  } else near(fact("scatter", "r"), 0);
  near(fact("scatter", "points"), pairs.length);

  const sums = SCHOOLS.map((school) => {
    const own = data.filter((row) => row[2] === school);
    return [3, 4].map((at) => own.reduce((sum, row) => sum + Number(row[at]), 0));
  });
  const { points, overall, dispersion } = funnel(
    sums.map(([count]) => count!),
    sums.map(([, size]) => size!),
    "proportion",
  );
  near(fact("funnel", "overall"), overall);
  near(fact("funnel", "dispersion"), dispersion);
  points.forEach((point, i) => {
    near(cell("funnel", "units", "rate", i), point!.rate);
    near(cell("funnel", "units", "lower 95", i), point!.lower95);
    near(cell("funnel", "units", "upper 95", i), point!.upper95);
    near(cell("funnel", "units", "lower 998", i), point!.lower998);
    near(cell("funnel", "units", "upper 998", i), point!.upper998);
    expect(cell("funnel", "units", "flag", i) ?? "").toBe(point!.flag);
  });
  expect(points.some((point) => point!.flag !== "")).toBe(true);
}

test.each([
  ["values", DATA],
  ["a constant", CONSTANT],
])("histogram, scatter and funnel in the workbench: the sheets have the numbers of the code over %s", (_, data) => {
  const sheets = [...planCells(LAID.plan)].map(([name, cells]) => ({ name, cells }));
  check(data, calculate([{ name: "Data", cells: data }, ...sheets]).cell);
});

testWith("LibreOffice", "and in LibreOffice", (soffice) => {
  for (const data of [DATA, CONSTANT]) check(data, calculatedByLibreOffice(LAID.plan, data, soffice));
});

test("a specification has a line and a name beside its top, once it is given", () => {
  const { title, fields, tables } = LAID.places.get("histogram")!;
  const { first, columns } = tables.get("outline")!;
  const ends = (lower: number | null) => {
    const sheets = [...planCells(LAID.plan)].map(([name, cells]) => ({ name, cells: cells.map((row) => [...row]) }));
    const { top, left } = boxOf(fields.get("lower spec")!.area);
    sheets.find(({ name }) => name === title)!.cells[top]![left] = lower;
    const { cell } = calculate([{ name: "Data", cells: DATA }, ...sheets]);
    const drawn = (name: string) =>
      Array.from({ length: 246 }, (_, i) => cell(title, first + i, columns.get(name)!)).filter(
        (it) => typeof it === "number",
      );
    const named = boxOf(fields.get("lower name")!.area);
    return { line: drawn("lower"), at: drawn("lower name"), name: cell(title, named.top, named.left) ?? "" };
  };
  expect(ends(null)).toEqual({ line: [], at: [], name: "" });
  const given = ends(9);
  expect(given.line).toHaveLength(2);
  expect(given.at).toEqual([Math.max(...given.line.map(Number))]);
  expect(given.name).toBe("Lower specification 9.0");
});

test("the legends of a histogram and a funnel name each line once, and no line that is not there", () => {
  const listed = LAID.plan.flatMap((step) =>
    step.step === "chart"
      ? [step.chart.series.filter(({ isUnlisted }) => isUnlisted !== true).map(({ title }) => title)]
      : [],
  );
  expect(listed).toEqual([
    ["Values", "Mean"],
    ["Fuel", "Straight line"],
    ["Overall", "95 % limits", "99.8 % limits", "Within chance", "Beyond 95 %"],
  ]);
});
