import type { Box } from "../workbook/address";
import { NAMESPACES, XML_START } from "./namespaces";
import { attributeOf, escapedXml, shellOf, shellText, withLast, type XmlPiece } from "./xml-shell";

/** A drawing without any pictures. */
export const BARE_DRAWING = `${XML_START}<xdr:wsDr xmlns:xdr="${NAMESPACES.sheetDrawing}" xmlns:a="${NAMESPACES.drawing}"></xdr:wsDr>`;

/** The name that a chart of ours has in its drawing, by which it is found again. */
const NAME = "Tollgate ";

const ANCHORS = new Set(["twoCellAnchor", "oneCellAnchor", "absoluteAnchor"]);

/** The relationship id of our chart with an id, or undefined where the drawing has none. */
export function chartIn(xml: string, chart: string): string | undefined {
  const anchor = shellOf(xml).children.find((it) => isAnchorOf(it, chart));
  return anchor === undefined ? undefined : /<(?:\w+:)?chart\s[^>]*?\s?(?:\w+:)id="([^"]*)"/.exec(anchor.text)?.[1];
}

/** The drawing with a chart over a box of cells, in place of the one of the same id or after all others. */
export function withChart(xml: string, chart: string, box: Box, alt: string, relationship: string): string {
  const shell = shellOf(xml);
  const ids = [...xml.matchAll(/<(?:\w+:)?cNvPr\s[^>]*?\bid="(\d+)"/g)].map((found) => Number(found[1]));
  const old = shell.children.find((it) => isAnchorOf(it, chart));
  const anchor: XmlPiece = {
    name: "twoCellAnchor",
    text: anchorXml(chart, box, alt, relationship, Math.max(1, ...ids) + 1),
  };
  if (old === undefined) return shellText(withLast(shell, anchor));
  return shellText({ ...shell, children: shell.children.map((it) => (it === old ? anchor : it)) });
}

/** The drawing without a chart of ours. */
export function withoutChart(xml: string, chart: string): string {
  const shell = shellOf(xml);
  return shellText({ ...shell, children: shell.children.filter((it) => !isAnchorOf(it, chart)) });
}

function isAnchorOf({ name, text }: XmlPiece, chart: string): boolean {
  if (!ANCHORS.has(name)) return false;
  const properties = /<(?:\w+:)?cNvPr\s[^>]*>/.exec(text)?.[0];
  return properties !== undefined && attributeOf(properties, "name") === NAME + chart;
}

function anchorXml(
  chart: string,
  { top, left, bottom, right }: Box,
  alt: string,
  relationship: string,
  id: number,
): string {
  const corner = (element: string, column: number, row: number) =>
    `<xdr:${element}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${element}>`;
  return (
    `<xdr:twoCellAnchor xmlns:xdr="${NAMESPACES.sheetDrawing}" xmlns:a="${NAMESPACES.drawing}" editAs="oneCell">${corner("from", left, top)}${corner("to", right + 1, bottom + 1)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${escapedXml(NAME + chart)}" descr="${escapedXml(alt)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${NAMESPACES.chart}">` +
    `<c:chart xmlns:c="${NAMESPACES.chart}" xmlns:r="${NAMESPACES.relationships}" r:id="${relationship}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}
