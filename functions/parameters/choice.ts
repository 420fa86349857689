import { DataProblem } from "../../src/statistics/data-problem";
import type { Parameter } from "../declare";
import { sentences } from "../messages";
import type { Cells } from "../reading/cells";
import { textCell } from "../reading/text-cell";
import { findWord, type Words } from "../words/find-word";
import { nearestWord } from "../../src/statistics/nearest-word";

/** One word out of a list, in any case, with or without spaces and hyphens. */
export function choice<W extends string>(it: { readonly about: string; readonly words: Words<W> }): Parameter<W> {
  const words = Object.keys(it.words);
  const read = (cells: Cells): W => {
    const given = textCell(cells, 0);
    if (typeof given !== "string")
      throw new DataProblem("#VALUE!", sentences.wordWanted(cells.name, String(given), words));
    return chosen(cells.place(0), given, it.words);
  };
  return { about: it.about, kind: "word", shape: "cell", words, numeric: false, read };
}

/** The word that a text means. */
export function chosen<W extends string>(place: string, given: string, words: Words<W>): W {
  const word = findWord(given, words);
  if (word !== undefined) return word;
  const all = Object.keys(words);
  throw new DataProblem(
    "#VALUE!",
    sentences.unknownWord(
      place,
      given,
      all,
      nearestWord(given, [...all, ...Object.values<readonly string[]>(words).flat()]),
    ),
  );
}
