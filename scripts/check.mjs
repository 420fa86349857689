import { execFile } from "node:child_process";
import { pathToFileURL } from "node:url";
import { installWhatIsMissing, ROOT } from "./install.mjs";

/**
 * Types, then lint and formatting side by side, beside whatever else goes on; what was right before and has not changed is not
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
  const types = typesFound(await run("types", ["scripts/types.mjs"]));
  const others = await Promise.all([
    run("lint", ["node_modules/eslint/bin/eslint.js", ".", "--cache", "--cache-location", ".cache/eslint"]),
    run("formatting", [
      "node_modules/prettier/bin/prettier.cjs",
      "--check",
      "--log-level",
      "warn",
      "--cache",
      "--cache-location",
      ".cache/prettier",
      ".",
    ]),
  ]);
  return [...types, ...others];
}

/** What was found world by world; where the compiler itself broke off, what it said. */
function typesFound(types) {
  try {
    return JSON.parse(types.says);
  } catch {
    return [{ ...types, ok: false }];
  }
}

/** Prints the checks and says how many failed. */
export function report(checks) {
  for (const { name, ok, says } of checks) console.log(`${ok ? "ok  " : "FAIL"} ${name}${ok ? "" : `\n${says}`}`);
  return checks.filter(({ ok }) => !ok).length;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) process.exitCode = report(await check()) > 0 ? 1 : 0;
