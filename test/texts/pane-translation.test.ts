import { readFileSync } from "node:fs";
import { CATALOGUE } from "../../functions/catalogue";
import { RULE_SETS } from "../../src/statistics/rule-sets";
import { TEMPLATES } from "../../src/templates/catalogue";
import { speak } from "../../taskpane/language/speak";
import { drawnPage, fetchPages } from "../taskpane/drawn-page";
import { everyScreen } from "../taskpane/tour";
import { spelled } from "./spelled";

const { texts, pane } = JSON.parse(readFileSync("translations/en.json", "utf8")) as {
  readonly texts: readonly string[];
  readonly pane: readonly string[];
};
const PSEUDO = Object.fromEntries([...texts, ...pane].map((text) => [text, spelled(text)]));

/** Words that stay: names of functions and their arguments, of rule sets, sheets and columns, and of the product; months, too. */
const NAMES = new RegExp(
  String.raw`\b(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d+, \d+|Column [A-Z]+|[A-Z]{1,2}\d+(?::[A-Z]{1,2}\d+)?|${[...CATALOGUE.flatMap(({ name, parameters }) => [name, ...Object.keys(parameters)]), "Tollgate", "Anhoej", ...RULE_SETS.map(({ name }) => name), ...TEMPLATES.map(({ title }) => title), "_tollgate"].join("|")})\b`,
  "g",
);

/**
 * Sentences that other rooms put together from pieces, which no catalogue can have whole: what a table and its columns are, how counts
 * vary, what was added.
 */
const COMPOSED =
  /\d+ rows? of \d+ columns?|: (whole counts|dates, which put|words that come back)|variation is (less|more) than|^Done: added/i;

/** They may have been turned in part. */
const isComposed = (text: string): boolean =>
  COMPOSED.test(text.normalize("NFD").replace(/\p{M}/gu, "").replace(/ee/g, "e"));

/** What is seen and heard of a page, without what is the user's. */
function wordsOn(page: HTMLElement): readonly string[] {
  const words: string[] = [];
  const look = (node: Element) => {
    for (const name of ["aria-label", "placeholder", "title", "label"]) words.push(node.getAttribute(name) ?? "");
    for (const child of node.childNodes) {
      const isOwn = node.getAttribute("translate") === "no" || (node as HTMLElement).translate === false;
      if (child.nodeType === 3 && !isOwn && node.tagName !== "TEXTAREA") words.push(child.textContent ?? "");
      if (child.nodeType === 1) look(child as Element);
    }
  };
  look(page);
  return words.filter((text) => text.trim() !== "");
}

test("every word of every page and state of the pane comes from the translation", async () => {
  await fetchPages();
  const screens = await everyScreen();
  speak(PSEUDO, drawnPage(screens[0]!.state));
  const left = new Set<string>();
  for (const { name, state } of screens) {
    const sheets = [...(state.workbook?.survey.sheets ?? [])].sort((a, b) => b.length - a.length);
    for (const text of wordsOn(drawnPage(state))) {
      const bare = sheets.reduce((rest, sheet) => rest.split(sheet).join(""), text).replace(NAMES, "");
      if (/[aeiou]/i.test(bare) && !isComposed(text)) left.add(`${name}: ${text}`);
    }
  }
  expect([...left]).toEqual([]);
});
