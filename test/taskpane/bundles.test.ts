import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";

const BUILT = join(__dirname, "../../dist");
const textOf = (path: string): string => readFileSync(join(BUILT, path), "utf8");
const zipped = (path: string): number => gzipSync(textOf(path), { level: 9 }).length;

/** A sentence of each part that tells which script it is in. */
const PARTS: readonly { readonly part: string; readonly says: string; readonly script: string }[] = [
  { part: "what writes sheets", says: "suspendApiCalculationUntilNextSync", script: "carry-out.js" },
  { part: "the writer of files", says: "[Content_Types].xml", script: "copy.js" },
  { part: "the custom functions", says: "Minutes late on five mornings (XmR)", script: "function-reference.js" },
  { part: "the form of a function", says: "function-search", script: "functions-page.js" },
  { part: "the wizard", says: "go-to-step", script: "phases.js" },
  { part: "what good looks like", says: "Sick calls come after 5 a.m.", script: "phases.js" },
  { part: "the KPI pages", says: "library-search", script: "kpis.js" },
  { part: "the chart page", says: "chart-denominator", script: "chart.js" },
  { part: "the Share page", says: "share-as", script: "share.js" },
];

test("the script that Excel's pane starts with is below 132 KB gzipped", () => {
  expect(zipped("excel/taskpane.js")).toBeLessThan(132 * 1024);
});

test("the sidebar of Google Sheets is one page below 500 KB, and fetches nothing", () => {
  const page = textOf("sheets/sidebar.html");
  expect(Buffer.byteLength(page)).toBeLessThan(500 * 1024);
  expect(page).not.toMatch(/<script[^>]+src=|<link/);
  const packed = /id="packed">([^<]+)</.exec(page)?.[1] ?? "";
  expect(gunzipSync(Buffer.from(packed, "base64")).toString()).toBe(textOf("sidebar/sidebar.js"));
});

test.each(PARTS)("$part: not in the first script of Excel's pane, but in $script", ({ says, script }) => {
  expect(textOf("excel/taskpane.js")).not.toContain(says);
  expect(textOf(`excel/${script}`)).toContain(says);
});

test("Excel's folder has the scripts that are known and no others, each within what its page may cost", () => {
  const own = ["taskpane.js", "functions.js", ...new Set(PARTS.map(({ script }) => script))];
  const there = readdirSync(join(BUILT, "excel")).filter((name) => name.endsWith(".js"));
  expect(there.sort()).toEqual(own.sort());
  for (const { script } of PARTS) expect(zipped(`excel/${script}`)).toBeLessThan(42 * 1024);
});

test("no pane for Excel or Sheets brings the spreadsheet engine of the workbench along", () => {
  const scripts = readdirSync(join(BUILT, "excel")).filter((name) => name.endsWith(".js"));
  const all = [...scripts.map((name) => `excel/${name}`), "sidebar/sidebar.js"];
  expect(all.filter((path) => /o-spreadsheet|OWL_|owl\b/.test(textOf(path)))).toEqual([]);
});
