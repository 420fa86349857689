import type { Translation } from "../../src/workbook/translation";
import { paneTranslator } from "./pane-translator";
import { translateElements } from "./translate-elements";

/** What stands in the catalogue for the language itself, for those who hear the pane: a translation has its own code there. */
const ENGLISH = "en";

/** Has the pane say everything in another language from now on. */
export function speak(translation: Translation, pane: HTMLElement): void {
  translateElements(paneTranslator(translation));
  pane.lang = translation[ENGLISH] ?? ENGLISH;
}
