import type { Model } from "@odoo/o-spreadsheet";
import { SERIES_LOOKS, type Series } from "../../workbook/chart";
import { COLORS } from "../../workbook/style";
import { endOfLine } from "../../xlsx/label-shifts";
import { chartNumber } from "./chart-number";

/** A label at the right end of a series, as the drawing library carries it to `chart-labels`. */
export interface EndLabel {
  readonly text: string;
  /** With its #. */
  readonly color: string;
  /** Names what stands there, such as a phase; its value says nothing. */
  readonly isTitle: boolean;
}

/** The label that a declaration asks for; undefined where it asks for none or there is no point to label. */
export function endLabel(
  { endLabel: asked, plays }: Series,
  title: string,
  values: readonly (number | null)[],
  number: string,
  getters: Model["getters"],
): EndLabel | undefined {
  const end = endOfLine(values);
  if (asked === undefined || asked === false || end === undefined) return undefined;
  if (asked === "title") return title === "" ? undefined : { text: title, color: `#${COLORS.ink}`, isTitle: true };
  const value = chartNumber(end.value, number, getters);
  return { text: `${title} ${value}`, color: `#${SERIES_LOOKS[plays].color}`, isTitle: false };
}

/** Room for the labels beside the plot, in pixels, as wide letters need it; no more than a picture can spare. */
export function roomFor(labels: readonly EndLabel[]): number {
  const letters = Math.max(0, ...labels.filter(({ isTitle }) => !isTitle).map(({ text }) => text.length));
  return letters === 0 ? 0 : Math.min(200, 12 + letters * 6);
}
