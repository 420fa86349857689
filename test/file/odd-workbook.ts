import { fileOf } from "../xlsx/small-package";

const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const P = "http://schemas.openxmlformats.org/package/2006/relationships";
const M = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const A = "http://schemas.openxmlformats.org/drawingml/2006/main";
const C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const D = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const TYPES = "application/vnd.openxmlformats-officedocument";

/** A sheet of the user's: how it is named, whether it is to be seen, and whatever its part holds. */
export interface OddSheet {
  readonly name: string;
  readonly state?: "hidden" | "veryHidden";
  readonly holds?: string;
}

/** What is odd about a workbook. */
export interface Odd {
  /** Sheets beside "Log", on which forty days of a measurement stand. */
  readonly sheets?: readonly OddSheet[];
  /** Defined names, as XML. */
  readonly names?: string;
  /** Nobody may add, rename or hide sheets. */
  readonly isLocked?: boolean;
  /** A chart over the data, on the sheet of the data, from A1 to far beyond it. */
  readonly hasChart?: boolean;
  /** A pivot table on a sheet of its own, over the data. */
  readonly hasPivot?: boolean;
}

const text = (at: string, words: string) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;

const LOG = `<sheetData><row r="1">${text("A1", "Date")}${text("B1", "Minutes late")}</row>${Array.from(
  { length: 40 },
  (_, i) =>
    `<row r="${i + 2}"><c r="A${i + 2}" s="1"><v>${45900 + i}</v></c><c r="B${i + 2}"><v>${10 + ((i * 7) % 5)}</v></c></row>`,
).join("")}</sheetData>`;

const STYLES = `<styleSheet xmlns="${M}"><fonts count="1"><font/></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`;

const threads = (...all: readonly (readonly [string, string])[]) =>
  `<Relationships xmlns="${P}">${all.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${R}/${type}" Target="${target}"/>`).join("")}</Relationships>`;

/** A workbook as people and programs make them, in which our sheets are to find their place. */
export function oddWorkbook({
  sheets = [],
  names,
  isLocked = false,
  hasChart = false,
  hasPivot = false,
}: Odd): Uint8Array {
  const all: readonly OddSheet[] = [
    { name: "Log", holds: LOG + (hasChart ? '<drawing r:id="rId1"/>' : "") },
    ...(hasPivot ? [{ name: "Pivot", holds: "<sheetData/>" }] : []),
    ...sheets,
  ];
  const parts: Record<string, string> = {
    "_rels/.rels": threads(["officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": `<workbook xmlns="${M}" xmlns:r="${R}">${isLocked ? '<workbookProtection workbookPassword="CC1A" lockStructure="1"/>' : ""}<sheets>${all.map(({ name, state }, i) => `<sheet name="${name}" sheetId="${i + 1}"${state === undefined ? "" : ` state="${state}"`} r:id="rId${i + 1}"/>`).join("")}</sheets>${names === undefined ? "" : `<definedNames>${names}</definedNames>`}${hasPivot ? `<pivotCaches><pivotCache cacheId="1" r:id="rId${all.length + 2}"/></pivotCaches>` : ""}</workbook>`,
    "xl/_rels/workbook.xml.rels": threads(
      ...all.map((_, i) => ["worksheet", `worksheets/sheet${i + 1}.xml`] as const),
      ["styles", "styles.xml"],
      ...(hasPivot ? [["pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"] as const] : []),
    ),
    "xl/styles.xml": STYLES,
  };
  all.forEach(({ holds = "<sheetData/>" }, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = `<worksheet xmlns="${M}" xmlns:r="${R}">${holds}</worksheet>`;
  });
  if (hasChart) {
    const corner = (word: string, column: number, row: number) =>
      `<xdr:${word}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${word}>`;
    parts["xl/worksheets/_rels/sheet1.xml.rels"] = threads(["drawing", "../drawings/drawing1.xml"]);
    parts["xl/drawings/drawing1.xml"] =
      `<xdr:wsDr xmlns:xdr="${D}" xmlns:a="${A}"><xdr:twoCellAnchor>${corner("from", 0, 0)}${corner("to", 30, 80)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${C}"><c:chart xmlns:c="${C}" xmlns:r="${R}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;
    parts["xl/drawings/_rels/drawing1.xml.rels"] = threads(["chart", "../charts/chart1.xml"]);
    parts["xl/charts/chart1.xml"] =
      `<c:chartSpace xmlns:c="${C}"><c:chart><c:plotArea><c:layout/><c:lineChart><c:grouping val="standard"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>Log!$B$2:$B$41</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:lineChart></c:plotArea></c:chart></c:chartSpace>`;
  }
  if (hasPivot) {
    parts["xl/worksheets/_rels/sheet2.xml.rels"] = threads(["pivotTable", "../pivotTables/pivotTable1.xml"]);
    parts["xl/pivotTables/pivotTable1.xml"] =
      `<pivotTableDefinition xmlns="${M}" name="Late" cacheId="1" dataCaption="Values"/>`;
    parts["xl/pivotTables/_rels/pivotTable1.xml.rels"] = threads([
      "pivotCacheDefinition",
      "../pivotCache/pivotCacheDefinition1.xml",
    ]);
    parts["xl/pivotCache/pivotCacheDefinition1.xml"] =
      `<pivotCacheDefinition xmlns="${M}"><cacheSource type="worksheet"><worksheetSource ref="A1:B41" sheet="Log"/></cacheSource></pivotCacheDefinition>`;
  }
  const overrides = Object.keys(parts).flatMap((name) => {
    const kind = KINDS.find(([start]) => name.startsWith(start))?.[1];
    return kind === undefined || name.includes("_rels/")
      ? []
      : [`<Override PartName="/${name}" ContentType="${TYPES}.${kind}+xml"/>`];
  });
  return fileOf({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`,
    ...parts,
  });
}

const KINDS = [
  ["xl/workbook.xml", "spreadsheetml.sheet.main"],
  ["xl/worksheets/", "spreadsheetml.worksheet"],
  ["xl/styles.xml", "spreadsheetml.styles"],
  ["xl/drawings/", "drawing"],
  ["xl/charts/", "drawingml.chart"],
  ["xl/pivotTables/", "spreadsheetml.pivotTable"],
  ["xl/pivotCache/", "spreadsheetml.pivotCacheDefinition"],
] as const;
