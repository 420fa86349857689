import type { Chart } from "../workbook/chart";
import type { AxisRange } from "./axis-range";
import type { ChartSize } from "./chart-size";
import { endOfLine } from "./label-shifts";
import type { Shown } from "./shown";

/** Where in a chart the lines are drawn, in shares of its width and height; and how high a line of small letters is. */
export interface PlotLayout {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly letter: number;
}

/** In points: a line of small letters, one small letter, one of the title, what stands above the plot and below it. */
const LINE = 11.5;
const LETTER = 4.75;
const LETTER_OF_TITLE = 6.9;
const ABOVE = { margin: 12, line: 16 };
const BELOW = { ticks: 20, caption: 16, legend: 22 };
/** What the marks of an axis and its title take at the left, and the end of a label at the right. */
const AXIS = 32;
const END = 14;
/** No more than this is taken from the plot at one side. */
const MOST = 0.3;

/**
 * Room at the right of the plot for direct labels, which stand behind the last point, and at the left for the numbers of the axis;
 * undefined where a chart has no such labels, and the program may lay it out.
 */
export function plotLayout(
  chart: Chart,
  { until }: AxisRange,
  shown: Shown,
  { width, height }: ChartSize,
): PlotLayout | undefined {
  const labeled = chart.series.filter(({ endLabel }) => endLabel === true);
  if (labeled.length === 0) return undefined;
  const letters = labeled.map(
    ({ title, place }) => title.length + 1 + lettersOf(endOfLine(shown(place))?.value ?? 0, chart.y.number),
  );
  // Pictures that stand above one another begin and end alike, as long as their numbers are of ordinary length.
  const left = Math.min(MOST, (AXIS + Math.max(5, lettersOf(until, chart.y.number)) * LETTER) / width);
  const right = Math.min(MOST, (END + Math.max(17, ...letters) * LETTER) / width);
  const title = chart.titleFrom === undefined ? chart.title : String(shown(chart.titleFrom)[0] ?? "");
  const lines = title
    .split("\n")
    .reduce((sum, line) => sum + Math.ceil((line.length * LETTER_OF_TITLE) / (width * 0.92)), 0);
  const top = ABOVE.margin + lines * ABOVE.line;
  const isCaptioned = chart.captionFrom !== undefined || chart.x.title !== "";
  const isListed =
    chart.legend !== "none" &&
    chart.series.some(({ endLabel, isUnlisted }) => endLabel !== true && isUnlisted !== true);
  const below = BELOW.ticks + (isCaptioned ? BELOW.caption : 0) + (isListed ? BELOW.legend : 0);
  return {
    left,
    top: top / height,
    width: 1 - left - right,
    height: 1 - (top + below) / height,
    letter: LINE / height,
  };
}

/**
 * How many letters a number takes, nearly.
 *
 * @example
 * lettersOf(1234.5, "#,##0.0") // => 7
 * lettersOf(0.25, "0.0%")      // => 5
 */
export function lettersOf(value: number, number: string): number {
  const isShare = number.includes("%");
  const whole = Math.max(1, Math.floor(Math.log10(Math.max(1, Math.abs(value) * (isShare ? 100 : 1)))) + 1);
  const decimals = /\.(0+)/.exec(number)?.[1]?.length ?? 0;
  const separators = number.includes(",") ? Math.floor((whole - 1) / 3) : 0;
  const signs = (value < 0 ? 1 : 0) + (isShare ? 1 : 0) + (/[$€£]/.test(number) ? 1 : 0);
  return whole + separators + (decimals === 0 ? 0 : decimals + 1) + signs;
}
