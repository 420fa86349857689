import { BLANK_PROJECT } from "../../src/dmaic/blank-project";
import { buildWorkbook, type Built } from "../../src/hosts/file/build-workbook";
import { chartOptions } from "../../src/hosts/file/chart-options";
import type { FileRead } from "../../src/hosts/file/read-file";
import { readFile } from "../../src/hosts/file/read-file";
import { summaryOf } from "../../src/hosts/file/summary-of";
import type { Cell } from "../../src/workbook/cell";
import { openPackage } from "../../src/xlsx/package";
import { readWorkbook } from "../../src/xlsx/read-workbook";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Thirty weeks, of which the last nine are higher; the change is marked in a column, and one week is marked to be left out. */
const LINES = Array.from({ length: 30 }, (_, i) => [
  new Date(Date.UTC(2025, 0, 6 + 7 * i)).toISOString().slice(0, 10),
  40 + ((i * 7) % 11) + (i > 20 ? 14 : 0),
  i === 0 ? "Before" : i === 21 ? "After" : "",
  i === 4 ? "x" : "",
]);

function csv(): FileRead {
  const folder = mkdtempSync(join(tmpdir(), "tollgate-again-"));
  try {
    const path = join(folder, "rates.csv");
    writeFileSync(
      path,
      [["Week of", "Graduation rate", "Phase", "Out"], ...LINES].map((it) => it.join(",")).join("\n"),
    );
    return readFile(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const reread = ({ bytes }: Built): FileRead => {
  const file = openPackage(bytes);
  return { name: "out.xlsx", contents: readWorkbook(file), package: file };
};

const built = (file: FileRead, typed: Readonly<Record<string, string>>, form?: "functions" | "formulas") =>
  buildWorkbook(file, {
    project: BLANK_PROJECT,
    chart: chartOptions(new Map(Object.entries({ "--value": "Graduation rate", ...typed }))),
    ...(form === undefined ? {} : { form }),
  });

/** The rows of the KPIs sheet that define a KPI, by heading. */
function definitions(of: Built): Readonly<Record<string, Cell>>[] {
  const { cells } = reread(of).contents.sheets.find(({ name }) => name === "KPIs")!;
  const at = cells.findIndex((row) => row.includes("KPI id"));
  const end = cells.findIndex((row, i) => i > at && row.some((cell) => String(cell).startsWith("Phase changes")));
  return cells
    .slice(at + 1, end)
    .filter(([id]) => id !== null && id !== "")
    .map((row) => Object.fromEntries(row.map((cell, i) => [String(cells[at]![i]), cell])));
}

const sheets = (of: Built) => reread(of).contents.sheets.map(({ name }) => name);

test("asked for again with the same options, a chart changes nothing", () => {
  const typed = { "--chart": "xmr", "--target": "50", "--better": "higher", "--phase": "Phase", "--exclude": "Out" };
  const first = built(csv(), typed);
  const again = built(reread(first), typed);
  expect(again.plan).toEqual([]);
  expect(sheets(again)).toEqual(sheets(first));
});

test("a chart that stands is changed by what is asked for anew, and keeps the rest", () => {
  const first = built(csv(), { "--chart": "xmr", "--target": "50", "--rules": "nelson" });
  const changed = built(reread(first), { "--better": "higher", "--baseline": "12", "--phase": "Phase" }, "functions");
  expect(sheets(changed)).toEqual(sheets(first));
  expect(definitions(changed)).toEqual([
    expect.objectContaining({
      KPI: "Graduation rate",
      Chart: "xmr",
      Better: "Higher",
      Target: 50,
      "Rule set": "nelson",
      "Baseline rows": 12,
    }),
  ]);
  const kind = built(reread(changed), { "--chart": "run" });
  expect(sheets(kind)).toEqual(sheets(first));
  expect(definitions(kind)).toEqual([expect.objectContaining({ Chart: "run", Target: 50, Better: "Higher" })]);
  expect(kind.wanted.project.phaseChanges.map(({ name }) => name)).toEqual(["Before", "After"]);
});

test("the report says which columns' marks were copied, and when later ones are read", () => {
  const said = (typed: Readonly<Record<string, string>>) => summaryOf("a.csv", "b.xlsx", built(csv(), typed));
  expect(said({ "--phase": "Phase", "--exclude": "Out" })).toContain('Marks in "Phase" and "Out" were copied');
  expect(said({ "--phase": "Phase" })).toContain("Marks that you add to that column later are read when");
  expect(said({})).not.toContain("were copied");
});

test("what people typed into other cells of its row stays, and a second name makes a second chart", () => {
  const first = built(csv(), { "--chart": "xmr" });
  const file = reread(first);
  const kpis = file.contents.sheets.find(({ name }) => name === "KPIs")!;
  const at = kpis.cells.findIndex((row) => row.includes("KPI id"));
  const target = kpis.cells[at]!.indexOf("Target");
  const owner = kpis.cells[at]!.indexOf("Owner");
  const cells = kpis.cells.map((row, i) =>
    row.map((cell, j) =>
      i === at + 1 && j === target ? "to be set" : i === at + 1 && j === owner ? "Transportation office" : cell,
    ),
  );
  const contents = {
    ...file.contents,
    sheets: file.contents.sheets.map((it) => (it.name === "KPIs" ? { ...it, cells } : it)),
  };
  const changed = built({ ...file, contents }, { "--better": "higher" });
  expect(definitions(changed)).toEqual([
    expect.objectContaining({ Better: "Higher", Target: "to be set", Owner: "Transportation office" }),
  ]);
  const second = built(reread(changed), { "--chart": "run", "--sheet": "Runs" });
  expect(definitions(second).map((it) => [it["KPI"], it["Chart"]])).toEqual([
    ["Graduation rate", "xmr"],
    ["Runs", "run"],
  ]);
});

test("a direction that nobody has named is not made up: signals are neither good nor bad, and the report says how to name it", () => {
  const blank = built(csv(), { "--chart": "xmr" });
  expect(definitions(blank)[0]).toMatchObject({ Better: null });
  const said = (of: Built) => summaryOf("rates.csv", "out.xlsx", of);
  expect(said(blank)).toMatch(/Not stable: .* signals? a special cause/);
  expect(said(blank)).not.toMatch(/a concern|an improvement/);
  expect(said(blank)).toContain('Nobody has said which way is better for "Graduation rate"');
  const higher = built(reread(blank), { "--better": "higher" });
  expect(said(higher)).toContain("an improvement");
  expect(said(higher)).not.toContain("Nobody has said");
});
