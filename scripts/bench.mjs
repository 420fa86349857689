import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { chromium } from "playwright-core";
import { browserOfNpm } from "./browser-of-npm.mjs";
import { build } from "./build.mjs";
import { ROOT } from "./install.mjs";
import { serve } from "./serve.mjs";

/** Prints how long things take and how large they are, on this machine, now. Nothing here passes or fails. */
await build();
const require = createRequire(import.meta.url);
const { evaluate } = require(`${ROOT}dist/node/evaluate.js`);
const { controlChart, normalNumbers, RULE_SETS } = require(`${ROOT}dist/node/declarations.js`);

const median = (run, times = 5) => {
  const taken = Array.from({ length: times }, () => {
    const began = performance.now();
    run();
    return performance.now() - began;
  });
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)];
};
const line = (what, figure) => console.log(`${what.padEnd(66)} ${figure}`);
const ms = (time) => `${time.toFixed(1)} ms`;

/** A pass that computes mean and mean moving range over the same numbers: what the rules are compared with. */
function plainPass(values) {
  let sum = 0;
  let ranges = 0;
  for (let i = 0; i < values.length; i++) {
    sum += values[i];
    if (i > 0) ranges += Math.abs(values[i] - values[i - 1]);
  }
  return sum / values.length + ranges / (values.length - 1);
}

const NELSON = RULE_SETS.find(({ name }) => name === "nelson").rules;
for (const size of [1e5, 1e6]) {
  const rows = size.toLocaleString("en-US");
  const next = normalNumbers(20240903);
  const values = Float64Array.from({ length: size }, () => 20 + 3 * next());
  const plain = median(() => plainPass(values), 15);
  const chart = median(() => controlChart({ kind: "xmr", values, rules: NELSON }), 7);
  line(
    `XmR limits with eight Nelson rules, ${rows} values`,
    `${ms(chart)}, ${(chart / plain).toFixed(1)} times a plain pass (${plain.toFixed(2)} ms)`,
  );
  const cells = Array.from(values, (value) => [value]);
  const whole = median(() => evaluate("CONTROL_LIMITS", [cells, "xmr", null, null, "nelson"]), 3);
  line(`CONTROL_LIMITS, the same from cells to cells, ${rows} rows`, ms(whole));
}
const column = Array.from({ length: 1_048_576 }, (_, i) => [i < 25 ? 20 + (i % 7) : ""]);
line("CONTROL_LIMITS on a whole column with 25 values", ms(median(() => evaluate("CONTROL_LIMITS", [column]))));

const began = performance.now();
spawnSync(
  process.execPath,
  [
    "dist/node/tollgate.js",
    "build",
    "examples/late-buses.xlsx",
    "--project",
    "examples/late-buses.project.json",
    "-o",
    "out/bench.xlsx",
  ],
  { cwd: ROOT },
);
line("tollgate build, the late-bus example (177 rows, 3 KPIs, 11 sheets)", ms(performance.now() - began));
line("  its file", `${Math.round(statSync(`${ROOT}out/bench.xlsx`).size / 1024)} KB`);

/** Tells the most memory that a process took, when it ends. */
const TELLS_PEAK = 'data:text/javascript,process.on("exit",()=>console.error("peak "+process.resourceUsage().maxRSS))';
mkdirSync(`${ROOT}out`, { recursive: true });
for (const rows of [200, 10_000, 100_000]) {
  const next = normalNumbers(20240903);
  const first = Date.UTC(1990, 0, 1);
  const day = (i) =>
    new Date(first + Math.floor((i * 10_000) / Math.max(rows, 10_000)) * 864e5).toISOString().slice(0, 10);
  const lines = Array.from({ length: rows }, (_, i) => `${day(i)},${(20 + 3 * next()).toFixed(2)}`);
  writeFileSync(`${ROOT}out/bench.csv`, `Date,Minutes late\n${lines.join("\n")}\n`);
  const started = performance.now();
  const { stderr } = spawnSync(
    process.execPath,
    [
      ...["--import", TELLS_PEAK, "dist/node/tollgate.js", "build", "out/bench.csv", "--chart", "xmr"],
      ...["--value", "Minutes late", "--label", "Date", "-o", "out/bench.xlsx"],
    ],
    { cwd: ROOT, encoding: "utf8" },
  );
  const peak = Math.round(Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024);
  const size = Math.round(statSync(`${ROOT}out/bench.xlsx`).size / 1024).toLocaleString("en-US");
  line(
    `tollgate build, one chart of ${rows.toLocaleString("en-US")} rows`,
    `${ms(performance.now() - started)}, ${peak} MB of memory, ${size} KB`,
  );
}

for (const file of [
  "excel/functions.js",
  "excel/taskpane.js",
  "sheets/Code.js",
  "sheets/sidebar.html",
  "workbench/workbench.js",
]) {
  if (!existsSync(`${ROOT}dist/${file}`)) continue;
  const bytes = readFileSync(`${ROOT}dist/${file}`);
  line(
    `dist/${file}`,
    `${Math.round(bytes.length / 1024)} KB, ${Math.round(gzipSync(bytes).length / 1024)} KB gzipped`,
  );
}

await firstPaint();

/**
 * How long the built workbench takes from the visit on, medians of five: until there is something of use (the cells of the first
 * sheet can be read, and the pane's pages turned), until the pane has read the workbook, and until cells can be typed into.
 */
async function firstPaint() {
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
  const found = spawnSync("which", names, { encoding: "utf8" }).stdout?.split("\n")[0];
  const path = process.env.CHROME_PATH ?? (found || (await browserOfNpm()));
  if (path === undefined) {
    line("first useful paint of the pane", "not measured: no browser (CHROME_PATH names one)");
    return;
  }
  const example = { "/open/late-buses.xlsx": `${ROOT}examples/late-buses.xlsx` };
  const { server, port } = await serve(`${ROOT}dist/workbench`, example, 4330);
  const browser = await chromium.launch({ executablePath: path, args: ["--no-sandbox"] });
  const visits = [];
  for (let visit = 0; visit < 5; visit += 1) {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    await page.addInitScript(() => {
      const seen = (name, selector) =>
        new MutationObserver((_, watch) => {
          if (document.querySelector(selector) === null) return;
          watch.disconnect();
          requestAnimationFrame(() => (window[name] = performance.now()));
        }).observe(document, { childList: true, subtree: true, attributes: true });
      seen("firstUse", ".preview td, .o-grid canvas");
      seen("isReady", "body[data-ready=true] .o-grid canvas");
      seen("isRead", '[data-testid="build-workbook"]:not([aria-disabled="true"])');
    });
    await page.goto(`http://localhost:${port}/?open=late-buses.xlsx`);
    await page.waitForFunction(() => window.firstUse > 0 && window.isRead > 0 && window.isReady > 0);
    visits.push(await page.evaluate(() => [window.firstUse, window.isRead, window.isReady]));
    await page.close();
  }
  await browser.close();
  server.close();
  const middle = (i) => visits.map((it) => it[i]).sort((a, b) => a - b)[2];
  line("workbench, 177 rows: first useful paint (cells can be read)", ms(middle(0)));
  line("  the pane has read the workbook and proposes a build", ms(middle(1)));
  line("  ready: cells can be typed into", ms(middle(2)));
}

const cost = `${ROOT}.cache/host-cost.json`;
rmSync(cost, { force: true });
spawnSync(
  process.execPath,
  ["node_modules/jest/bin/jest.js", "--testMatch", "**/test/bench/host-cost.ts", "--silent"],
  { cwd: ROOT, stdio: "ignore" },
);
console.log("");
if (!existsSync(cost))
  console.log("What hosts cost could not be measured: npx jest --testMatch '**/test/bench/host-cost.ts' says why.");
else {
  const kb = (bytes) => `${Math.round(bytes / 1024).toLocaleString("en-US")} KB`;
  const row = (...cells) =>
    console.log(cells.map((cell, i) => String(cell).padEnd([16, 20, 10, 16, 10, 18, 14, 14][i])).join(""));
  row("Host", "Work", "Rows", "Trips or calls", "Budget", "Largest request", "All requests", "Emulated");
  for (const { host, work, rows, trips, budget, largest, all, time } of JSON.parse(readFileSync(cost, "utf8")))
    row(
      host,
      work,
      rows.toLocaleString("en-US"),
      trips,
      trips > budget ? `${budget} (!)` : budget,
      kb(largest),
      kb(all),
      ms(time),
    );
}
