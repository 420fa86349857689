import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { calculate } from "../../src/engine/calculate";
import { planCells } from "../../src/workbook/plan-cells";
import { reconcile } from "../../src/workbook/reconcile";
import { addToPackage } from "../../src/xlsx/add-to-package";
import { packageBytes } from "../../src/xlsx/package";
import { packageOf } from "../../src/xlsx/package-of";
import { csvRecords } from "../../src/xlsx/csv-records";
import type { Cell } from "../../src/workbook/cell";
import { testWith } from "../needs";
import { differences } from "./compare-with-code";
import { COUNTED, DEFECTS, MEASURED } from "./data-sets";
import { laidCharts, type LaidCharts } from "./laid-charts";

/** Every kind that can be laid on a sheet, over the data that suit it. */
const WORKBOOKS: readonly (readonly [string, LaidCharts])[] = [
  ["xmr", laidCharts(MEASURED.map((set) => ({ kind: "xmr", set })))],
  ["run", laidCharts(MEASURED.map((set) => ({ kind: "run", set })))],
  ["c", laidCharts(DEFECTS.map((set) => ({ kind: "c", set })))],
  ...(["p", "p'", "u", "u'"] as const).map(
    (kind) => [kind, laidCharts(COUNTED.map((set) => ({ kind, set })))] as const,
  ),
];

describe.each(WORKBOOKS)("%s on a sheet", (_, charts) => {
  test("shows in the workbench what the code says, cell by cell", () => {
    const sheets = [...planCells(charts.laid.plan)].map(([name, cells]) => ({ name, cells }));
    const { cell } = calculate([{ name: "Data", cells: charts.data }, ...sheets]);
    expect(differences(charts, cell)).toEqual([]);
  });

  testWith("LibreOffice", "shows in LibreOffice what the code says, cell by cell", (soffice) => {
    const shown = calculatedByLibreOffice(charts, soffice);
    expect(differences(charts, shown)).toEqual([]);
  });
});

/** Writes the workbook without any cached value, so that LibreOffice has to work everything out, and reads back every sheet. */
function calculatedByLibreOffice(
  { laid, data }: LaidCharts,
  soffice: string,
): (sheet: string, row: number, column: number) => Cell {
  const folder = mkdtempSync(join(tmpdir(), "tollgate-twins-"));
  try {
    const formats = data.map((row) => row.map(() => "General"));
    const user = packageOf([
      {
        name: "Data",
        cells: data,
        formats,
        formulas: {},
        merged: [],
        hidden: false,
        hiddenRows: [],
        hiddenColumns: [],
        tables: [],
      },
    ]);
    const plan = reconcile(laid.plan, { sheets: ["Data"], names: [], state: [] }, new Map());
    writeFileSync(join(folder, "twins.xlsx"), packageBytes(addToPackage(user, plan)));
    const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";
    spawnSync(soffice, [
      `-env:UserInstallation=file://${folder}/profile`,
      "--headless",
      "--convert-to",
      filter,
      "--outdir",
      folder,
      join(folder, "twins.xlsx"),
    ]);
    const sheets = new Map(
      readdirSync(folder)
        .filter((name) => name.endsWith(".csv"))
        .map((name) => [
          name.slice("twins-".length, -".csv".length),
          csvRecords(readFileSync(join(folder, name), "utf8"), ","),
        ]),
    );
    if (sheets.size === 0) throw new Error("LibreOffice wrote nothing.");
    return (sheet, row, column) => {
      const text = sheets.get(sheet)?.[row]?.[column] ?? "";
      return text === "" ? null : Number.isNaN(Number(text)) ? text : Number(text);
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
