import { plainWord } from "../../src/statistics/plain-word";

/** Allowed words, each with the other spellings that it goes by. */
export type Words<W extends string = string> = Readonly<Record<W, readonly string[]>>;

/**
 * The allowed word that a text means, read as `plainWord` reads it.
 *
 * Apostrophes are disregarded only where no word differs by one: p and p' do.
 *
 * @returns undefined when the text is none of them.
 *
 * @example
 * findWord("Laney P", { p: [], "p'": ["laney-p"] }) // => "p'"
 * findWord("Welch's", { welch: [], paired: [] })    // => undefined
 * findWord("Welchs'", { welchs: [], paired: [] })   // => "welchs"
 */
export function findWord<W extends string>(given: string, words: Words<W>): W | undefined {
  return search(given, words, plainWord) ?? search(given, words, (text) => plainWord(text).replace(/'/g, ""));
}

function search<W extends string>(given: string, words: Words<W>, key: (text: string) => string): W | undefined {
  const wanted = key(given);
  for (const word in words) {
    if (key(word) === wanted || words[word].some((other) => key(other) === wanted)) return word;
  }
  return undefined;
}
