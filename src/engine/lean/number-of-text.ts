import { spelledNumber } from "../texts-of-model";

/** How people spell numbers: signs, thousands, percent; a date or an amount of money is read by the model. */
const PLAIN = /^\s*-?(?:\d+(?:,\d{3,})*(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,2})?\s*(%?)\s*$/i;
/** A letter is in no number and in no date, save in times before and after noon and in powers of ten. */
const WORDS = /\p{L}/u;
const ALLOWED_WORDS = /(?<!\p{L})[ap]m(?!\p{L})|(?<=\d)e(?=[+-]?\d)/giu;
const known = new Map<string, number | undefined>();
const MOST_KNOWN = 10_000;

/**
 * The number that a text spells, or undefined where it spells none; dates count as numbers.
 *
 * @example
 * numberOfText("1,250.5") // => 1250.5
 * numberOfText("n/a") // => undefined
 */
export function numberOfText(text: string): number | undefined {
  if (!/\d/.test(text)) return undefined;
  const plain = PLAIN.exec(text);
  if (plain !== null) {
    const number = Number(text.replace(/[,%\s]/g, ""));
    return plain[1] === "%" ? number / 100 : number;
  }
  if (WORDS.test(text.replace(ALLOWED_WORDS, ""))) return undefined;
  if (known.has(text)) return known.get(text);
  if (known.size > MOST_KNOWN) known.clear();
  const number = spelledNumber(text);
  known.set(text, number);
  return number;
}
