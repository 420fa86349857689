/** A word with a color; the color never says what the word does not. */
export function Chip({ word, tone }: { readonly word: string; readonly tone: "plain" | "good" | "near" | "bad" }) {
  return <span class={tone === "plain" ? "tg-chip" : `tg-chip tg-chip-${tone}`}>{word}</span>;
}
