import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync, appendFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { installWhatIsMissing, ROOT, stop } from "./install.mjs";

const require = createRequire(import.meta.url);
const { manifestFor, servedFrom } = require("./manifest-for.cjs");

/** What each build is made from, so that one that is up to date need not be made again. */
const SOURCES = [
  "src",
  "functions",
  "taskpane",
  "assets",
  "webpack.config.js",
  "package-lock.json",
  "manifest.xml",
  "appsscript.json",
  "scripts/build.mjs",
  "scripts/all-at-once-loader.cjs",
  "scripts/declared-parts-loader.cjs",
  "scripts/language-loader.cjs",
  "scripts/manifest-for.cjs",
  "scripts/static-files.cjs",
];
const PARTS = ["node", "excel", "sheets", "sidebar", "workbench"];

/**
 * Builds dist/: the command and main entry, the Excel add-in, the Sheets add-on and its sidebar, the workbench.
 *
 * @param parts  Which of them; all when left out.
 * @param origin Where the Excel add-in will be served from; written into its manifest.
 * @param language A translation that the panes are to speak, as a file; English when left out.
 */
export async function build(parts = PARTS, origin = "https://localhost:3000", language = undefined) {
  installWhatIsMissing();
  // Before anything is built: who typed a wrong address is told at once.
  try {
    servedFrom(origin);
  } catch (fault) {
    stop(fault.message);
  }
  const state = digest() + origin + (language === undefined ? "" : readFileSync(language, "utf8"));
  if (language !== undefined) process.env.TOLLGATE_LANGUAGE = language;
  const stale = parts.filter((part) => stampOf(part) !== state);
  if (stale.length === 0) return;
  const began = Date.now();
  console.log(`Building ${stale.join(", ")} ...`);
  // The declarations that the other builds are finished with come from the node build.
  const wanted = stale.includes("node") || existsSync(`${ROOT}dist/node/declarations.js`) ? stale : ["node", ...stale];
  await webpack(wanted);
  if (wanted.includes("excel")) finishExcel(origin);
  if (wanted.includes("sheets")) finishSheets();
  if (wanted.includes("sheets") || wanted.includes("sidebar")) placeSidebar();
  mkdirSync(`${ROOT}.cache`, { recursive: true });
  for (const part of wanted) writeFileSync(stampPath(part), state);
  console.log(`Built in ${((Date.now() - began) / 1000).toFixed(1)} s.`);
}

const stampPath = (part) => `${ROOT}.cache/built-${part}`;
const stampOf = (part) =>
  existsSync(stampPath(part)) && existsSync(`${ROOT}dist/${part}`) ? readFileSync(stampPath(part), "utf8") : "";

function digest() {
  const hash = createHash("sha256");
  const add = (path) => {
    if (!existsSync(`${ROOT}${path}`)) return;
    const entries = readdirSync(`${ROOT}${path}`, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const name = `${path}/${entry.name}`;
      if (entry.isDirectory()) add(name);
      else hash.update(name).update(readFileSync(`${ROOT}${name}`));
    }
  };
  for (const source of SOURCES) {
    if (source.includes(".") && existsSync(`${ROOT}${source}`)) hash.update(readFileSync(`${ROOT}${source}`));
    else add(source);
  }
  return hash.digest("hex");
}

function webpack(parts) {
  const compile = require("webpack");
  const configs = require(`${ROOT}webpack.config.js`).filter(({ name }) =>
    parts.includes(name.replace("-functions", "")),
  );
  return new Promise((resolve) => {
    compile(configs).run((fault, stats) => {
      if (fault) stop(`The build failed: ${fault.message}`);
      if (stats.hasErrors()) stop(stats.toString({ preset: "errors-only", colors: false }));
      resolve();
    });
  });
}

/** What the functions declare, as the hosts want to read it. */
function declarations() {
  const path = `${ROOT}dist/node/declarations.js`;
  delete require.cache[path];
  return require(path);
}

function finishExcel(origin) {
  writeFileSync(`${ROOT}dist/excel/functions.json`, declarations().functionsJson());
  writeFileSync(`${ROOT}dist/excel/manifest.xml`, manifestFor(readFileSync(`${ROOT}manifest.xml`, "utf8"), origin));
}

function finishSheets() {
  const entries = readFileSync(`${ROOT}src/hosts/sheets/entry-points.js`, "utf8");
  appendFileSync(`${ROOT}dist/sheets/Code.js`, `\n${entries}\n${declarations().sheetsFunctions()}`);
}

/** Puts the sidebar beside the bundle. The two are built at the same time, so only now is there no one to sweep it away. */
function placeSidebar() {
  const page = `${ROOT}dist/sidebar/sidebar.html`;
  if (existsSync(page) && existsSync(`${ROOT}dist/sheets`)) copyFileSync(page, `${ROOT}dist/sheets/sidebar.html`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const value = (flag) => {
    const at = process.argv.indexOf(flag);
    return at < 0 ? undefined : (process.argv[at + 1] ?? "");
  };
  await build(value("--only")?.split(","), value("--origin"), value("--language"));
}
