import { DataProblem } from "../../src/statistics/data-problem";
import type { Parameter } from "../declare";
import { sentences } from "../messages";
import { findWord, type Words } from "../words/find-word";
import { nearestWord } from "../../src/statistics/nearest-word";
import { chosen } from "./choice";
import { inBounds, type Bounds } from "./number";
import { text } from "./text";

/** One option: how its value is written, and how it is read. */
export interface Option<T> {
  /** "yes or no", "a number": what stands after the equals sign. */
  readonly kind: string;
  read(value: string, key: string): T;
}

/** Options that were given, by their names. */
export type Options<O extends Readonly<Record<string, Option<unknown>>>> = {
  readonly [K in keyof O]?: O[K] extends Option<infer T> ? T : never;
};

const YES_NO: Words<"yes" | "no"> = { yes: ["true", "on", "1"], no: ["false", "off", "0"] };

/** An option that is on or off. */
export const yesNo: Option<boolean> = {
  kind: "yes or no",
  read: (value, key) => chosen(`The option ${key}`, value, YES_NO) === "yes",
};

/** An option that is a number. */
export function numeric(bounds: Bounds = {}): Option<number> {
  return {
    kind: "a number",
    read(value, key) {
      const number = Number(value);
      if (!Number.isFinite(number)) throw new DataProblem("#VALUE!", sentences.optionNotANumber(key, value));
      return inBounds(number, bounds, `The option ${key}`);
    },
  };
}

/** An option that is one word out of a list. */
export function oneOf<W extends string>(words: Words<W>): Option<W> {
  return { kind: Object.keys(words).join(" or "), read: (value, key) => chosen(`The option ${key}`, value, words) };
}

/** Text of the form "screen=yes; sigmas=3": a fixed list of names, each with a value of its own kind. Always optional. */
export function options<const O extends Readonly<Record<string, Option<unknown>>>>(it: {
  readonly about: string;
  readonly keys: O;
}): Parameter<Options<O>> {
  const names = Object.keys(it.keys);
  const words: Words = Object.fromEntries(names.map((name) => [name, []]));
  const parse = (given: string): Options<O> => {
    const read: Record<string, unknown> = {};
    for (const part of given.split(/[;\n]/).filter((piece) => piece.trim() !== "")) {
      const [written = "", ...rest] = part.split("=");
      const key = findWord(written, words);
      const option = key === undefined ? undefined : it.keys[key];
      if (key === undefined || option === undefined) {
        throw new DataProblem("#VALUE!", sentences.unknownOption(written, names, nearestWord(written.trim(), names)));
      }
      const value = rest.join("=").trim();
      if (value === "") throw new DataProblem("#VALUE!", sentences.optionWithoutValue(key));
      if (key in read) throw new DataProblem("#VALUE!", sentences.optionTwice(key));
      read[key] = option.read(value, key);
    }
    return only(it.keys, read);
  };
  return {
    ...text({ about: it.about, kind: "options", parse }),
    fallback: "none set",
    absent: () => only(it.keys, {}),
  };
}

/** Options read by their own readers have the types that those give: the compiler is told so here, and only here. */
function only<O extends Readonly<Record<string, Option<unknown>>>>(keys: O, read: Record<string, unknown>): Options<O> {
  const isRead = (them: Record<string, unknown>): them is Options<O> => Object.keys(them).every((key) => key in keys);
  if (isRead(read)) return read;
  throw new Error("An option was read that is not declared.");
}
