import type { LinkTo, RowFill } from "./design";
import type { SheetPlaces } from "./place-sheet";
import type { Step } from "./plan";
import { placeOf, type Ground } from "./write-formula";

/** Whether a content of a row is a link. */
export function isLinkTo(content: RowFill[string] | undefined): content is LinkTo {
  return typeof content === "object" && content !== null && "sheet" in content && "text" in content;
}

/** The steps of a link in one cell; without a text of its own it reads as the sheet that it leads to. */
export function linkSteps(
  { text, sheet: template, to }: LinkTo,
  area: string,
  sheet: SheetPlaces,
  ground: Ground,
): Step[] {
  const target = ground.get(template);
  if (target === undefined) throw new Error(`A link leads to "${template}", which is not in this plan.`);
  const place = to === undefined ? { sheet: target.title, area: "A1" } : placeOf(to, { sheet: target }, ground);
  return [
    { step: "link", sheet: sheet.title, area, text: text === "" ? target.title : text, to: place },
    { step: "format", sheet: sheet.title, area, role: "link" },
  ];
}
