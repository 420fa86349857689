import { runInNewContext } from "node:vm";
import { CATALOGUE } from "../../functions/catalogue";
import { functionsJson } from "../../functions/emit/excel";
import { referenceHtml, referenceMarkdown } from "../../functions/emit/reference";
import { sheetsFunctions } from "../../functions/emit/sheets";
import { parameterHelp } from "../../functions/parameter-help";
import { CHART_KINDS } from "../../src/statistics/chart-kinds";
import { CHART_OPTION_WORDS } from "../../src/statistics/chart-option-words";
import { RULE_SETS } from "../../src/statistics/rule-sets";
import { SIGNAL_WORDS } from "../../src/statistics/signal-words";
import { expectGolden } from "./golden";

test("Excel's functions.json is as kept", () => {
  expectGolden("functions.json", functionsJson(CATALOGUE));
});

test("Excel lets errors and formatted numbers through to every function, and asks for no types", () => {
  const metadata = JSON.parse(functionsJson(CATALOGUE));
  expect(metadata).toMatchObject({ allowErrorForDataTypeAny: true, allowCustomDataForDataTypeAny: true });
  for (const { id, parameters, result } of metadata.functions) {
    expect(id).toMatch(/^[A-Z][A-Z0-9_]*$/);
    for (const parameter of parameters) expect(parameter.type).toBe("any");
    expect(result.type).toBe("any");
  }
});

test("the Apps Script functions are as kept", () => {
  expectGolden("sheets-functions.js.txt", sheetsFunctions(CATALOGUE, "Tollgate_"));
});

test("the Apps Script functions hand every call on by name, whatever the name of the library", () => {
  const calls: unknown[][] = [];
  const context = {
    Library_: { answer: (name: string, given: ArrayLike<unknown>) => calls.push([name, ...Array.from(given)]) },
  };
  for (const { name } of CATALOGUE)
    runInNewContext(`${sheetsFunctions(CATALOGUE, "Library_")}; ${name}(1, "a")`, context);
  expect(calls).toEqual(CATALOGUE.map(({ name }) => [name, 1, "a"]));
});

test("the Apps Script functions carry name, parameters and help where Google Sheets reads them", () => {
  const text = sheetsFunctions(CATALOGUE, "Tollgate_");
  for (const it of CATALOGUE) {
    expect(text).toContain(`function ${it.name}(${Object.keys(it.parameters).join(", ")}) {`);
    for (const [name, parameter] of Object.entries(it.parameters)) {
      expect(text).toContain(` * @param {any} ${name} ${parameterHelp(parameter)}`);
    }
  }
  expect(text.match(/@customfunction/g)).toHaveLength(CATALOGUE.length);
});

test("the reference is as kept", () => {
  expectGolden("reference.md", referenceMarkdown(CATALOGUE));
});

test("every link within the reference leads somewhere, in both forms", () => {
  const html = referenceHtml(CATALOGUE);
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  const targets = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(targets.length).toBeGreaterThan(CATALOGUE.length);
  for (const target of targets) expect(ids).toContain(target);
  const linked = [...referenceMarkdown(CATALOGUE).matchAll(/\]\(#([^)]+)\)/g)].map(([, id]) => id);
  expect(linked).toEqual(targets);
});

test("the reference defines every kind of chart, option, rule and signal, and says where each function differs from other tools", () => {
  const page = referenceMarkdown(CATALOGUE);
  for (const { name, options } of CHART_KINDS) {
    expect(page).toContain(`| \`${name}\` |`);
    expect(page).toMatch(new RegExp(`^${name}: .+=`, "m"));
    expect(options.length).toBeGreaterThan(0);
  }
  for (const { word } of CHART_OPTION_WORDS)
    expect(page).toMatch(new RegExp(`^\\| \`${word}\` \\|( [^|]+\\|){4}$`, "m"));
  for (const word of SIGNAL_WORDS) expect(page).toMatch(new RegExp(`^\\| ${word} \\| .{40,} \\|$`, "m"));
  for (const { name } of RULE_SETS) expect(page.split(`\n| ${name} | `).length).toBeGreaterThanOrEqual(4);
  expect(page).toMatch(/\n\| nelson \| yes \| 9 \| 6 \| yes \| yes \| 15 \| 14 \| 8 \|/);
  for (const it of CATALOGUE) expect(it.differs ?? []).not.toEqual([]);
});

test("the help of the rules argument names every set", () => {
  const about = CATALOGUE.find(({ name }) => name === "CONTROL_LIMITS")?.parameters["rules"]?.about ?? "";
  for (const { name } of RULE_SETS) expect(`${about.replace(/:/g, ",")},`).toContain(` ${name},`);
});

test("the reference shows every function, argument, result and example", () => {
  const html = referenceHtml(CATALOGUE);
  const written = (text: string): string =>
    text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
  for (const it of CATALOGUE) {
    for (const name of Object.keys(it.parameters)) expect(html).toContain(`<code>${name}</code>`);
    for (const { meaning } of it.result.columns) expect(html).toContain(written(meaning));
    for (const { formula, title } of it.examples) {
      expect(html).toContain(written(formula));
      expect(html).toContain(written(title));
    }
  }
});
