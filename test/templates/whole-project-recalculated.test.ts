import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isErrorCell, type Cell } from "../../src/workbook/cell";
import { addToPackage } from "../../src/xlsx/add-to-package";
import { packageBytes } from "../../src/xlsx/package";
import { testWith } from "../needs";
import { schemaFaults } from "../schema-faults";
import { LATE_BUSES, reread, wholeProject } from "./whole-late-buses";

/** The same to a person: numbers to eleven digits, blanks and empty texts alike. */
function agree(ours: Cell, theirs: Cell): boolean {
  const [a, b] = [ours, theirs].map((cell) => (cell === null ? "" : isErrorCell(cell) ? cell.error : cell));
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) <= 1e-11 * Math.max(1, Math.abs(a));
  return a === b;
}

testWith("LibreOffice", "LibreOffice works out every cell of a whole project alike, words and numbers", (soffice) => {
  const folder = mkdtempSync(join(tmpdir(), "tollgate-whole-"));
  try {
    const { plan, laid, answers } = wholeProject();
    // Without the values that we cache: LibreOffice would show them and work nothing out.
    writeFileSync(join(folder, "whole.xlsx"), packageBytes(addToPackage(LATE_BUSES.package!, plan)));
    spawnSync(soffice, [
      `-env:UserInstallation=file://${folder}/profile`,
      "--headless",
      "--convert-to",
      "xlsx:Calc MS Excel 2007 XML",
      "--outdir",
      join(folder, "again"),
      join(folder, "whole.xlsx"),
    ]);
    const again = reread(readFileSync(join(folder, "again", "whole.xlsx"))).contents.sheets;
    const differing = [...laid.places.values()].flatMap(({ title, used }) => {
      const cells = again.find(({ name }) => name === title)!.cells;
      return Array.from({ length: used.rows * used.columns }, (_, i) => [
        Math.floor(i / used.columns),
        i % used.columns,
      ])
        .filter(([row, column]) => !agree(answers.cell(title, row!, column!), cells[row!]?.[column!] ?? null))
        .map(([row, column]) => {
          const shown = [answers.cell(title, row!, column!), cells[row!]?.[column!] ?? null].map((it) =>
            JSON.stringify(it),
          );
          return `${title} row ${row! + 1} column ${column! + 1}: ${shown.join(" and ")}`;
        });
    });
    expect(differing).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

testWith("the schema check", "every part of a whole project is valid by the standard's schemas", (checker) =>
  expect(schemaFaults(wholeProject().bytes, checker)).toEqual([]),
);
