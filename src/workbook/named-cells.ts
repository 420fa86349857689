import { boxOf } from "./address";
import type { Grid } from "./cell";
import type { SheetContents } from "./sheet-contents";
import type { Survey } from "./survey";

/** The cells that a defined name of ours stands for; none where the name or its sheet is gone. */
export function namedCells(name: string, survey: Survey, sheets: readonly SheetContents[]): Grid {
  const place = survey.names.find((it) => it.name === name);
  const sheet = sheets.find((it) => it.name === place?.sheet);
  if (place === undefined || sheet === undefined) return [];
  const { top, left, bottom, right } = boxOf(place.area);
  return Array.from({ length: bottom - top + 1 }, (_, i) =>
    Array.from({ length: right - left + 1 }, (__, j) => sheet.cells[top + i]?.[left + j] ?? null),
  );
}
