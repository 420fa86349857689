import { execFile } from "node:child_process";
import { pathToFileURL } from "node:url";
import { installWhatIsMissing, ROOT } from "./install.mjs";

/** One compiler run a world: what a host offers is not to be seen anywhere else. */
const WORLDS = [
  "tsconfig.json",
  "src/engine/tsconfig.json",
  "src/hosts/file/tsconfig.json",
  "src/hosts/excel/tsconfig.json",
  "src/hosts/sheets/tsconfig.json",
  "src/hosts/sheets/sidebar/tsconfig.json",
  "src/hosts/workbench/tsconfig.json",
  "taskpane/tsconfig.json",
  "test/tsconfig.json",
];

/**
 * Types, lint and formatting, one after the other beside whatever else goes on; what was right before and has not changed is not
 * looked at again. Each is told by name; `says` is what it printed.
 */
export async function check() {
  installWhatIsMissing();
  const run = (name, args) =>
    new Promise((resolve) =>
      execFile(process.execPath, args, { cwd: ROOT, maxBuffer: 1 << 26 }, (fault, stdout, stderr) =>
        resolve({ name, ok: fault === null, says: `${stdout}${stderr}`.trim() }),
      ),
    );
  const found = [];
  for (const world of WORLDS) {
    const known = `.cache/types/${world.replaceAll("/", "-")}`;
    const again = ["--incremental", "--tsBuildInfoFile", known];
    found.push(await run(`types in ${world}`, ["node_modules/typescript/bin/tsc", "-p", world, "--noEmit", ...again]));
  }
  found.push(
    await run("lint", ["node_modules/eslint/bin/eslint.js", ".", "--cache", "--cache-location", ".cache/eslint"]),
  );
  found.push(
    await run("formatting", [
      "node_modules/prettier/bin/prettier.cjs",
      "--check",
      "--log-level",
      "warn",
      "--cache",
      "--cache-location",
      ".cache/prettier",
      ".",
    ]),
  );
  return found;
}

/** Prints the checks and says how many failed. */
export function report(checks) {
  for (const { name, ok, says } of checks) console.log(`${ok ? "ok  " : "FAIL"} ${name}${ok ? "" : `\n${says}`}`);
  return checks.filter(({ ok }) => !ok).length;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) process.exitCode = report(await check()) > 0 ? 1 : 0;
