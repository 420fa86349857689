import { boxOf } from "../workbook/address";
import type { Step } from "../workbook/plan";
import { PART_TYPES } from "./content-types";
import { BARE_DRAWING, chartIn, withChart, withoutChart } from "./drawing-part";
import type { PackageChanges } from "./package-changes";

/**
 * Finds the part that a chart of a plan goes to, in place of the one of the same id or as a new one, and puts it into
 * the drawing of its sheet.
 *
 * @param sheet The part of the sheet.
 * @param drawn Called with the relationship when the sheet had no drawing and got one.
 * @returns The chart's part, to be filled.
 */
export function placeChart(
  changes: PackageChanges,
  sheet: string,
  { at, chart }: Extract<Step, { step: "chart" }>,
  drawn: (relationship: string) => void,
): string {
  const drawing = drawingOf(changes, sheet) ?? newDrawing(changes, sheet, drawn);
  const picture = changes.text(drawing) ?? BARE_DRAWING;
  const standing = chartIn(picture, chart.id);
  const known = changes.threadsOf(drawing).find(({ id }) => id === standing)?.target;
  const part = known ?? changes.freePart("xl/charts/chart", ".xml");
  if (known === undefined) changes.set(part, "", PART_TYPES.chart);
  const id = known === undefined || standing === undefined ? changes.relate(drawing, "chart", part) : standing;
  changes.set(drawing, withChart(picture, chart.id, boxOf(at), chart.alt, id));
  return part;
}

/** Takes a chart of ours out of a sheet's drawing, and its part out of the file; gives the part, if there was one. */
export function removeChart(changes: PackageChanges, sheet: string, chart: string): string | undefined {
  const drawing = drawingOf(changes, sheet);
  const picture = drawing === undefined ? undefined : changes.text(drawing);
  const id = picture === undefined ? undefined : chartIn(picture, chart);
  if (drawing === undefined || picture === undefined || id === undefined) return undefined;
  const part = changes.threadsOf(drawing).find((it) => it.id === id)?.target;
  changes.set(drawing, withoutChart(picture, chart));
  changes.unrelate(drawing, id);
  if (part !== undefined) changes.drop(part);
  return part;
}

function drawingOf(changes: PackageChanges, sheet: string): string | undefined {
  return changes.threadsOf(sheet).find(({ type, outside }) => type === "drawing" && !outside)?.target;
}

function newDrawing(changes: PackageChanges, sheet: string, drawn: (relationship: string) => void): string {
  const drawing = changes.freePart("xl/drawings/drawing", ".xml");
  changes.set(drawing, BARE_DRAWING, PART_TYPES.drawing);
  drawn(changes.relate(sheet, "drawing", drawing));
  return drawing;
}
