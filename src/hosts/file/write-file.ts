import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { WorkbookProblem } from "../../workbook/workbook-problem";

/**
 * Writes a file whole or not at all: beside its place first, then into it in one move.
 *
 * @throws {WorkbookProblem} When it cannot be written; nothing is left behind and what stood there still stands.
 */
export function writeFile(path: string, bytes: Uint8Array): void {
  const beside = `${path}.${process.pid}.part`;
  try {
    mkdirSync(dirname(resolve(path)), { recursive: true });
    writeFileSync(beside, bytes);
    renameSync(beside, path);
  } catch {
    rmSync(beside, { force: true });
    throw new WorkbookProblem(
      `"${path}" cannot be written. Close the file if it is open, or choose another place with -o; nothing has been changed.`,
    );
  }
}
