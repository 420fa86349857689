import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageBytes } from "../../src/xlsx/package";
import { packageOf } from "../../src/xlsx/package-of";
import type { Cell } from "../../src/workbook/cell";
import { plainSheet } from "../../src/workbook/plain-sheet";
import type { SheetContents } from "../../src/workbook/sheet-contents";

const folder = mkdtempSync(join(tmpdir(), "tollgate-bad-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sheet = (name: string, cells: readonly (readonly Cell[])[]): SheetContents =>
  plainSheet(
    name,
    cells,
    cells.map((row) => row.map((_, i) => (i === 0 ? "m/d/yyyy" : "General"))),
  );

const days = Array.from({ length: 30 }, (_, i): Cell[] => [45_900 + i, 10 + (i % 5)]);
const DATA = sheet("Data", [["Date", "Minutes"], ...days]);
const xlsx = (...sheets: SheetContents[]) => packageBytes(packageOf(sheets));

/** How the containers begin in which Excel keeps a workbook with a password (and old .xls files). */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const dayText = (i: number): string => new Date(Date.UTC(1950, 0, 1 + i)).toISOString().slice(0, 10);

/** Each kind of file that cannot be built from, and what the sentence has to say of it. */
const BAD: readonly (readonly [string, string, string | Uint8Array | undefined, RegExp])[] = [
  ["a file that is not there", "nowhere.xlsx", undefined, /no file/],
  ["a text that calls itself a workbook", "text.xlsx", "Dear colleague,", /not (a|an) .*(workbook|spreadsheet|Excel)/i],
  [
    "an encrypted workbook",
    "locked.xlsx",
    Uint8Array.from([...OLE, ...new Array<number>(504).fill(0), ...Buffer.from("EncryptedPackage", "utf16le")]),
    /password|encrypted|older/i,
  ],
  ["an empty file", "empty.xlsx", "", /empty/],
  [
    "a table without numbers",
    "words.csv",
    "Date,Who\n9/1/2025,Routing\n9/2/2025,Dispatch\n9/3/2025,Routing\n",
    /no (table|measurements|numbers)/i,
  ],
  ["a header and nothing else", "header.csv", "Date,Minutes\n", /no (table|measurements)|holds nothing/i],
  [
    "a table of more rows than a chart can have",
    "long.csv",
    `Date,Minutes\n${Array.from({ length: 121_000 }, (_, i) => `${dayText(i)},${10 + (i % 7)}`).join("\n")}\n`,
    /121000 rows; up to 120000 can be laid/,
  ],
  ["an empty sheet", "blank.xlsx", xlsx(sheet("Blank", [])), /no table/],
  [
    "a sheet that is named like one of ours",
    "taken.xlsx",
    xlsx(DATA, sheet("Scorecard", [["Mine"]])),
    /already has a sheet named "Scorecard".*Rename/,
  ],
];

const build = (file: string, out: string) =>
  spawnSync(process.execPath, ["dist/node/tollgate.js", "build", file, "-o", out], { encoding: "utf8" });

test.each(BAD)("%s is refused in one sentence, and nothing is written", (_, name, content, says) => {
  const file = join(folder, name);
  if (content !== undefined) writeFileSync(file, content);
  const out = join(folder, `${name}.out.xlsx`);
  const { status, stderr, stdout } = build(file, out);
  expect(status).toBe(1);
  expect(stdout).toBe("");
  expect(stderr.trim()).toMatch(says);
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect(stderr).not.toMatch(/\bat .*:\d+/);
  expect(existsSync(out)).toBe(false);
  if (content !== undefined) expect(Buffer.from(readFileSync(file)).equals(Buffer.from(content))).toBe(true);
});

test("a place that cannot be written to is named, and what stands there still stands", () => {
  const file = join(folder, "good.xlsx");
  writeFileSync(file, xlsx(DATA));
  const out = join(folder, "a-folder.xlsx");
  mkdirSync(out, { recursive: true });
  const { status, stderr } = build(file, out);
  expect(status).toBe(1);
  expect(stderr).toMatch(/cannot be written.*nothing has been changed/);
  expect(existsSync(join(out))).toBe(true);
});

test("a million blank rows below the data are nothing", () => {
  const file = join(folder, "long.xlsx");
  const blank: Cell[] = [null, null];
  writeFileSync(
    file,
    xlsx(sheet("Data", [["Date", "Minutes"], ...days, ...Array.from({ length: 200_000 }, () => blank)])),
  );
  const out = join(folder, "long.out.xlsx");
  expect(build(file, out).status).toBe(0);
  expect(existsSync(out)).toBe(true);
});

test("an unknown command, option or value says what there is", () => {
  const run = (...typed: string[]) =>
    spawnSync(process.execPath, ["dist/node/tollgate.js", ...typed], { encoding: "utf8" });
  expect(run("bake").stderr).toMatch(/no command "bake".*build, repair, calc/);
  expect(run("build", "x.xlsx", "--sheets", "2").stderr).toMatch(/no option --sheets/);
  expect(run("build", "x.xlsx").stderr).toMatch(/where to write/);
});

test("any formula is worked out over a file, ours and built-in ones", () => {
  const run = (formula: string) =>
    JSON.parse(
      spawnSync(process.execPath, ["dist/node/tollgate.js", "calc", "examples/late-buses.xlsx", formula, "--json"], {
        encoding: "utf8",
      }).stdout,
    ) as { values: unknown[][] };
  expect(run("=SUM(C5:C9)").values).toEqual([[6194]]);
  expect(run("=DPMO(20842,219035)").values[0]![0]).toBeCloseTo(95_153.74, 1);
  expect(run('=CONTROL_LIMITS(D5:D181,"p\'",C5:C181)').values).toHaveLength(177);
});
