import { absolutePlace, type Place } from "../workbook/address";
import type { Cell } from "../workbook/cell";
import { SERIES_LOOKS, type Series, type SeriesLook } from "../workbook/chart";
import { COLORS } from "../workbook/style";
import { lineXml, markerXml, textXml } from "./chart-look";
import { escapedXml } from "./xml-shell";

/** A series as a file holds it. */
export interface SeriesInFile extends Series {
  /** The white within a ring. */
  readonly isCore?: true;
}

const CORE: SeriesLook = {
  draw: "line",
  color: COLORS.white,
  marker: { shape: "circle", size: 5, hollow: false },
};

/** What a series is drawn from. */
export interface SeriesToDraw {
  readonly series: SeriesInFile;
  readonly index: number;
  /** The reference to the categories, as XML. */
  readonly across: string;
  readonly values: readonly (Cell | undefined)[];
  readonly number: string;
  readonly draw: "line" | "column";
  /** Whether the categories are a scale, and the series one of a scatter chart. */
  readonly isScale: boolean;
  /** How far its label at the end is moved down, in shares of the chart's height. */
  readonly labelShift: number;
  /** What it is called: words, or the reference to the cell that says it. */
  readonly name: string;
}

/** One series, its elements in the order of the schema. */
export function seriesXml({
  series,
  index,
  across,
  values,
  number,
  draw,
  isScale,
  labelShift,
  name: called,
}: SeriesToDraw): string {
  const look = series.isCore === true ? CORE : SERIES_LOOKS[series.plays];
  const name = `<c:idx val="${index}"/><c:order val="${index}"/><c:tx>${called}</c:tx>`;
  const labels =
    series.endLabel === undefined || series.endLabel === false
      ? ""
      : endLabel(values, {
          color: series.endLabel === "title" ? COLORS.ink : look.color,
          number,
          shift: labelShift,
          isTitleOnly: series.endLabel === "title",
        });
  const [x, y] = isScale ? ["xVal", "yVal"] : ["cat", "val"];
  const data = `<c:${x}>${across}</c:${x}><c:${y}>${numberReference(series.place, values, number)}</c:${y}>`;
  if (draw === "column") {
    const paint = look.isClear === true ? "<a:noFill/>" : `<a:solidFill><a:srgbClr val="${look.color}"/></a:solidFill>`;
    const fill = `<c:spPr>${paint}</c:spPr><c:invertIfNegative val="0"/>`;
    return `<c:ser>${name}${fill}${labels}${data}</c:ser>`;
  }
  const line = look.line === undefined ? undefined : { color: look.color, ...look.line };
  return `<c:ser>${name}<c:spPr>${lineXml(line)}</c:spPr>${markerXml(look)}${labels}${data}<c:smooth val="0"/></c:ser>`;
}

/** Some points for every dot across a picture, the largest screens included. */
const MOST_POINTS = 10_000;

/** A reference to numbers; errors, gaps and words are points that are not there. */
export function numberReference(place: Place, values: readonly (Cell | undefined)[], number: string): string {
  const points = pointsXml(values, (cell) => typeof cell === "number" && Number.isFinite(cell));
  return `<c:numRef><c:f>${escapedXml(absolutePlace(place))}</c:f><c:numCache><c:formatCode>${escapedXml(number)}</c:formatCode><c:ptCount val="${values.length}"/>${points}</c:numCache></c:numRef>`;
}

/**
 * The points that a file keeps beside a reference, for programs that do not look at the cells. Of a series with more than a picture
 * can show, every second or third or tenth is kept, and the last: whoever calculates has them all.
 */
function pointsXml(values: readonly (Cell | undefined)[], isPoint: (cell: Cell | undefined) => boolean): string {
  const places = values.flatMap((cell, i) => (isPoint(cell) ? [i] : []));
  const step = Math.ceil(places.length / MOST_POINTS);
  return places
    .filter((_, n) => n % step === 0 || n === places.length - 1)
    .map((i) => `<c:pt idx="${i}"><c:v>${escapedXml(String(values[i]))}</c:v></c:pt>`)
    .join("");
}

/** A reference to words. */
export function textReference(place: Place, values: readonly (Cell | undefined)[]): string {
  const points = pointsXml(values, (cell) => typeof cell === "string" || typeof cell === "number");
  return `<c:strRef><c:f>${escapedXml(absolutePlace(place))}</c:f><c:strCache><c:ptCount val="${values.length}"/>${points}</c:strCache></c:strRef>`;
}

interface EndLabel {
  readonly color: string;
  readonly number: string;
  readonly shift: number;
  /** The series' name without its value. */
  readonly isTitleOnly: boolean;
}

/** The series' name and value at its last point, or its name alone. It never breaks into two lines, and gridlines do not run through it. */
function endLabel(values: readonly (Cell | undefined)[], { color, number, shift, isTitleOnly }: EndLabel): string {
  const known = values.map((cell) => typeof cell === "number");
  const last = known.includes(true) ? known.lastIndexOf(true) : values.length - 1;
  const shows = (name: 0 | 1, value: 0 | 1) =>
    `<c:showLegendKey val="0"/><c:showVal val="${value}"/><c:showCatName val="0"/><c:showSerName val="${name}"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;
  const back = isTitleOnly ? "<a:noFill/>" : `<a:solidFill><a:srgbClr val="${COLORS.white}"/></a:solidFill>`;
  const format = `<c:numFmt formatCode="${escapedXml(number)}" sourceLinked="0"/><c:spPr>${back}<a:ln><a:noFill/></a:ln></c:spPr>`;
  const moved =
    shift === 0 ? "" : `<c:layout><c:manualLayout><c:x val="0"/><c:y val="${shift}"/></c:manualLayout></c:layout>`;
  const text = textXml(9, color, isTitleOnly, undefined, "none");
  // A series that is but a name has one point, and the name goes along when that moves.
  if (isTitleOnly) return `<c:dLbls>${format}${text}<c:dLblPos val="r"/>${shows(1, 0)}</c:dLbls>`;
  return `<c:dLbls><c:dLbl><c:idx val="${last}"/>${moved}${format}${text}<c:dLblPos val="r"/>${shows(1, 1)}<c:separator> </c:separator></c:dLbl>${shows(0, 0)}</c:dLbls>`;
}
