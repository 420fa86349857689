/** Titles that are spelled out, and begin with the sound of a vowel: an x, an m, an r, an s, an n, an i, an e. */
const SOUNDS_LIKE_A_VOWEL = /^(X|MR\b|R\b|S\b|np\b|I\b|I'|EWMA\b)/;

/**
 * The title of a kind of chart with its article, as the first words of a sentence need it.
 *
 * @example
 * titleWithArticle("Xbar and R chart")   // => "An Xbar and R chart"
 * titleWithArticle("Moving range chart") // => "A Moving range chart"
 * titleWithArticle("np chart")           // => "An np chart"
 * titleWithArticle("Run chart")          // => "A Run chart"
 */
export function titleWithArticle(title: string): string {
  return `${SOUNDS_LIKE_A_VOWEL.test(title) ? "An" : "A"} ${title}`;
}
