/** Allowed words, each with the other spellings that it goes by. */
export type Words<W extends string = string> = Readonly<Record<W, readonly string[]>>;

/**
 * The allowed word that a text means, read without regard to case, spaces, hyphens or the letter o with a stroke.
 *
 * Apostrophes of all kinds are one; they are disregarded only where no word differs by one (p and p' do).
 *
 * @returns undefined when the text is none of them.
 *
 * @example
 * findWord("Laney P", { p: [], "p'": ["laney-p"] }) // => "p'"
 * findWord("Anhøj", { anhoej: [], nhs: [] })        // => "anhoej"
 */
export function findWord<W extends string>(given: string, words: Words<W>): W | undefined {
  const strict = (text: string): string => plain(text);
  const loose = (text: string): string => plain(text).replace(/'/g, "");
  return search(given, words, strict) ?? search(given, words, loose);
}

function search<W extends string>(given: string, words: Words<W>, key: (text: string) => string): W | undefined {
  const wanted = key(given);
  for (const word in words) {
    if (key(word) === wanted || words[word].some((other) => key(other) === wanted)) return word;
  }
  return undefined;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\u2018\u2019\u2032\u00b4`\u02b9\u02bc]/g, "'")
    .replace(/ø/g, "oe")
    .replace(/[\s_\-\u2010-\u2014]/g, "");
}
