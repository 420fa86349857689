import { plainWord } from "./plain-word";

/**
 * The word of a list that somebody who wrote another one most likely meant.
 *
 * @returns The word with the fewest letters to change, when that is at most a third of its length (and at least one); else undefined.
 *
 * @example
 * nearestWord("nelsen", ["nelson", "nhs", "wheeler"]) // => "nelson"
 * nearestWord("purple", ["nelson", "nhs", "wheeler"]) // => undefined
 */
export function nearestWord(text: string, words: readonly string[]): string | undefined {
  const wanted = plainWord(text);
  let best: string | undefined;
  let fewest = Infinity;
  for (const word of words) {
    const changes = editDistance(wanted, plainWord(word));
    if (changes < fewest && changes <= Math.max(1, Math.floor(plainWord(word).length / 3))) {
      best = word;
      fewest = changes;
    }
  }
  return best;
}

/** Letters to add, drop or change (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
