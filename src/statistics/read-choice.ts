import { DataProblem } from "./data-problem";
import { nearestWord } from "./nearest-word";
import { plainWord } from "./plain-word";

/** A thing that goes by several words. */
export interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
}

/**
 * The thing that a word stands for.
 *
 * @param what  What the word chooses, with its article: "a chart".
 * @throws {DataProblem} "#VALUE!" for an unknown word: the sentence lists the words that are known, and the nearest.
 *
 * @example
 * readChoice("a chart", "XmR", [{ name: "xmr", aliases: ["i"] }]) // => { name: "xmr" }
 */
export function readChoice<T extends Named>(what: string, text: string, things: readonly T[]): T {
  const found = findChoice(text, things);
  if (found !== undefined) return found;
  const words = things.map((thing) => thing.name);
  const meant = nearestWord(text, words.concat(...things.map((thing) => thing.aliases)));
  const hint = meant === undefined ? "" : ` Did you mean "${meant}"?`;
  throw new DataProblem("#VALUE!", `"${text}" is not ${what}.${hint} Known: ${words.join(", ")}.`);
}

/** The thing that a word stands for, or undefined. */
export function findChoice<T extends Named>(text: string, things: readonly T[]): T | undefined {
  const wanted = plainWord(text);
  return things.find((thing) => [thing.name, ...thing.aliases].some((word) => plainWord(word) === wanted));
}
