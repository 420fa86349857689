import type { Model } from "@odoo/o-spreadsheet";
import { areaOf } from "../../workbook/address";
import { NAME_PREFIX, ownerMark } from "../../workbook/owner-mark";
import { provenSurvey } from "../../workbook/proven-survey";
import { STATE_TEMPLATE } from "../../workbook/state";
import type { Survey } from "../../workbook/survey";
import { cellsAt } from "./cells";
import { usedBox } from "./read-sheet";

type Getters = Model["getters"];

/** The structure of the workbook on the screen. */
export function survey(getters: Getters): Survey {
  const names = getters.getNamedRanges().flatMap(({ name, range }) => {
    const known = getters.tryGetSheet(range.sheetId) !== undefined && range.invalidXc === undefined;
    return known && name.toLowerCase().startsWith(NAME_PREFIX)
      ? [{ name, sheet: getters.getSheetName(range.sheetId), area: areaOf(range.zone) }]
      : [];
  });
  const mark = getters.getNamedRanges().find(({ name }) => name === ownerMark(STATE_TEMPLATE));
  const box = mark === undefined ? undefined : usedBox(getters, mark.range.sheetId);
  return provenSurvey({
    sheets: getters.getSheetIds().map((id) => getters.getSheetName(id)),
    names,
    state:
      mark === undefined || box === undefined
        ? []
        : cellsAt(getters, { sheet: getters.getSheetName(mark.range.sheetId), area: areaOf(box) }),
  });
}
