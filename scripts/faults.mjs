import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { build } from "./build.mjs";
import { ROOT } from "./install.mjs";

/**
 * Lets every single call of a host fail, once each, in everything that writes, and prints what came of it. A small sample of the
 * same runs in `npm test`.
 */
await build(["node", "sheets", "sidebar"]);
const HOSTS = ["Excel", "Google Sheets", "Workbench"];
const results = (host) => `${ROOT}.cache/faults ${host}.json`;
mkdirSync(`${ROOT}.cache`, { recursive: true });
for (const host of HOSTS) rmSync(results(host), { force: true });
const jest = ["node_modules/jest/bin/jest.js", "--testMatch", "**/test/faults/every-call.ts", "--silent"];
const { status } = spawnSync(process.execPath, [...jest, ...process.argv.slice(2)], { cwd: ROOT, stdio: "inherit" });

const WORKS = ["build", "refresh", "undo", "copy", "freeze", "thaw", "repair"];
const row = (...cells) => console.log(cells.map((cell, i) => String(cell).padEnd(i === 0 ? 15 : 9)).join(""));
console.log("Calls of the host in each work, every one of which has failed once:\n");
row("Host", ...WORKS, "Faults", "Not as it should be");
for (const host of HOSTS) {
  if (!existsSync(results(host))) {
    row(host, "did not run to its end");
    continue;
  }
  const { runs, calls, failed } = JSON.parse(readFileSync(results(host), "utf8"));
  row(host, ...WORKS.map((work) => calls[work] ?? "-"), runs, failed.length);
  for (const { work, call, after, says } of failed) console.log(`  ${work}, call ${call}, after ${after}: ${says}`);
}
row("File", ...WORKS.map(() => "-"), "-", "written whole or not at all");
process.exitCode = status ?? 1;
