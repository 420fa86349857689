import type { Step } from "../../workbook/plan";
import { LOOKS } from "../../workbook/style";

/** A conditional format, as Google Sheets builds one. */
export function ruleOf(
  range: GoogleAppsScript.Spreadsheet.Range,
  { when, role }: Extract<Step, { step: "conditional format" }>,
) {
  const look = LOOKS[role];
  let rule = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(when).setRanges([range]);
  if (look.color !== undefined) rule = rule.setFontColor(`#${look.color}`);
  if (look.fill !== undefined) rule = rule.setBackground(`#${look.fill}`);
  if (look.bold === true) rule = rule.setBold(true);
  return rule.build();
}
