import type { SeriesLook } from "../workbook/chart";
import { COLORS } from "../workbook/style";
import { escapedXml } from "./xml-shell";

const POINT = 12700;

/** A line; no line at all where there is no look. */
export function lineXml(
  look: { readonly color: string; readonly width: number; readonly dash: "solid" | "dash" | "dot" } | undefined,
): string {
  if (look === undefined) return "<a:ln><a:noFill/></a:ln>";
  const dash = { solid: "solid", dash: "dash", dot: "sysDot" }[look.dash];
  return `<a:ln w="${Math.round(look.width * POINT)}" cap="rnd"><a:solidFill><a:srgbClr val="${look.color}"/></a:solidFill><a:prstDash val="${dash}"/><a:round/></a:ln>`;
}

/** The markers of a series; "none" is said, for programs that would draw their own. */
export function markerXml({ marker, color }: SeriesLook): string {
  if (marker === undefined) return '<c:marker><c:symbol val="none"/></c:marker>';
  const fill = marker.hollow ? "<a:noFill/>" : `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
  const line = lineXml(
    marker.hollow ? { color, width: 1.5, dash: "solid" } : { color: COLORS.white, width: 0.5, dash: "solid" },
  );
  return `<c:marker><c:symbol val="${marker.shape}"/><c:size val="${marker.size}"/><c:spPr>${fill}${line}</c:spPr></c:marker>`;
}

/** How text in a chart looks, as a property of the element that holds it. */
export function textXml(size: number, color: string, isBold = false, rotation?: number, wrap?: "none"): string {
  const turned = rotation === undefined ? "" : ` rot="${rotation}" vert="horz"`;
  const body = `<a:bodyPr${turned}${wrap === undefined ? "" : ` wrap="${wrap}"`}/>`;
  return `<c:txPr>${body}<a:lstStyle/><a:p><a:pPr>${defaults(size, color, isBold)}</a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;
}

/** A title: words, or a reference to the cell that holds them. */
export function titleXml(it: {
  readonly text?: string;
  readonly reference?: string;
  readonly size: number;
  readonly isBold: boolean;
  readonly rotation?: number;
}): string {
  const color = it.isBold ? COLORS.ink : COLORS.quiet;
  const end = '<c:overlay val="0"/>';
  if (it.reference !== undefined)
    return `<c:title><c:tx>${it.reference}</c:tx>${end}${textXml(it.size, color, it.isBold, it.rotation)}</c:title>`;
  const body = it.rotation === undefined ? "<a:bodyPr/>" : `<a:bodyPr rot="${it.rotation}" vert="horz"/>`;
  const run = `<a:r><a:rPr lang="en-US" sz="${it.size * 100}" b="${it.isBold ? 1 : 0}"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></a:rPr><a:t>${escapedXml(it.text ?? "")}</a:t></a:r>`;
  return `<c:title><c:tx><c:rich>${body}<a:lstStyle/><a:p><a:pPr>${defaults(it.size, color, it.isBold)}</a:pPr>${run}</a:p></c:rich></c:tx>${end}</c:title>`;
}

function defaults(size: number, color: string, isBold: boolean): string {
  return `<a:defRPr sz="${size * 100}" b="${isBold ? 1 : 0}"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></a:defRPr>`;
}
