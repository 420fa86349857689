import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { browserOfNpm } from "./browser-of-npm.mjs";
import { build } from "./build.mjs";
import { check, report } from "./check.mjs";
import { installWhatIsMissing, ROOT } from "./install.mjs";

/** Everything that proves the project: types, lint, builds, and every test. The last line counts all of it. */
const began = Date.now();
installWhatIsMissing();
const [checks] = await Promise.all([check(), build()]);
const failedChecks = report(checks);

mkdirSync(`${ROOT}.cache`, { recursive: true });
const results = `${ROOT}.cache/jest.json`;
const skips = `${ROOT}.cache/skipped.txt`;
for (const file of [results, skips]) rmSync(file, { force: true });
const browser = await browserOfNpm();
spawnSync(
  process.execPath,
  [
    "--experimental-vm-modules",
    "node_modules/jest/bin/jest.js",
    "--json",
    `--outputFile=${results}`,
    "--maxWorkers=2",
    ...process.argv.slice(2),
  ],
  {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      ...(browser === undefined ? {} : { CHROME_PATH: browser }),
      TOLLGATE_SKIPS: skips,
      NODE_NO_WARNINGS: "1",
    },
  },
);

const jest = existsSync(results) ? JSON.parse(readFileSync(results, "utf8")) : undefined;
const skipped = existsSync(skips) ? [...new Set(readFileSync(skips, "utf8").trim().split("\n"))] : [];
const forbidden = process.env.TOLLGATE_NO_SKIP === "1" && skipped.length > 0;
if (skipped.length > 0) {
  console.log(
    `\n${forbidden ? "FAIL: nothing may be skipped here, but" : "NOTE: on this machine"} these were not run:\n${skipped.map((it) => `  - ${it}`).join("\n")}`,
  );
}
const brokenFiles =
  jest === undefined
    ? 1
    : jest.testResults.filter(({ assertionResults, status }) => status === "failed" && assertionResults.length === 0)
        .length;
const passed = checks.length - failedChecks + (jest?.numPassedTests ?? 0);
const failed = failedChecks + brokenFiles + (jest?.numFailedTests ?? 0) + (forbidden ? skipped.length : 0);
console.log(`\n${((Date.now() - began) / 1000).toFixed(0)} s`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
