/**
 * The sentences of a text, as a translation has them: a text of several is put together from theirs.
 *
 * @example
 * sentencesIn("Nothing was added. Try again.") // => ["Nothing was added.", "Try again."]
 * sentencesIn("Center 1.2; firm limits")       // => ["Center 1.2; firm limits"]
 */
export const sentencesIn = (text: string): readonly string[] =>
  text.split(/(?<=[.?!][”")]?|^\{\})\s+(?=[\p{Lu}\d“"{])/u);
