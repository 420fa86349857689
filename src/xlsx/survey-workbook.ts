import { boxOf, type Place } from "../workbook/address";
import type { Grid } from "../workbook/cell";
import { NAME_PREFIX, ownerMark } from "../workbook/owner-mark";
import type { SheetContents, WorkbookContents } from "../workbook/sheet-contents";
import { provenSurvey } from "../workbook/proven-survey";
import { STATE_TEMPLATE } from "../workbook/state";
import type { Survey } from "../workbook/survey";
import { placeOfText } from "./place-of-text";

/** What a plan needs to know of a workbook that was read from a file. */
export function surveyWorkbook({ sheets, names }: WorkbookContents): Survey {
  const named = names.flatMap(({ name, refersTo, sheet }) => {
    if (!name.toLowerCase().startsWith(NAME_PREFIX) || sheet !== undefined) return [];
    const place = placeOfText(refersTo);
    return place !== undefined && sheets.some((it) => it.name === place.sheet) ? [{ name, ...place }] : [];
  });
  const stateSheet = named.find(({ name }) => name === ownerMark(STATE_TEMPLATE))?.sheet;
  return provenSurvey({
    sheets: sheets.map(({ name }) => name),
    names: named,
    state: sheets.find(({ name }) => name === stateSheet)?.cells ?? [],
  });
}

/** The cells of a place, as a rectangle; blank where the sheet ends before it. */
export function cellsOf(sheets: readonly SheetContents[], { sheet, area }: Place): Grid {
  const { top, left, bottom, right } = boxOf(area);
  const cells = sheets.find(({ name }) => name === sheet)?.cells ?? [];
  return Array.from({ length: bottom - top + 1 }, (_, i) =>
    Array.from({ length: right - left + 1 }, (__, j) => cells[top + i]?.[left + j] ?? null),
  );
}
