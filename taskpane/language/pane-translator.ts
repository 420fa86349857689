import { translator, type Translation } from "../../src/workbook/translation";
import { sentencesIn } from "./sentences-in";

/** Says a text of the pane in another language, sentence by sentence; what is not in the translation stays. */
export function paneTranslator(translation: Translation): (text: string) => string {
  // What stands in a hole is the user's, but for words of ours that begin small, such as the names of signals.
  const small = translator(
    Object.fromEntries(Object.entries(translation).filter(([english]) => /^\p{Ll}/u.test(english))),
  );
  const said = translator(translation, (words) => words.split("; ").map(small).join("; "));
  return (text) => {
    const [, before = "", words = "", after = ""] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
    return words === "" ? text : before + (translation[words] ?? sentencesIn(words).map(said).join(" ")) + after;
  };
}
