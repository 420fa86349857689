import type { WorkbookContents } from "../../src/workbook/sheet-contents";
import type { Reason } from "./frozen-cell";
import { plainFormula } from "./plain-formula";
import { reasonOf, type Taboo } from "./reason-of";

/** Names that lead to what is not in the copy make every formula that uses them do so, names that use such names too. */
export function tabooOf({ sheets, names }: WorkbookContents, leftOut: readonly string[]): Taboo {
  const taken = new Set(names.map(({ name }) => name.toUpperCase()));
  const found = new Map<string, Reason>();
  const tables = sheets.filter(({ name }) => leftOut.includes(name)).flatMap((sheet) => sheet.tables);
  for (const { name } of tables) found.set(name.toUpperCase(), "a sheet left out");
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const { name, refersTo } of names) {
      const reason = reasonOf(plainFormula(refersTo, taken), { taken, leftOut, names: found });
      if (reason !== undefined && !found.has(name.toUpperCase())) found.set(name.toUpperCase(), reason);
    }
  }
  return { taken, leftOut, names: found };
}

/** Whether a formula cannot go into a copy as it is. */
export function isTabooIn(taboo: Taboo): (formula: string) => boolean {
  return (formula) => reasonOf(plainFormula(formula, taboo.taken), taboo) !== undefined;
}
