import { readFileSync } from "node:fs";
import { buildWorkbook, type Built } from "../../src/hosts/file/build-workbook";
import { readFile, type FileRead } from "../../src/hosts/file/read-file";
import { readProject } from "../../src/hosts/file/read-project";
import type { Project } from "../../src/dmaic/project";
import { openPackage } from "../../src/xlsx/package";
import { readWorkbook } from "../../src/xlsx/read-workbook";

/** The example district's file, its project, and the workbook built of both: made once for all tests that look at it. */
export const LATE_BUSES: FileRead = readFile("examples/late-buses.xlsx");

const PROJECT_FILE = "examples/late-buses.project.json";

export const LATE_BUS_PROJECT: Project = readProject(readFileSync(PROJECT_FILE, "utf8"), PROJECT_FILE);

let built: Built | undefined;

export const lateBusWorkbook = (): Built => (built ??= buildWorkbook(LATE_BUSES, { project: LATE_BUS_PROJECT }));

/** Bytes read back as a file, the way the command reads them. */
export function reread(bytes: Uint8Array): FileRead {
  const file = openPackage(bytes);
  return { name: "late-buses-dmaic.xlsx", contents: readWorkbook(file), package: file };
}
