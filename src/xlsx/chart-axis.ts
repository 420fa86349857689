import type { Cell } from "../workbook/cell";
import type { Axis, Chart } from "../workbook/chart";
import { COLORS } from "../workbook/style";
import { lineXml, textXml, titleXml } from "./chart-look";
import { escapedXml } from "./xml-shell";

/** The numbers by which a pair of axes and its series find one another. */
export interface AxisIds {
  readonly across: number;
  readonly up: number;
}

export interface AxesToDraw {
  readonly chart: Chart;
  readonly ids: AxisIds;
  /** The axis that goes up. */
  readonly axis: Axis;
  readonly categories: readonly (Cell | undefined)[];
  readonly isSecond: boolean;
  readonly hasColumns: boolean;
  /** How wide the picture is, in points: a narrow one has room for fewer dates. */
  readonly width: number;
  /** The reference to the cell with the caption below the picture. */
  readonly caption?: string;
}

/** A pair of axes: categories across, values up. The second pair shows its values at the right and nothing below. */
export function axisXml(it: AxesToDraw): string {
  return acrossXml(it) + upXml(it);
}

function acrossXml({ chart, ids, categories, isSecond, width, caption }: AxesToDraw): string {
  const isDates = chart.categoriesAre === "dates";
  const head = `<c:axId val="${ids.across}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="${isSecond ? 1 : 0}"/><c:axPos val="b"/>`;
  const words = chart.x.title === "" ? "" : titleXml({ text: chart.x.title, size: 10, isBold: false });
  const title = isSecond
    ? ""
    : caption === undefined
      ? words
      : titleXml({ reference: caption, size: 9, isBold: false });
  const look = `<c:numFmt formatCode="${escapedXml(chart.x.number)}" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>${lineXml({ color: COLORS.line, width: 0.75, dash: "solid" })}</c:spPr>${textXml(9, COLORS.quiet, false, isDates ? 0 : chart.categoriesAre === "days" ? LEVEL : undefined)}`;
  const cross = `<c:crossAx val="${ids.up}"/><c:crosses val="autoZero"/>`;
  if (chart.categoriesAre === "scale") {
    return `<c:valAx><c:axId val="${ids.across}"/>${scalingXml(chart.x)}<c:delete val="${isSecond ? 1 : 0}"/><c:axPos val="b"/>${title}${look}${cross}<c:crossBetween val="midCat"/></c:valAx>`;
  }
  return isDates
    ? `<c:dateAx>${head}${title}${look}${cross}<c:auto val="0"/><c:lblOffset val="100"/><c:baseTimeUnit val="days"/>${timeBetweenTicks(categories, chart.x.number, width)}</c:dateAx>`
    : `<c:catAx>${head}${title}${look}${cross}<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>${chart.categoriesAre === "days" ? stepsBetweenTicks(categories.length) : ""}<c:noMultiLvlLbl val="1"/></c:catAx>`;
}

/** Level, and not quite 0: of exactly 0 LibreOffice thinks that words may be broken into letters. */
const LEVEL = 1;

/** Ticks a whole number of days, months or years apart, in the unit that the labels name, as many as can be read. */
function timeBetweenTicks(categories: readonly (Cell | undefined)[], number: string, width: number): string {
  const dates = categories.filter((cell): cell is number => typeof cell === "number");
  if (dates.length === 0) return "";
  const days = dates.reduce((a, b) => Math.max(a, b)) - dates.reduce((a, b) => Math.min(a, b));
  const room = Math.min(1, width / WIDE);
  const step = (steps: readonly number[], length: number, most: number) =>
    steps.find((it) => days / length / it <= most * room) ?? steps[steps.length - 1]!;
  if (number.includes("d")) {
    return `<c:majorUnit val="${step([1, 2, 7, 14, 28, 56, 91, 182], 1, DAYS_AT_MOST)}"/><c:majorTimeUnit val="days"/>`;
  }
  const months = number.includes("m")
    ? step([1, 2, 3, 6, 12, 24, 60, 120], 30.4, MONTHS_AT_MOST)
    : step([12, 24, 60, 120, 240], 30.4, YEARS_AT_MOST);
  return `<c:majorUnit val="${months}"/><c:majorTimeUnit val="months"/>`;
}

/** How many ticks a picture of such a width, in points, has room for, by what is written at them. */
const WIDE = 600;
const DAYS_AT_MOST = 14;
const MONTHS_AT_MOST = 11;
const YEARS_AT_MOST = 16;

/** Days side by side: a dozen of them are named, and a tick stands where one is. */
function stepsBetweenTicks(days: number): string {
  const step = Math.max(1, Math.ceil(days / 12));
  return `<c:tickLblSkip val="${step}"/><c:tickMarkSkip val="${step}"/>`;
}

function upXml({ ids, axis, isSecond, hasColumns }: AxesToDraw): string {
  const grid = isSecond
    ? ""
    : `<c:majorGridlines><c:spPr>${lineXml({ color: COLORS.mist, width: 0.75, dash: "solid" })}</c:spPr></c:majorGridlines>`;
  const title = axis.title === "" ? "" : titleXml({ text: axis.title, size: 10, isBold: false, rotation: -5400000 });
  return (
    `<c:valAx><c:axId val="${ids.up}"/>${scalingXml(axis)}<c:delete val="0"/><c:axPos val="${isSecond ? "r" : "l"}"/>${grid}${title}` +
    `<c:numFmt formatCode="${escapedXml(axis.ticks ?? axis.number)}" sourceLinked="0"/><c:majorTickMark val="${isSecond ? "out" : "none"}"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr>${isSecond ? lineXml({ color: COLORS.line, width: 0.75, dash: "solid" }) : "<a:ln><a:noFill/></a:ln>"}</c:spPr>${textXml(9, COLORS.quiet)}` +
    `<c:crossAx val="${ids.across}"/><c:crosses val="${isSecond ? "max" : "autoZero"}"/><c:crossBetween val="${hasColumns ? "between" : "midCat"}"/></c:valAx>`
  );
}

function scalingXml({ min, max }: Axis): string {
  const bounds = `${max === undefined ? "" : `<c:max val="${max}"/>`}${min === undefined ? "" : `<c:min val="${min}"/>`}`;
  return `<c:scaling><c:orientation val="minMax"/>${bounds}</c:scaling>`;
}
