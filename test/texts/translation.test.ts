import { readFileSync, writeFileSync } from "node:fs";
import { BLANK_PROJECT } from "../../src/dmaic/blank-project";
import { calculate } from "../../src/engine/calculate";
import { buildWorkbook } from "../../src/hosts/file/build-workbook";
import { readFile } from "../../src/hosts/file/read-file";
import { readProject } from "../../src/templates/read-project";
import { openPackage } from "../../src/xlsx/package";
import { readWorkbook } from "../../src/xlsx/read-workbook";
import { surveyWorkbook } from "../../src/xlsx/survey-workbook";
import { TEMPLATES } from "../../src/templates/catalogue";
import { planWorkbook } from "../../src/templates/plan-workbook";
import { planCells } from "../../src/workbook/plan-cells";
import type { Laid } from "../../src/workbook/layout";
import type { Cell } from "../../src/workbook/cell";
import { faultsOfTranslation, type Translation } from "../../src/workbook/translation";
import { collectedTexts, wantedWith } from "./collected-texts";
import { paneTexts } from "./pane-texts";
import { spelled } from "./spelled";

const FILE = "translations/en.json";
const { texts, beginnings } = collectedTexts();

test("the catalogue of texts is current", () => {
  const known = new Set(texts);
  // A sentence of the sheets' is translated there; the pane shows it as part of a text or by itself.
  const pane = paneTexts().filter((text) => !known.has(text));
  const current = JSON.stringify({ beginnings, texts, pane }, null, 2) + "\n";
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(FILE, current);
  expect(readFileSync(FILE, "utf8")).toBe(current);
});

const PSEUDO: Translation = Object.fromEntries(texts.map((text) => [text, spelled(text)]));

const DATA = Array.from({ length: 14 }, (_, row) => [
  46_000 + 30 * row,
  row === 9 ? 90 : 50 + ((7 * row) % 5),
  51,
  52,
  100,
  String((row % 3) + 1),
]);
const WANTED = wantedWith("xmr", "#");
const ALL = TEMPLATES.map(({ id }) => id);

function calculated(laid: Laid): (template: string) => readonly (readonly Cell[])[] {
  const cells = planCells(laid.plan);
  const answers = calculate([
    { name: "Data", cells: DATA },
    ...[...cells].map(([name, sheet]) => ({ name, cells: sheet })),
  ]);
  return (template) => {
    const title = laid.places.get(template)!.title;
    return cells.get(title)!.map((row, r) => row.map((_, c) => answers.cell(title, r, c)));
  };
}

const ENGLISH = planWorkbook(WANTED, undefined, ALL);
const OTHER = planWorkbook(WANTED, undefined, ALL, PSEUDO);
const english = calculated(ENGLISH);
const other = calculated(OTHER);

test("a translation of every text has no fault", () => {
  expect(faultsOfTranslation(texts, beginnings, PSEUDO)).toEqual([]);
});

/** The names of rule sets and charts are words of the custom functions; months are the program's own. */
const isCode = (template: string, column: number) => template === "rule-sets" && column === 0;
const CODES = /\banhoej\b|\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b/g;

test("in a translated workbook every word that is seen comes from the translation", () => {
  const left = [...OTHER.places.keys()].flatMap((template) =>
    other(template).flatMap((row, r) =>
      row.flatMap((cell, c) =>
        typeof cell === "string" && !isCode(template, c) && /[aeiou]/i.test(cell.replace(CODES, ""))
          ? [`${template} ${r + 1},${c + 1}: ${cell}`]
          : [],
      ),
    ),
  );
  expect(left).toEqual([]);
  const said = OTHER.plan.flatMap((it) => {
    if (it.step === "validation") return [it.message, ...(it.allowed.kind === "list" ? it.allowed.words : [])];
    if (it.step === "chart") return [it.chart.title, it.chart.alt, ...it.chart.series.map(({ title }) => title)];
    return it.step === "add sheet" ? [it.sheet] : it.step === "link" ? [it.text] : [];
  });
  expect(said.filter((text) => /[aeiou]/i.test(text.replace(CODES, "")))).toEqual([]);
  expect(said.length).toBeGreaterThan(100);
});

test("its formulas come to the same numbers, and to the same words in the other language", () => {
  for (const template of ENGLISH.places.keys()) {
    const expected = english(template).map((row) =>
      row.map((cell) => (typeof cell === "string" ? spelled(cell) : cell)),
    );
    const found = other(template).map((row) => row.map((cell) => (typeof cell === "string" ? spelled(cell) : cell)));
    expect({ template, cells: found }).toEqual({ template, cells: expected });
  }
});

test("a workbook in another language is built again without a change, and what was chosen in it is read as what it is", () => {
  const file = readFile("examples/late-buses.xlsx");
  const built = buildWorkbook(file, { project: BLANK_PROJECT, parts: ["charter", "scorecard"], translation: PSEUDO });
  const bytes = openPackage(built.bytes);
  const again = { name: "built.xlsx", contents: readWorkbook(bytes), package: bytes };
  expect(again.contents.sheets.map(({ name }) => name)).toContain(spelled("Scorecard"));
  const survey = surveyWorkbook(again.contents);
  const read = readProject(survey, again.contents.sheets, PSEUDO);
  expect(read.kpis.map(({ better }) => better)).toEqual(
    built.wanted.kpis.map(({ kpi }) => kpi).map(({ better }) => better),
  );
  const rebuilt = buildWorkbook(again, {
    project: BLANK_PROJECT,
    parts: ["charter", "scorecard"],
    translation: PSEUDO,
  });
  expect(rebuilt.receipt.steps).toBe(0);
});
