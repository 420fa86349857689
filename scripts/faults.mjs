import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { build } from "./build.mjs";
import { ROOT } from "./install.mjs";

/**
 * Lets every single call of a host fail, once each, in a build, a refresh and an undo, and prints what came of it. A small
 * sample of the same runs in `npm test`.
 */
await build(["node", "sheets", "sidebar"]);
const HOSTS = ["Excel", "Google Sheets", "Workbench"];
const results = (host) => `${ROOT}.cache/faults ${host}.json`;
mkdirSync(`${ROOT}.cache`, { recursive: true });
for (const host of HOSTS) rmSync(results(host), { force: true });
const jest = ["node_modules/jest/bin/jest.js", "--testMatch", "**/test/faults/every-call.ts", "--silent"];
const { status } = spawnSync(process.execPath, [...jest, ...process.argv.slice(2)], { cwd: ROOT, stdio: "inherit" });

const row = (...cells) => console.log(cells.map((cell, i) => String(cell).padEnd(i === 0 ? 16 : 22)).join(""));
console.log("");
row("Host", "Calls in a build", "in a refresh", "in an undo", "Faults ordered", "Not as it should be");
for (const host of HOSTS) {
  if (!existsSync(results(host))) {
    row(host, "did not run to its end");
    continue;
  }
  const { runs, calls, failed } = JSON.parse(readFileSync(results(host), "utf8"));
  row(host, calls.build, calls.refresh, calls.undo, runs, failed.length);
  for (const { work, call, after, says } of failed) console.log(`  ${work}, call ${call}, after ${after}: ${says}`);
}
row("File", "-", "-", "-", "-", "written whole or not at all");
process.exitCode = status ?? 1;
