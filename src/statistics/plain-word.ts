/**
 * A word as it is compared: without regard to case, spaces, hyphens, underscores, or the letter ø.
 *
 * Every apostrophe that a keyboard or a word processor makes becomes a straight one; it stays, for p and p' differ by nothing else.
 *
 * @example
 * plainWord(" Western-Electric ") // => "westernelectric"
 * plainWord("P’")                 // => "p'"
 * plainWord("Anhøj")              // => "anhoj"
 */
export function plainWord(text: string): string {
  return text
    .toLowerCase()
    .replace(/ø/g, "o")
    .replace(/[’‘ʼ′`´]/g, "'")
    .replace(/[\s\-_‐‑–—]/g, "");
}
