import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Cell } from "../../src/workbook/cell";
import type { Plan } from "../../src/workbook/plan";
import { reconcile } from "../../src/workbook/reconcile";
import { addToPackage } from "../../src/xlsx/add-to-package";
import { csvRecords } from "../../src/xlsx/csv-records";
import { packageBytes } from "../../src/xlsx/package";
import { packageOf } from "../../src/xlsx/package-of";
import type { Shows } from "./compare-with-code";

/** Carries a plan out without any cached value, so that LibreOffice has to work everything out, and reads back every sheet. */
export function calculatedByLibreOffice(plan: Plan, data: readonly (readonly Cell[])[], soffice: string): Shows {
  const folder = mkdtempSync(join(tmpdir(), "tollgate-twins-"));
  try {
    const formats = data.map((row) => row.map(() => "General"));
    const nothing = { formulas: {}, merged: [], hidden: false, hiddenRows: [], hiddenColumns: [], tables: [] };
    const user = packageOf([{ name: "Data", cells: data, formats, ...nothing }]);
    const whole = reconcile(plan, { sheets: ["Data"], names: [], state: [] }, new Map());
    writeFileSync(join(folder, "twins.xlsx"), packageBytes(addToPackage(user, whole)));
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
      // Cells that are shown as percentages are written as such, with all their digits.
      if (/^-?[\d.]+%$/.test(text)) return Number(text.slice(0, -1)) / 100;
      return text === "" ? null : Number.isNaN(Number(text)) ? text : Number(text);
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
