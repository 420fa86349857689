import type { Place } from "../../workbook/address";

/** "='Late minutes'!$A$1:$B$9" as a place; undefined for names whose cells are gone or that are no range. */
export function placeOfFormula(formula: unknown): Place | undefined {
  const found =
    typeof formula === "string"
      ? /^=(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)$/i.exec(formula)
      : null;
  if (found === null) return undefined;
  const sheet = found[1]?.replace(/''/g, "'") ?? found[2];
  const area = found[3]?.replace(/\$/g, "");
  return sheet === undefined || area === undefined ? undefined : { sheet, area };
}
