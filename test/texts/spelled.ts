/** A language that is spelled letter by letter: e takes two letters, every other vowel another one. */
const SPELLING: Readonly<Record<string, string>> = {
  a: "á",
  e: "ëë",
  i: "í",
  o: "ö",
  u: "ü",
  A: "Á",
  E: "Ë",
  I: "Í",
  O: "Ö",
  U: "Ü",
};

/** A text in that language: what is left in English is seen by its vowels. */
export const spelled = (text: string): string => text.replace(/[aeiou]/gi, (letter) => SPELLING[letter] ?? letter);
