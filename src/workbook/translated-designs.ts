import type { SheetDesign } from "./design";
import { mapTexts } from "./map-texts";
import type { Plan } from "./plan";
import { translator, type Translation } from "./translation";

/** Sheets in another language; references follow the names of the sheets by themselves. */
export function translatedDesigns(designs: readonly SheetDesign[], translation: Translation): readonly SheetDesign[] {
  const said = translator(translation);
  return designs.map((it) => mapTexts(it, said));
}

/** What is said to somebody who types what a cell does not take: the layout words it. */
export function translatedMessages(plan: Plan, translation: Translation): Plan {
  const said = translator(translation);
  return plan.map((it) => (it.step === "validation" ? { ...it, message: said(it.message) } : it));
}
