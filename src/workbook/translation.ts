/** The texts of ours in another language: the English text as it is in the catalogue, and what to write instead. */
export type Translation = Readonly<Record<string, string>>;

/** What stands in the catalogue for words of the user's: "XmR chart of {}". */
export const HOLE = "{}";

/**
 * A function that says a text of ours in another language. A text that the translation does not have stays English.
 *
 * @param inHoles What becomes of the words that stand in a hole; they stay, when left out.
 *
 * @example translator({ "Met": "Cumplido" })("Met") // => "Cumplido"
 * @example translator({ "Gate after {}": "Puerta de {}" })("Gate after Define") // => "Puerta de Define"
 * @example translator({})("Met") // => "Met"
 */
export function translator(
  translation: Translation,
  inHoles: (words: string) => string = (words) => words,
): (text: string) => string {
  const exact = new Map(Object.entries(translation));
  const patterns = [...exact]
    .filter(([english]) => english.includes(HOLE))
    // The longest first: it says most of the text.
    .sort(([a], [b]) => b.length - a.length)
    .map(([english, other]) => ({
      matches: new RegExp(`^${english.split(HOLE).map(escaped).join("(.*?)")}$`, "su"),
      other,
    }));
  const known = new Map<string, string>();
  const found = (text: string): string => {
    const own = exact.get(text);
    if (own !== undefined) return own;
    for (const { matches, other } of patterns) {
      const words = matches.exec(text)?.slice(1);
      if (words !== undefined)
        return other.split(HOLE).reduce((said, piece, i) => said + inHoles(words[i - 1] ?? "") + piece);
    }
    return text;
  };
  return (text) => {
    const said = known.get(text) ?? found(text);
    known.set(text, said);
    return said;
  };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

/**
 * What is wrong with a translation, a sentence each: texts that are missing, holes that do not match, and texts that no longer begin
 * as formulas know them: they ask whether a status begins with "Claimed".
 *
 * @param beginnings The texts of the catalogue by whose beginning formulas know others.
 *
 * @example faultsOfTranslation(["Met"], [], { "Met": "Cumplido" }) // => []
 * @example faultsOfTranslation(["Met"], [], {}) // => ['"Met" is not translated.']
 * @example faultsOfTranslation(["Not", "Not met"], ["Not"], { "Not": "No", "Not met": "Falta" }) // => ['"Not met" begins with "Not": so must "Falta" begin with "No".']
 */
export function faultsOfTranslation(
  catalogue: readonly string[],
  beginnings: readonly string[],
  translation: Translation,
): readonly string[] {
  const holes = (text: string) => text.split(HOLE).length - 1;
  return catalogue.flatMap((english) => {
    const other = translation[english];
    if (other === undefined || other === "") return [`"${english}" is not translated.`];
    if (holes(english) !== holes(other))
      return [`"${other}" has to have {} ${holes(english)} times, as "${english}" has.`];
    return beginnings.flatMap((start) => {
      const said = translation[start] ?? start;
      return english.startsWith(start) && !other.startsWith(said)
        ? [`"${english}" begins with "${start}": so must "${other}" begin with "${said}".`]
        : [];
    });
  });
}
