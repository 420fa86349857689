import { spawnSync } from "node:child_process";
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

/** Types, lint and formatting. Each check is told by name; `says` is what it printed. */
export function check() {
  installWhatIsMissing();
  const run = (name, args) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: ROOT,
      encoding: "utf8",
      maxBuffer: 1 << 26,
    });
    return { name, ok: status === 0, says: `${stdout}${stderr}`.trim() };
  };
  return [
    ...WORLDS.map((world) => run(`types in ${world}`, ["node_modules/typescript/bin/tsc", "-p", world, "--noEmit"])),
    run("lint", ["node_modules/eslint/bin/eslint.js", "."]),
    run("formatting", ["node_modules/prettier/bin/prettier.cjs", "--check", "--log-level", "warn", "."]),
  ];
}

/** Prints the checks and says how many failed. */
export function report(checks) {
  for (const { name, ok, says } of checks) console.log(`${ok ? "ok  " : "FAIL"} ${name}${ok ? "" : `\n${says}`}`);
  return checks.filter(({ ok }) => !ok).length;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) process.exitCode = report(check()) > 0 ? 1 : 0;
