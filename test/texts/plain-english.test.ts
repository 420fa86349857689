import { CATALOGUE } from "../../functions/catalogue";
import { GLOSSARY } from "../../src/dmaic/glossary";
import { collectedTexts } from "./collected-texts";

const { texts } = collectedTexts();

interface Sentence {
  readonly text: string;
  readonly words: number;
  readonly syllables: number;
}

/** Groups of vowels, a silent e at the end left out: the usual estimate. */
function syllablesIn(word: string): number {
  const heard = word.toLowerCase().replace(/(?:[^laeiouy]es|[^dt]ed|[^laeiouy]e)$/, "");
  return Math.max(1, (heard.match(/[aeiouy]{1,2}/g) ?? []).length);
}

const SENTENCES: readonly Sentence[] = texts
  .filter((text) => /[.?!]$/.test(text))
  .flatMap((text) => text.split(/(?<=[.?!])\s+/))
  .map((text) => ({ text, all: text.match(/[A-Za-z'-]+/g) ?? [] }))
  .filter(({ all }) => all.length >= 4)
  .map(({ text, all }) => ({
    text,
    words: all.length,
    syllables: all.reduce((sum, word) => sum + syllablesIn(word), 0),
  }));

/** The grade of Flesch and Kincaid: the school year in which a text is read with ease. */
function grade(sentences: readonly Sentence[]): number {
  const sum = (of: (it: Sentence) => number) => sentences.reduce((all, it) => all + of(it), 0);
  const words = sum((it) => it.words);
  return 0.39 * (words / sentences.length) + 11.8 * (sum((it) => it.syllables) / words) - 15.59;
}

test("the sentences of the workbook read at eighth grade or below", () => {
  expect(SENTENCES.length).toBeGreaterThan(300);
  expect(grade(SENTENCES)).toBeLessThan(8);
});

test("no sentence has more than 30 words", () => {
  expect(SENTENCES.filter(({ words }) => words > 30).map(({ text }) => text)).toEqual([]);
});

/** Words that a principal or a bus dispatcher need not know, and abbreviations. */
const TRADE =
  /moving range|subgroup|standard deviation|median|quartile|sigma|Welch|Wilson|Laney|kappa|Pareto|countermeasure|denominator|numerator|special cause|common cause|center line|control limit|baseline|rework|stratif|fishbone|p value|repeatability|reproducibility|gauge study/gi;
const ABBREVIATION = /\b[A-Z]{2,}s?\b|\b[A-Z][a-z]?[A-Z]\w*\b/g;

test("every word of the trade and every abbreviation has an entry in the glossary", () => {
  const glossary = GLOSSARY.map(({ term, meaning }) => `${term}: ${meaning}`.toLowerCase());
  const functions = new Set<string>(CATALOGUE.map(({ name }) => name));
  const used = texts.flatMap((text) => [...(text.match(TRADE) ?? []), ...(text.match(ABBREVIATION) ?? [])]);
  const isExplained = (word: string) => glossary.some((entry) => entry.includes(word.toLowerCase().replace(/s$/, "")));
  expect([...new Set(used)].filter((word) => !functions.has(word) && !isExplained(word))).toEqual([]);
  expect(used.length).toBeGreaterThan(100);
});
