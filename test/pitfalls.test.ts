import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const TEXT = readFileSync("docs/pitfalls.md", "utf8");

/** How many pitfalls each host is known to have. */
const COUNTS = { Excel: 27, "Google Sheets": 28, "The workbench": 14 } as const;

test("every file that is named exists", () => {
  const named = [...TEXT.matchAll(/`([^`\s]*(?:\/|\.(?:ts|tsx|mjs|json|xml|md|html|js))[^`\s]*)`/g)].map(
    ([, it]) => it!,
  );
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter((path) => path !== "functions.json" && !existsSync(path))).toEqual([]);
});

test.each(Object.entries(COUNTS))("%s: no number is missing, and each says how it is met", (host, count) => {
  const [section = ""] = TEXT.split(`## ${host}\n`)[1]?.split("\n## ") ?? [];
  const lines = [...section.matchAll(/^(\d+)\. (.+)$/gm)].map(([, number, says]) => ({ number: Number(number), says }));
  expect(lines.map(({ number }) => number)).toEqual(Array.from({ length: count }, (_, i) => i + 1));
  expect(lines.filter(({ says }) => !says!.includes("`")).map(({ number }) => number)).toEqual([]);
});

const sourcesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sourcesIn(path);
    return /\.tsx?$/.test(name) && !name.endsWith(".d.ts") ? [path] : [];
  });

/** What is said not to be used, and where it must not be. */
const UNUSED: readonly (readonly [string, RegExp, readonly string[]])[] = [
  ["dialogs and page history", /\b(alert|confirm|prompt)\(|history\.(push|replace)State/, ["src/hosts", "taskpane"]],
  ["opening by itself", /setStartupBehavior|AutoShowTaskpane/, ["src/hosts/excel", "taskpane"]],
  ["sheets from a file, and copies", /insertWorksheetsFromBase64|addFromBase64|\.protection\b/, ["src/hosts/excel"]],
  ["settings of the add-in", /document\.settings|workbook\.settings/, ["src/hosts/excel", "taskpane"]],
  [
    "members that depend on the language",
    /\b(formulasLocal|numberFormatLocal|valuesLocal|addressLocal)\b/,
    ["src/hosts/excel"],
  ],
  ["error bars", /[xy]ErrorBars/, ["src/hosts/excel"]],
  ["properties of the document", /PropertiesService|DeveloperMetadata|CacheService/, ["src/hosts/sheets"]],
  ["other files and services", /openById|openByUrl|UrlFetchApp|DriveApp|MailApp|GmailApp/, ["src/hosts/sheets"]],
  [
    "text that becomes part of the page",
    /innerHTML|insertAdjacentHTML|document\.write|dangerouslySet/,
    ["src/hosts/excel", "src/hosts/sheets", "taskpane"],
  ],
];

test.each(UNUSED)("%s: not used", (_, pattern, folders) => {
  const users = folders.flatMap(sourcesIn).filter((path) => pattern.test(readFileSync(path, "utf8")));
  expect(users).toEqual([]);
});
