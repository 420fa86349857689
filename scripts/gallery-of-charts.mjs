import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "./build.mjs";
import { ROOT, stop } from "./install.mjs";

/** One picture of every kind of chart, on one page: docs/gallery/charts. Needs LibreOffice and pdftoppm. */
const OUT = `${ROOT}docs/gallery/charts`;

const LATE = { "--value": "Minutes late", "--phase": "Phase", "--exclude": "Left out", "--target": "12" };
const SHARE = { "--value": "Late runs", "--denominator": "Runs" };
const SUBGROUP = { "--value": "North,South,East" };
const CHARTS = [
  ["xmr", "Minutes late, before and after", { ...LATE, "--better": "lower" }],
  [
    "xmr",
    "Minutes late, five phases",
    { "--value": "Minutes late", "--phase": "Season", "--target": "12" },
    buses,
    "xmr-phases",
  ],
  ["xmr", "Minutes late, frozen baseline", { "--value": "Minutes late", "--baseline": "20" }, buses, "xmr-baseline"],
  ["xmr", "Minutes late, school days", { "--value": "Minutes late", "--days": "school" }, withBreak, "xmr-school-days"],
  ["mr", "Minutes late: moving range", { "--value": "Minutes late" }],
  ["median-xmr", "Minutes late: median limits", { "--value": "Minutes late" }],
  ["run", "Minutes late: run chart", { "--value": "Minutes late" }],
  ["xbar-r", "Three routes a day: their mean", SUBGROUP],
  ["r", "Three routes a day: their range", SUBGROUP],
  ["xbar-s", "Three routes a day: their means", SUBGROUP],
  ["s", "Three routes a day: deviations", SUBGROUP],
  ["p", "Late runs out of runs", SHARE],
  ["p'", "Late runs out of runs (Laney)", SHARE],
  ["p'", "Late runs and their target", { ...SHARE, "--target": "0.05", "--better": "lower" }, buses, "p-prime-target"],
  ["np", "Late runs among 400", { "--value": "Late runs", "--denominator": "Fixed runs" }],
  ["c", "Complaints a day", { "--value": "Complaints" }],
  ["u", "Complaints per run", { "--value": "Complaints", "--denominator": "Runs" }],
  ["u'", "Complaints per run (Laney)", { "--value": "Complaints", "--denominator": "Runs" }],
  ["i'", "Fuel cost per mile", { "--value": "Fuel cost", "--denominator": "Miles" }],
  ["g", "School days between accidents", { "--value": "Days between" }],
  ["t", "Hours between breakdowns", { "--value": "Hours between" }],
  ["ewma", "Minutes late: weighted average", { "--value": "Minutes late" }],
  ["cusum", "Minutes late: what adds up", { "--value": "Minutes late" }],
  ["pareto", "Causes of late runs", { "--value": "Late runs", "--label": "Cause" }],
  ["histogram", "How minutes late are spread", { "--value": "Minutes late" }],
  ["scatter", "Fuel cost against miles", { "--value": "Fuel cost", "--label": "Miles" }],
  ["box", "Minutes late by terminal", { "--value": "Minutes late", "--label": "Terminal" }],
  [
    "multiples",
    "Minutes late by school",
    { "--value": "Minutes late", "--label": "Week", "--by": "School", "--better": "lower" },
    schools,
  ],
  ["funnel", "Late-run rates by terminal", { "--value": "Late runs", "--label": "Terminal", "--denominator": "Runs" }],
];

/** Draws them all, or those kinds that are named. */
export async function galleryOfCharts(only = []) {
  await build(["node"]);
  const folder = mkdtempSync(join(tmpdir(), "tollgate-gallery-"));
  mkdirSync(OUT, { recursive: true });
  const page = [
    "# Every kind of chart",
    "",
    "Drawn by LibreOffice from workbooks that `tollgate build --chart` made; `npm run gallery` draws them again.",
    "",
  ];
  const drawn = [];
  for (const [kind, title, options, rows = buses, name = kind.replace("'", "-prime")] of CHARTS) {
    const data = join(folder, `${rows.name === "buses" ? "Buses" : rows.name === "schools" ? "Schools" : "Days"}.csv`);
    writeFileSync(data, rows());
    page.push(`## ${name}`, "", title, "", `![${title}](charts/${name}.png)`, "");
    if (only.length > 0 && !only.includes(name)) continue;
    const workbook = join(folder, `${name}.xlsx`);
    const typed = Object.entries({ ...(kind === "histogram" ? {} : { "--label": "Date" }), ...options }).flat();
    run(process.execPath, [
      `${ROOT}dist/node/tollgate.js`,
      "build",
      data,
      "--chart",
      kind,
      ...typed,
      "--sheet",
      title.slice(0, 31),
      "-o",
      workbook,
    ]);
    drawn.push({ kind, name, workbook });
  }
  // All in one run: starting LibreOffice takes longer than drawing.
  run("soffice", [
    `-env:UserInstallation=file://${folder}/profile`,
    "--headless",
    "--convert-to",
    "pdf",
    "--outdir",
    folder,
    ...drawn.map(({ workbook }) => workbook),
  ]);
  for (const { kind, name } of drawn) {
    picture(folder, name, kind);
    console.log(`${name.padEnd(16)} docs/gallery/charts/${name}.png`);
  }
  writeFileSync(`${ROOT}docs/gallery/charts.md`, page.join("\n"));
  rmSync(folder, { recursive: true, force: true });
}

/** The page of the printed workbook that shows the chart: the one after the data, the KPIs and nothing else. */
function picture(folder, name, kind) {
  const text = spawnSync("pdftotext", ["-layout", join(folder, `${name}.pdf`), "-"], { encoding: "utf8" }).stdout;
  const pages = text.split("\f");
  const isPicture = ["pareto", "histogram", "scatter", "funnel", "box", "multiples"].includes(kind);
  const question = isPicture
    ? /Which few|How are the values|go up or down|differ from the rest|How do the|need attention first/
    : /Is this process stable/;
  const at = pages.findIndex((it) => question.test(it)) + 1;
  if (at === 0) stop(`The picture of ${kind} was not found in its workbook.`);
  run("pdftoppm", [
    "-r",
    "80",
    "-f",
    String(at),
    "-l",
    String(at),
    "-png",
    join(folder, `${name}.pdf`),
    join(folder, name),
  ]);
  const drawn = readdirSync(folder).find((it) => it.startsWith(`${name}-`) && it.endsWith(".png"));
  renameSync(join(folder, drawn), `${OUT}/${name}.png`);
}

function run(command, typed) {
  const { status, stderr } = spawnSync(command, typed, { encoding: "utf8" });
  if (status !== 0) stop(`${command} could not do its part: ${stderr ?? "it is not installed."}`);
}

/** Weeks of a dozen schools, one of which had a new road closed, one of which began in November; the same numbers every time. */
function schools() {
  const roll = dice(20250908);
  const normal = () => Math.sqrt(-2 * Math.log(roll())) * Math.cos(2 * Math.PI * roll());
  const names = "Adams,Baker,Clark,Drew,Elm,Ford,Grove,Hill,Ivy,Jay,Knox,Lake".split(",");
  const rows = ["Week,School,Minutes late"];
  for (let week = 0; week < 32; week += 1) {
    const day = new Date(Date.UTC(2025, 8, 8 + 7 * week)).toISOString().slice(0, 10);
    names.forEach((name, i) => {
      const level = 9 + (i % 5) + (name === "Hill" && week > 22 ? 6 : 0) - (name === "Clark" && week > 15 ? 4 : 0);
      const minutes = Math.max(0, level + (name === "Jay" && week === 31 ? 9 : 0) + 1.4 * normal());
      if (!(name === "Elm" && week < 9) && !(name === "Ford" && week > 14 && week < 18))
        rows.push(`${day},${name},${minutes.toFixed(1)}`);
    });
  }
  return `${rows.join("\n")}\n`;
}

/** The same days but for a break in October. */
function withBreak() {
  return buses()
    .split("\n")
    .filter((row) => !(row >= "2025-10-13" && row < "2025-10-18"))
    .join("\n");
}

/** Numbers from 0 to 1, the same every time. */
function dice(seed) {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return ((state >>> 0) + 0.5) / 2 ** 32;
  };
}

/** School days from September on, the same numbers every time. */
function buses() {
  const roll = dice(20240903);
  const normal = () => Math.sqrt(-2 * Math.log(roll())) * Math.cos(2 * Math.PI * roll());
  const causes = ["Traffic", "Traffic", "Traffic", "No driver", "Breakdown", "Weather"];
  const terminals = ["North", "South", "East", "West", "Central", "Airport", "Harbor"];
  const rows = [
    "Date,Minutes late,Runs,Late runs,Fixed runs,Complaints,Fuel cost,Miles,Days between,Hours between,North,South,East,Phase,Left out,Cause,Terminal,Season",
  ];
  const day = new Date(Date.UTC(2025, 8, 2));
  for (let i = 0; i < 60; day.setUTCDate(day.getUTCDate() + 1)) {
    if (day.getUTCDay() === 0 || day.getUTCDay() === 6) continue;
    const level = i < 36 ? 15 : 11;
    const minutes = i === 20 ? 27 : level + 1.8 * normal();
    const runs = 380 + Math.floor(roll() * 60);
    const share = (i < 36 ? 0.08 : 0.05) * (1 + 0.35 * normal());
    const miles = 800 + Math.floor(roll() * 900);
    rows.push(
      [
        day.toISOString().slice(0, 10),
        minutes.toFixed(1),
        runs,
        Math.max(0, Math.round(runs * share)),
        400,
        Math.max(0, Math.round(6 + 2.4 * normal())),
        (miles * (0.62 + (0.9 * normal()) / Math.sqrt(miles))).toFixed(2),
        miles,
        Math.floor(-18 * Math.log(roll())),
        (-40 * Math.log(roll())).toFixed(1),
        ...[0, 1, 2].map(() => (level + 2 * normal()).toFixed(1)),
        i < 36 ? "Before" : "New routes",
        i === 20 ? "Ice storm" : "",
        causes[Math.floor(roll() * causes.length)],
        terminals[i % terminals.length],
        ["First weeks", "Early fall", "Late fall", "New routes", "New routes and new bell times"][Math.floor(i / 12)],
      ].join(","),
    );
    i += 1;
  }
  return `${rows.join("\n")}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await galleryOfCharts(process.argv.slice(2));
