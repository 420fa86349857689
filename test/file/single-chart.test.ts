import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BLANK_PROJECT } from "../../src/dmaic/blank-project";
import { buildWorkbook } from "../../src/hosts/file/build-workbook";
import { chartOptions } from "../../src/hosts/file/chart-options";
import type { FileRead } from "../../src/hosts/file/read-file";
import { summaryOf } from "../../src/hosts/file/summary-of";
import { controlChart } from "../../src/statistics/control-chart";
import { signalText } from "../../src/statistics/signal-words";
import { readRules } from "../../src/statistics/read-rules";
import type { Cell } from "../../src/workbook/cell";
import { plainSheet } from "../../src/workbook/plain-sheet";
import { openPackage } from "../../src/xlsx/package";
import { readWorkbook } from "../../src/xlsx/read-workbook";

const HEADING = ["Week of", "Minutes late", "Runs", "Late runs", "Phase", "Excluded", "North", "South"];
const MINUTES = [20, 22, 19, 24, 55, null, 21, 18, 23, 20, 25, 19, 12, 14, 11, 13, 15, 10, 12, 13, 11, 14, 12, 13];

/** Weeks from a serial day on; one gap, one point marked, a new phase in the middle. */
const ROWS: readonly (readonly Cell[])[] = MINUTES.map((minutes, i): readonly Cell[] => [
  45537 + 7 * i,
  minutes,
  100 + ((i * 7) % 13),
  4 + ((i * 5) % 7) - (i > 11 ? 3 : 0),
  i === 0 ? "Before" : i === 12 ? "After" : null,
  i === 4 ? "x" : null,
  minutes,
  i === 9 ? null : 15 + ((i * 11) % 8),
]);

const FILE: FileRead = {
  name: "late.csv",
  contents: { sheets: [sheetOf("late", [HEADING, ...ROWS])], names: [] },
  package: undefined,
};

function sheetOf(name: string, cells: readonly (readonly Cell[])[]) {
  const isDate = (column: number, row: number) => column === 0 && row > 0;
  return plainSheet(
    name,
    cells,
    cells.map((row, r) => row.map((_, c) => (isDate(c, r) ? "m/d/yyyy" : "General"))),
  );
}

const built = (typed: Readonly<Record<string, string>>) =>
  buildWorkbook(FILE, { project: BLANK_PROJECT, chart: chartOptions(new Map(Object.entries(typed))) });

const XMR = { "--chart": "xmr", "--value": "Minutes late", "--phase": "Phase", "--exclude": "Excluded" };

/** The rows of the chart's sheet below the one heading row that names Label, Value, Center, Lower, Upper and Signal. */
function charted(bytes: Uint8Array, sheet: string) {
  const { cells } = readWorkbook(openPackage(bytes)).sheets.find(({ name }) => name === sheet)!;
  const wanted = ["Label", "Value", "Center", "Lower", "Upper", "Signal"];
  const headings = cells.flatMap((row, at) => (wanted.every((it) => row.includes(it)) ? [at] : []));
  expect(headings).toHaveLength(1);
  const columns = wanted.map((it) => cells[headings[0]!]!.indexOf(it));
  return ROWS.map((_, i) => columns.map((column) => cells[headings[0]! + 1 + i]![column] ?? null));
}

const phases = ROWS.map((_, i) => (i < 12 ? "Before" : "After"));
const exclude = ROWS.map((row) => row[5] === "x");
const pairs = ROWS.map((row) => [6, 7].map((at) => (typeof row[at] === "number" ? Number(row[at]) : null)));
const column = (at: number) => ROWS.map((row) => (typeof row[at] === "number" ? Number(row[at]) : null));

test.each([
  ["xmr", { "--value": "Minutes late" }, { values: column(1) }],
  ["run", { "--value": "minutes LATE" }, { values: column(1) }],
  ["p'", { "--value": "Late runs", "--denominator": "Runs" }, { values: column(3), denominators: column(2) }],
  ["u", { "--value": "Late runs", "--denominator": "Runs" }, { values: column(3), denominators: column(2) }],
  ["c", { "--value": "Late runs" }, { values: column(3) }],
  ["np", { "--value": "Late runs", "--denominator": "Runs" }, { values: column(3), denominators: column(2) }],
  ["median-xmr", { "--value": "Minutes late" }, { values: column(1) }],
  ["mr", { "--value": "Minutes late" }, { values: column(1) }],
  ["g", { "--value": "Late runs" }, { values: column(3) }],
  ["t", { "--value": "Minutes late" }, { values: column(1) }],
  ["ewma", { "--value": "Minutes late" }, { values: column(1) }],
  ["xbar-r", { "--value": "North, South" }, { subgroups: pairs }],
  ["xbar-s", { "--value": "North,South" }, { subgroups: pairs }],
])("a %s chart from the command line has the numbers of the custom function, row by row", (kind, typed, data) => {
  const { bytes, laid } = built({
    ...typed,
    "--chart": kind,
    "--label": "Week of",
    "--phase": "Phase",
    "--exclude": "Excluded",
    "--rules": "Nelson rules",
    "--baseline": "10",
    "--target": "5",
    "--better": "lower",
    "--sheet": "Buses",
  });
  expect([...laid.places.values()].map(({ title }) => title)).toEqual(["KPIs", "Buses", "Rule sets"]);
  const { points } = controlChart({ kind, ...data, phases, exclude, rules: readRules("nelson"), baseline: 10 });
  charted(bytes, "Buses").forEach(([label, value, center, lower, upper, signal], i) => {
    expect(label).toBe(ROWS[i]![0]);
    expect(signal ?? "").toBe(signalText(points.signals[i]!));
    for (const [cell, number] of [
      [value, points.values[i]],
      [center, points.center[i]],
      ...(kind === "run" ? [] : [[lower, points.lower[i]] as const, [upper, points.upper[i]] as const]),
    ] as const) {
      if (Number.isNaN(number)) expect(typeof cell).not.toBe("number");
      else expect(Math.abs(Number(cell) - number!)).toBeLessThan(1e-9);
    }
  });
});

test("a mix of rules is a set of its own", () => {
  const { bytes } = built({
    "--value": "Minutes late",
    "--chart": "xmr",
    "--rules": "beyond; shift 5",
    "--sheet": "Mix",
  });
  const { points } = controlChart({ kind: "xmr", values: column(1), rules: readRules("beyond; shift 5") });
  const signals = charted(bytes, "Mix").map((row) => row[5] ?? "");
  expect(signals).toEqual(Array.from(points.signals, signalText));
  expect(signals.filter((it) => it === "shift").length).toBeGreaterThan(5);
});

test("without a kind the chart is the one that CONTROL_LIMITS would choose", () => {
  expect(built({ "--value": "Late runs", "--denominator": "Runs" }).wanted.kpis[0]!.kpi.chart).toBe("p'");
  expect(built({ "--value": "Minutes late" }).wanted.kpis[0]!.kpi.chart).toBe("xmr");
  expect(built({ "--value": "North, South" }).wanted.kpis[0]!.kpi.chart).toBe("xbar-s");
});

test("a second chart joins the first, whose definition stays", () => {
  const first = built({ "--value": "Minutes late", "--target": "5" });
  const bytes = openPackage(first.bytes);
  const again: FileRead = { name: "out.xlsx", contents: readWorkbook(bytes), package: bytes };
  const second = buildWorkbook(again, {
    project: BLANK_PROJECT,
    chart: chartOptions(
      new Map([
        ["--value", "Late runs"],
        ["--chart", "c"],
      ]),
    ),
  });
  expect(second.wanted.kpis.map(({ kpi }) => [kpi.name, kpi.target])).toEqual([
    ["Minutes late", 5],
    ["Late runs", undefined],
  ]);
  expect(second.receipt.added.map(({ sheet }) => sheet)).toContain("Late runs");
});

test.each([
  [{ "--value": "Minutes" }, 'No table of the file has a column "Minutes". The columns found are "Week of"'],
  [{ "--value": "Minutes late", "--phase": "Stage" }, 'There is no column "Stage" beside the values'],
  [{ "--value": "Minutes late", "--chart": "xmrr" }, 'Did you mean "xmr"?'],
  [{ "--value": "Minutes late", "--rules": "nelsen" }, 'Did you mean "nelson"?'],
  [{ "--value": "Minutes late", "--baseline": "many" }, '--baseline takes a number; "many" is none.'],
  [{ "--value": "Minutes late", "--better": "down" }, "--better takes lower, higher or near"],
  [{ "--chart": "xmr" }, "--chart needs --value beside it"],
  [{ "--chart": "xmr", "--value": "Runs", "--by": "Phase" }, "--by names what gets a box or a chart of its own"],
  [{ "--chart": "multiples", "--value": "Runs", "--label": "Week of" }, "A multiples chart needs --by as well"],
  [{ "--value": "Late runs", "--chart": "p" }, "needs a column of denominators"],
])("what cannot be charted is told in a sentence: %j", (typed, says) => {
  expect(() => built(typed as Readonly<Record<string, string>>)).toThrow(says);
});

test.each([
  [{ "--chart": "pareto", "--value": "Late runs", "--label": "Phase" }, "Pareto of Late runs", "phases make up"],
  [{ "--chart": "histogram", "--value": "Minutes late" }, "Histogram of Minutes late", "Half of the 23 values lie"],
  [
    { "--chart": "scatter", "--value": "Late runs", "--label": "Runs" },
    "Scatter of Late runs",
    "What runs and late runs have to do with each other cannot be told from chance",
  ],
  [
    { "--chart": "funnel", "--value": "Late runs", "--label": "Phase", "--denominator": "Runs" },
    "Funnel of Late runs",
    "of 2 phases differ from the overall rate",
  ],
  [{ "--chart": "box", "--value": "Minutes late", "--label": "Phase" }, "Box plot of Minutes late", "Medians run from"],
  [
    { "--chart": "multiples", "--value": "Minutes late", "--label": "Week of", "--by": "Phase" },
    "Small multiples of Minutes late",
    "of 2 phases have a signal",
  ],
])("%j is a sheet of its own that says what it shows", (typed, title, says) => {
  const { bytes } = built(typed as Readonly<Record<string, string>>);
  const sheet = readWorkbook(openPackage(bytes)).sheets.find(({ name }) => name === title)!;
  expect(sheet.cells.flat().filter((cell) => typeof cell === "string" && cell.includes(says))).not.toEqual([]);
});

test("--phase is a column beside a chart, and a phase of the project without one", () => {
  const folder = mkdtempSync(join(tmpdir(), "tollgate-chart-"));
  try {
    const data = join(folder, "late.csv");
    writeFileSync(data, [HEADING, ...ROWS].map((row) => row.map((cell) => cell ?? "").join(",")).join("\n"));
    const run = (...typed: string[]) =>
      spawnSync(process.execPath, ["dist/node/tollgate.js", "build", data, ...typed, "-o", join(folder, "out.xlsx")], {
        encoding: "utf8",
      });
    const chart = run("--chart", "xmr", "--value", "Minutes late", "--phase", "Phase");
    expect(chart).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("3 sheets (KPIs, Minutes late, Rule sets)"),
    });
    const phase = run("--phase", "Define");
    expect(phase).toMatchObject({ status: 0, stdout: expect.stringContaining("SIPOC") });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("a picture without a column that it needs says which", () => {
  expect(() => built({ "--chart": "funnel", "--value": "Late runs", "--label": "Phase" })).toThrow(
    "A funnel chart needs --denominator as well",
  );
});

describe("a chart written with our functions", () => {
  const chart = chartOptions(new Map(Object.entries(XMR)));
  const first = buildWorkbook(FILE, { project: BLANK_PROJECT, chart, form: "functions" });
  const again = (bytes: Uint8Array, form: "functions" | "formulas") => {
    const file = openPackage(bytes);
    const read = { name: "late.xlsx", contents: readWorkbook(file), package: file };
    return buildWorkbook(read, { project: BLANK_PROJECT, parts: ["kpis"], form });
  };
  const calls = (bytes: Uint8Array) =>
    readWorkbook(openPackage(bytes)).sheets.flatMap(({ formulas }) =>
      Object.values(formulas).filter((it) => it.includes("CONTROL_LIMITS")),
    );

  /** A signal that there is none of is a blank text or a blank cell. */
  const shown = (bytes: Uint8Array) => charted(bytes, "Minutes late").map((row) => row.map((cell) => cell ?? ""));

  test("calls them once, by the name that files give to functions of add-ins, and shows what the built-in formulas show", () => {
    expect(calls(first.bytes)).toEqual([expect.stringMatching(/^=_xldudf_DMAIC_CONTROL_LIMITS\(/)]);
    expect(shown(first.bytes)).toEqual(shown(built(XMR).bytes));
  });

  test("turns into built-in formulas, and back, with the same rows", () => {
    const plain = again(first.bytes, "formulas");
    expect(calls(plain.bytes)).toEqual([]);
    const back = again(plain.bytes, "functions");
    expect(calls(back.bytes)).toHaveLength(1);
    for (const { bytes } of [plain, back]) expect(shown(bytes)).toEqual(shown(first.bytes));
  });
});

test("a chart that has no other form says so where our functions are asked for", () => {
  const chart = chartOptions(new Map(Object.entries({ ...XMR, "--chart": "cusum" })));
  const cusum = buildWorkbook(FILE, { project: BLANK_PROJECT, chart, form: "functions" });
  expect(summaryOf("late.csv", "out.xlsx", cusum)).toMatch(
    /built-in formulas all the same: Minutes late\. A cusum chart has that form only/,
  );
  const plain = buildWorkbook(FILE, {
    project: BLANK_PROJECT,
    chart: chartOptions(new Map(Object.entries(XMR))),
    form: "functions",
  });
  expect(summaryOf("late.csv", "out.xlsx", plain)).not.toMatch(/all the same/);
});
