import { CATALOGUE } from "../../functions/catalogue";
import type { Place } from "../../src/workbook/address";
import type { SheetContents } from "../../src/workbook/sheet-contents";
import { argumentsOfSelection, selectionSays } from "./arguments-of-selection";

/** What the selection gives to the function of a name, and the sentence that says so. */
export function filledFrom(name: string | null, contents: SheetContents, selected: Place | null) {
  const open = CATALOGUE.find((it) => it.name === name);
  const given = open === undefined || selected === null ? {} : argumentsOfSelection(open, contents, selected);
  return { given, says: selectionSays(selected, given) };
}
