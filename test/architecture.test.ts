import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

/** Who may import whom: a room may use itself and the rooms named behind it; nothing else. */
const MAY_USE: Readonly<Record<string, readonly string[]>> = {
  "src/statistics": [],
  "src/dmaic": [],
  "src/workbook": [],
  functions: ["src/statistics", "src/dmaic", "src/workbook"],
  "src/charts": ["src/workbook"],
  "src/xlsx": ["src/workbook"],
  "src/engine": ["functions", "src/statistics", "src/workbook"],
  "src/templates": ["src/charts", "src/dmaic", "src/statistics", "src/workbook"],
  "src/sharing": ["src/templates", "src/xlsx", "functions", "src/workbook"],
  taskpane: ["src/templates", "functions", "src/dmaic", "src/statistics", "src/workbook"],
  "src/hosts/file": [
    "src/sharing",
    "src/templates",
    "src/engine",
    "src/xlsx",
    "functions",
    "src/dmaic",
    "src/workbook",
  ],
  "src/hosts/excel": [
    "taskpane",
    "src/sharing",
    "src/templates",
    "src/engine",
    "src/xlsx",
    "functions",
    "src/dmaic",
    "src/workbook",
  ],
  "src/hosts/sheets": [
    "taskpane",
    "src/sharing",
    "src/templates",
    "src/engine",
    "src/xlsx",
    "functions",
    "src/dmaic",
    "src/workbook",
  ],
  "src/hosts/workbench": [
    "taskpane",
    "src/sharing",
    "src/templates",
    "src/engine",
    "src/xlsx",
    "functions",
    "src/dmaic",
    "src/workbook",
  ],
};

/** Packages that a room may use; a room that is not named uses none. */
const MAY_TAKE: Readonly<Record<string, readonly RegExp[]>> = {
  "src/statistics": [/^@stdlib\//],
  "src/xlsx": [/^fflate$/],
  "src/engine": [/^@odoo\/o-spreadsheet$/],
  taskpane: [/^preact/],
  "src/hosts/file": [/^node:/],
  "src/hosts/excel": [/^preact/],
  "src/hosts/sheets": [/^preact/],
  "src/hosts/workbench": [
    /^preact/,
    /^@fluentui\//,
    /^@odoo\//,
    /^chart\.js$/,
    /^chartjs-adapter-luxon$/,
    /^bootstrap\//,
    /^font-awesome\//,
  ],
};

const ROOMS = Object.keys(MAY_USE);
const roomOf = (path: string): string | undefined => ROOMS.find((room) => path.startsWith(`${room}/`));

const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesIn(path);
    return /\.tsx?$/.test(name) && !name.endsWith(".d.ts") ? [path] : [];
  });

const FILES = ["src", "functions", "taskpane"].flatMap(filesIn);

const importsOf = (file: string): string[] =>
  [...readFileSync(file, "utf8").matchAll(/^(?:import|export)\s[^;"=]*?from\s+"([^"]+)"|^import\s+"([^"]+)"/gm)].map(
    ([, from, bare]) => from ?? bare!,
  );

const resolved = (file: string, from: string): string => {
  const path = normalize(join(dirname(file), from));
  return [`${path}.ts`, `${path}.tsx`, path].find((it) => existsSync(it) && !statSync(it).isDirectory()) ?? path;
};

test("every file stands in a room", () => {
  expect(FILES.filter((file) => roomOf(file) === undefined)).toEqual([]);
});

describe.each(ROOMS)("%s", (room) => {
  const files = FILES.filter((file) => roomOf(file) === room);

  test("uses only itself and the rooms beneath it", () => {
    const strangers = files.flatMap((file) =>
      importsOf(file)
        .filter((from) => from.startsWith("."))
        .map((from) => resolved(file, from))
        .filter((used) => {
          const other = roomOf(used);
          return other === undefined || (other !== room && !MAY_USE[room]!.includes(other));
        })
        .map((used) => `${file} uses ${used}`),
    );
    expect(strangers).toEqual([]);
  });

  test("takes only the packages that it may take", () => {
    const strangers = files.flatMap((file) =>
      importsOf(file)
        .filter((from) => !from.startsWith("."))
        .filter((from) => !(MAY_TAKE[room] ?? []).some((allowed) => allowed.test(from)))
        .map((from) => `${file} takes ${from}`),
    );
    expect(strangers).toEqual([]);
  });
});

test("no import goes round in a circle", () => {
  const graph = new Map(
    FILES.map((file) => [
      file,
      importsOf(file)
        .filter((from) => from.startsWith("."))
        .map((from) => resolved(file, from)),
    ]),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(" -> "));
    if (done.has(file) || path.includes(file)) return;
    for (const used of graph.get(file) ?? []) visit(used, [...path, file]);
    done.add(file);
  };
  for (const file of FILES) visit(file, []);
  expect(circles).toEqual([]);
});

test("no barrel and no attic: nothing is called index, utils, helpers or common", () => {
  expect(
    FILES.filter((file) => /(^|\/)(index|utils?|helpers?|common|misc|manager|base)(\.tsx?$|\/)/.test(file)),
  ).toEqual([]);
});

test("every export is named", () => {
  expect(FILES.filter((file) => /^export default/m.test(readFileSync(file, "utf8")))).toEqual([]);
});
