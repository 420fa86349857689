/**
 * The word that was most likely meant; undefined when none is near enough to be offered.
 *
 * Near is at most a third of the letters changed, left out, put in or swapped with a neighbor.
 *
 * @example
 * nearestWord("nelsen", ["anhoej", "nelson", "nhs"]) // => "nelson"
 * nearestWord("banana", ["anhoej", "nelson", "nhs"]) // => undefined
 */
export function nearestWord(given: string, words: readonly string[]): string | undefined {
  let nearest: string | undefined;
  let least = Infinity;
  for (const word of words) {
    const distance = editDistance(given.toLowerCase(), word.toLowerCase());
    if (distance < least && distance <= Math.max(1, Math.floor(Math.max(given.length, word.length) / 3))) {
      nearest = word;
      least = distance;
    }
  }
  return nearest;
}

/** Optimal string alignment distance (Levenshtein with swaps of neighbors). */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let cost = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}
