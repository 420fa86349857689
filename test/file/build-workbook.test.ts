import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { calculatedFile } from "../../src/hosts/file/calculated-file";
import { buildWorkbook } from "../../src/hosts/file/build-workbook";
import { chartTemplate } from "../../src/templates/chart-of-kpi";
import { controlChart } from "../../src/statistics/control-chart";
import { signalText } from "../../src/statistics/signal-words";
import { savings } from "../../src/statistics/savings";
import { boxOf } from "../../src/workbook/address";
import type { Cell } from "../../src/workbook/cell";
import { print } from "../../src/workbook/print";
import { surveyWorkbook } from "../../src/xlsx/survey-workbook";
import { addToPackage } from "../../src/xlsx/add-to-package";
import { packageBytes } from "../../src/xlsx/package";
import { expectGolden } from "../functions/golden";
import { testWith } from "../needs";
import { schemaFaults } from "../schema-faults";
import { LATE_BUSES, LATE_BUS_PROJECT, lateBusWorkbook, reread } from "./late-buses";
import { readFileSync } from "node:fs";

const SHEETS = [
  "Home",
  "Charter",
  "KPIs",
  "Late minutes per run",
  "Late-run rate",
  "Instructional hours lost",
  "Pareto of causes",
  "Scorecard",
  "Savings",
];
/** The parts of a package that list what is in it: they may grow, and nothing in them may go. */
const INDEXES = ["[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"];

test("every part of the user's file is in the built one, byte for byte, but for the shared indexes", () => {
  const before = unzipSync(readFileSync("examples/late-buses.xlsx"));
  const after = unzipSync(lateBusWorkbook().bytes);
  const changed = Object.keys(before).filter(
    (part) => !Buffer.from(before[part]!).equals(Buffer.from(after[part] ?? [])),
  );
  expect(changed.filter((part) => !INDEXES.includes(part))).toEqual([]);
});

test("the shared indexes only grow: everything that they listed is still there", () => {
  const before = unzipSync(readFileSync("examples/late-buses.xlsx"));
  const after = unzipSync(lateBusWorkbook().bytes);
  const elements = (xml: Uint8Array) =>
    Buffer.from(xml)
      .toString()
      .match(/<(Override|Default|Relationship|sheet|definedName|font|fill|numFmt|xf|dxf)\b[^>]*>/g) ?? [];
  for (const part of INDEXES) {
    const now = new Map<string, number>();
    for (const element of elements(after[part]!)) now.set(element, (now.get(element) ?? 0) + 1);
    const gone = elements(before[part]!).filter((element) => {
      const left = (now.get(element) ?? 0) - 1;
      now.set(element, left);
      return left < 0;
    });
    expect(gone).toEqual([]);
  }
});

test("the sheets that were asked for stand after the user's own", () => {
  const names = reread(lateBusWorkbook().bytes).contents.sheets.map(({ name }) => name);
  expect(names.slice(0, 4)).toEqual(["Daily runs", "Causes", "Fuel budget", "Cost basis"]);
  for (const sheet of SHEETS) expect(names).toContain(sheet);
});

test("formulas are built-in ones, and every one carries its value", () => {
  const { sheets } = reread(lateBusWorkbook().bytes).contents;
  const ours = sheets.filter(({ name }) => SHEETS.includes(name));
  const odd = ours.flatMap(({ name, formulas, cells }) =>
    Object.entries(formulas).flatMap(([address, formula]) => {
      const { top, left } = boxOf(address);
      const cell = cells[top]?.[left];
      const isAddIn = /DMAIC|_xldudf|_xlfn|\[\d+\]/.test(formula);
      const isFault = typeof cell === "object" && cell !== null && cell.error !== "#N/A";
      return isAddIn || isFault || cell === undefined
        ? [`${name}!${address} ${formula} shows ${JSON.stringify(cell)}`]
        : [];
    }),
  );
  expect(odd).toEqual([]);
  expect(ours.reduce((sum, { formulas }) => sum + Object.keys(formulas).length, 0)).toBeGreaterThan(10_000);
});

/** The example's KPIs by the code, from the user's columns. */
function byCode(id: string) {
  const daily = LATE_BUSES.contents.sheets.find(({ name }) => name === "Daily runs")!.cells.slice(4, 181);
  const number = (column: number) => daily.map((row) => (typeof row[column] === "number" ? row[column] : null));
  const phases = daily.map((row) => (Number(row[0]) < 46_027 ? "Baseline" : "Retimed routes"));
  if (id === "late-run-rate") return controlChart({ kind: "p'", values: number(3), denominators: number(2), phases });
  if (id === "instructional-hours-lost") {
    return controlChart({ kind: "xmr", values: number(7), phases, options: { lowerBound: 0 } });
  }
  const perRun = number(4).map((minutes, i) => (minutes === null ? null : minutes / number(2)[i]!));
  return controlChart({ kind: "xmr", values: perRun, phases });
}

const near = (cell: Cell, code: number) =>
  Number.isNaN(code)
    ? cell === null || cell === ""
    : typeof cell === "number" && Math.abs(cell - code) <= 1e-9 * Math.max(1, Math.abs(code));

describe.each(LATE_BUS_PROJECT.kpis.map(({ id }) => id))("the chart of %s", (id) => {
  test("holds what the code says, row by row", () => {
    const { laid, answers, wanted } = lateBusWorkbook();
    const { kpi } = wanted.kpis.find((it) => it.kpi.id === id)!;
    const place = laid.places.get(chartTemplate(kpi))!;
    const table = place.tables.get("data")!;
    const { points } = byCode(id);
    const column = (name: string) => table.columns.get(name)!;
    const faults = Array.from({ length: 177 }, (_, row) => {
      const at = (name: string) => answers.cell(place.title, table.first + row, column(name));
      const numbers =
        near(at("value"), points.values[row]!) &&
        near(at("center"), points.center[row]!) &&
        near(at("lower"), points.lower[row]!) &&
        near(at("upper"), points.upper[row]!);
      return numbers && at("signal") === signalText(points.signals[row]!) ? "" : `row ${row}`;
    }).filter(Boolean);
    expect(faults).toEqual([]);
  });
});

test("when a cell of the data is changed, limits and signals follow", () => {
  const { laid, wanted } = lateBusWorkbook();
  const built = reread(lateBusWorkbook().bytes);
  const changed = {
    ...built.contents,
    sheets: built.contents.sheets.map((sheet) =>
      sheet.name !== "Daily runs"
        ? sheet
        : {
            ...sheet,
            cells: sheet.cells.map((row, r) => (r === 160 ? row.map((cell, c) => (c === 4 ? 9000 : cell)) : row)),
          },
    ),
  };
  const answers = calculatedFile(changed, surveyWorkbook(changed), []);
  const place = laid.places.get(chartTemplate(wanted.kpis[0]!.kpi))!;
  const table = place.tables.get("data")!;
  const row = table.first + 156;
  expect(answers.cell(place.title, row, table.columns.get("signal")!)).toContain("beyond limits");
  const upper = table.columns.get("upper")!;
  expect(answers.cell(place.title, row, upper)).toBeGreaterThan(
    lateBusWorkbook().answers.cell(place.title, row, upper) as number,
  );
});

test("the savings are above $260,000 a year, as the function says, with their interval", () => {
  const { laid, answers } = lateBusWorkbook();
  const place = laid.places.get("savings")!;
  const ledger = place.tables.get("ledger")!;
  const at = (name: string) => Number(answers.cell(place.title, ledger.first, ledger.columns.get(name)!));
  const { points } = byCode("late-minutes-per-run");
  const values = (from: number, to: number) =>
    [...points.values.slice(from, to)].filter((value) => !Number.isNaN(value));
  const split = LATE_BUSES.contents.sheets[0]!.cells.slice(4).findIndex((row) => Number(row[0]) >= 46_027);
  const code = savings(values(0, split), values(split, 177), {
    volume: 219_000,
    value: 1.4,
    better: "lower",
    oneTimeCost: 18_500,
    runningCost: 0,
  });
  expect(near(at("net"), code.netPerYear)).toBe(true);
  expect(near(at("low"), code.chance!.netPerYear.low)).toBe(true);
  expect(near(at("high"), code.chance!.netPerYear.high)).toBe(true);
  expect(at("net")).toBeGreaterThan(260_000);
  expect(at("low")).toBeGreaterThan(260_000);
});

test("the plan reads as the golden text", () =>
  expectGolden("late-buses.plan.txt", print(lateBusWorkbook().laid.plan)));

test("building again changes nothing, to the byte", () => {
  const again = buildWorkbook(reread(lateBusWorkbook().bytes), { project: LATE_BUS_PROJECT });
  expect(again.receipt.steps).toBe(0);
  expect(Buffer.from(again.bytes).equals(Buffer.from(lateBusWorkbook().bytes))).toBe(true);
});

test("what the user typed into our cells survives a newer plan", () => {
  const scorecard = lateBusWorkbook().laid.places.get("scorecard")!;
  const { first, columns } = scorecard.tables.get("scores")!;
  const built = reread(lateBusWorkbook().bytes);
  const typed = {
    ...built,
    contents: {
      ...built.contents,
      sheets: built.contents.sheets.map((sheet) =>
        sheet.name !== "Scorecard"
          ? sheet
          : {
              ...sheet,
              cells: sheet.cells.map((row, r) =>
                r === first ? row.map((cell, c) => (c === columns.get("next") ? "Call the contractor" : cell)) : row,
              ),
            },
      ),
    },
  };
  const fewer = { ...LATE_BUS_PROJECT, kpis: LATE_BUS_PROJECT.kpis.map((kpi) => ({ ...kpi })), savings: [] };
  const newer = buildWorkbook(typed, {
    project: {
      ...fewer,
      kpis: [
        ...fewer.kpis,
        { ...fewer.kpis[2]!, id: "riders", name: "Riders on late runs", numerator: "Riders on late runs" },
      ],
    },
  });
  expect(newer.receipt.updated).toContain("Scorecard");
  expect(
    reread(newer.bytes).contents.sheets.find(({ name }) => name === "Scorecard")!.cells[4]![columns.get("next")!],
  ).toBe("Call the contractor");
});

testWith("LibreOffice", "LibreOffice works out the same numbers from the file", (soffice) => {
  const folder = mkdtempSync(join(tmpdir(), "tollgate-built-"));
  try {
    // Without the values that we cache: LibreOffice would show them and work nothing out.
    const bare = addToPackage(LATE_BUSES.package!, lateBusWorkbook().plan);
    writeFileSync(join(folder, "built.xlsx"), packageBytes(bare));
    spawnSync(soffice, [
      `-env:UserInstallation=file://${folder}/profile`,
      "--headless",
      "--convert-to",
      "xlsx:Calc MS Excel 2007 XML",
      "--outdir",
      join(folder, "again"),
      join(folder, "built.xlsx"),
    ]);
    const { laid, answers } = lateBusWorkbook();
    const again = reread(readFileSync(join(folder, "again", "built.xlsx"))).contents.sheets;
    const differing = [...laid.places.values()].flatMap(({ title, tables }) =>
      [...tables.values()].flatMap(({ first, last, columns }) => {
        const cells = again.find(({ name }) => name === title)!.cells;
        return [...columns.values()].flatMap((column) =>
          Array.from({ length: last - first + 1 }, (_, i) => first + i)
            .filter((row) => {
              const [ours, theirs] = [answers.cell(title, row, column), cells[row]?.[column] ?? null];
              return typeof ours === "number" && !near(theirs, ours);
            })
            .map((row) => `${title} row ${row + 1} column ${column + 1}`),
        );
      }),
    );
    expect(differing).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

testWith("the schema check", "every part is valid by the standard's schemas", (checker) =>
  expect(schemaFaults(lateBusWorkbook().bytes, checker)).toEqual([]),
);
