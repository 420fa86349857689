import fc from "fast-check";
import { areaOf, columnLetters } from "../../../src/workbook/address";
import type { Cell } from "../../../src/workbook/cell";
import { escapedXml } from "../../../src/xlsx/xml-shell";

/** A cell as a generated file holds it, and as it is to be read. */
export interface AnyCell {
  readonly row: number;
  readonly column: number;
  readonly holds:
    | { readonly kind: "number"; readonly value: number; readonly style: number }
    | { readonly kind: "shared" | "inline" | "formula text"; readonly value: string }
    | { readonly kind: "boolean"; readonly value: boolean }
    | { readonly kind: "error"; readonly value: "#N/A" | "#DIV/0!" | "#REF!" | "#NAME?" }
    | { readonly kind: "formula"; readonly formula: string; readonly value: number };
}

export interface AnySheet {
  readonly name: string;
  readonly cells: readonly AnyCell[];
  readonly state: "visible" | "hidden" | "veryHidden";
  readonly rightToLeft: boolean;
  readonly isProtected: boolean;
  readonly merged: boolean;
  readonly filtered: boolean;
  readonly hiddenRow: number;
  readonly claims: string | undefined;
  readonly withTable: boolean;
  readonly withLog: boolean;
}

export interface AnyBook {
  readonly sheets: readonly AnySheet[];
  readonly from1904: boolean;
  readonly prefix: "" | "x:";
  readonly names: readonly { readonly name: string; readonly refersTo: string }[];
}

const WORDS = [
  "Late",
  "",
  " blanks around ",
  "=SUM(A1:A9)",
  "+1 555 0100",
  "<b>&amp;</b>",
  "_x000D_",
  "line\nbreak\ttab",
  "naïve café",
  "🚌🏫",
  "דוח נסיעות",
  "تأخير الحافلات",
  "=cmd|' /C calc'!A0",
  "00123",
  "1/2",
  "TRUE",
  "#N/A",
  "]]>",
  "'quoted",
];
const FORMULAS = [
  "1+1",
  "SUM(A1:A1048576)",
  "SUM(A:A)",
  "'Other sheet'!$A$1*2",
  'IF(A1>"<",1,0)&"&"',
  "IFERROR(VLOOKUP(1,A1:XFD10,2,FALSE),0)",
  "#REF!+1",
  "_xlfn.STDEV.S(A1:A9)",
  "_xldudf_DMAIC_KPI(A1,5)",
  "DMAIC.DPMO(3,100)",
  'IFERROR(__xludf.DUMMYFUNCTION("KPI(A1,5)"),3)',
  "[1]Budget!A1",
  "Table1[[#This Row],[Runs]]*2",
];
const NAMES = [
  "Data",
  "Other sheet",
  "KPIs",
  "It's here",
  "Q1 & Q2",
  "<tag>",
  "🚌 runs",
  "דוח",
  "_tollgate notes",
  "a=b",
  "2026",
  "R1C1",
];

const word = fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: "grapheme", maxLength: 20 }));
const number = fc.oneof(
  fc.constantFrom(0, -0, 1e308, -1e-308, 5e-324, 0.1 + 0.2, 44439, -1, 1048576),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const holds: fc.Arbitrary<AnyCell["holds"]> = fc.oneof(
  fc.record({ kind: fc.constant("number" as const), value: number, style: fc.nat(2) }),
  fc.record({ kind: fc.constantFrom("shared" as const, "inline" as const, "formula text" as const), value: word }),
  fc.record({ kind: fc.constant("boolean" as const), value: fc.boolean() }),
  fc.record({
    kind: fc.constant("error" as const),
    value: fc.constantFrom("#N/A" as const, "#DIV/0!" as const, "#REF!" as const, "#NAME?" as const),
  }),
  fc.record({
    kind: fc.constant("formula" as const),
    formula: fc.constantFrom(...FORMULAS),
    value: fc.integer({ min: -999, max: 999 }),
  }),
);
const place = fc.record({ row: fc.nat(30), column: fc.nat(12) });
const cell = fc.tuple(place, holds).map(([at, it]): AnyCell => ({ ...at, holds: it }));

/** One sheet in some dozens has a stray cell at its very end. */
const far = fc.oneof(
  { weight: 99, arbitrary: fc.constant<AnyCell[]>([]) },
  { weight: 1, arbitrary: holds.map((it): AnyCell[] => [{ row: 1048575, column: 1, holds: it }]) },
);

const sheet: fc.Arbitrary<Omit<AnySheet, "name">> = fc.record({
  cells: fc
    .tuple(fc.uniqueArray(cell, { maxLength: 40, selector: ({ row, column }) => `${row} ${column}` }), far)
    .map(([near, stray]) => [...near, ...stray]),
  state: fc.constantFrom("visible" as const, "visible" as const, "hidden" as const, "veryHidden" as const),
  rightToLeft: fc.boolean(),
  isProtected: fc.boolean(),
  merged: fc.boolean(),
  filtered: fc.boolean(),
  hiddenRow: fc.nat(20),
  claims: fc.constantFrom(undefined, "A1:XFD1048576", "A1", "nonsense"),
  withTable: fc.boolean(),
  withLog: fc.boolean(),
});

/** Workbooks as people, programs and accidents make them; few of the many sheets kind. */
export const anyBook: fc.Arbitrary<AnyBook> = fc
  .record({
    sheets: fc.oneof(
      { weight: 40, arbitrary: fc.array(sheet, { minLength: 1, maxLength: 4 }) },
      { weight: 1, arbitrary: sheet.map((one) => Array.from({ length: 300 }, (_, i) => (i < 2 ? one : BLANK))) },
    ),
    from1904: fc.boolean(),
    prefix: fc.constantFrom("" as const, "" as const, "x:" as const),
    names: fc.subarray([
      { name: "KPI", refersTo: "Data!$A$1" },
      { name: "tollgate_sheet_home", refersTo: "#REF!" },
      { name: "Everything", refersTo: "Data!$A$1:$XFD$1048576" },
      { name: "Late_rate", refersTo: "LAMBDA(x,x/2)" },
      { name: "Far", refersTo: "[1]Budget!$A$1" },
    ]),
  })
  .map((book) => {
    const names = NAMES.map((name) => name);
    const sheets = book.sheets.map((it, i) => ({ ...it, name: names[i] ?? `Sheet ${i}` }));
    // A workbook without a sheet to see is none that any program opens.
    const [first, ...rest] = sheets;
    return { ...book, sheets: [{ ...first!, state: "visible" as const }, ...rest] };
  });

const BLANK: Omit<AnySheet, "name"> = {
  cells: [],
  state: "visible",
  rightToLeft: false,
  isProtected: false,
  merged: false,
  filtered: false,
  hiddenRow: 0,
  claims: undefined,
  withTable: false,
  withLog: false,
};

/** What is to be read of a generated cell. */
export function expectedOf({ holds: it }: AnyCell, from1904: boolean): Cell {
  if (it.kind === "error") return { error: it.value };
  if (it.kind === "number") return it.style === 1 && from1904 ? it.value + 1462 : it.value;
  return it.value;
}

/** The first row of the log that sheets may have far to the right of everything else: dates and minutes. */
export const LOG = { top: 2, left: 20, rows: 14 } as const;

/** The parts of a generated workbook, as a file holds them. */
export function partsOf(book: AnyBook): Readonly<Record<string, string>> {
  const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const M = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const { prefix: p } = book;
  const main = p === "" ? `xmlns="${M}"` : `xmlns:x="${M}"`;
  const texts: string[] = [];
  const sheets = book.sheets.map((it) => sheetXml(it, p, main, texts));
  const rels = (inner: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const type = (part: string, kind: string) =>
    `<Override PartName="/xl/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  const tables = book.sheets.flatMap((it, i) => (it.withTable ? [i] : []));
  return {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type("workbook.xml", "sheet.main")}${type("styles.xml", "styles")}${type("sharedStrings.xml", "sharedStrings")}${sheets.map((_, i) => type(`worksheets/sheet${i + 1}.xml`, "worksheet")).join("")}${tables.map((i) => type(`tables/table${i + 1}.xml`, "table")).join("")}</Types>`,
    "_rels/.rels": rels(`<Relationship Id="rId1" Type="${R}/officeDocument" Target="xl/workbook.xml"/>`),
    "xl/workbook.xml": `<${p}workbook ${main} xmlns:r="${R}"><${p}workbookPr${book.from1904 ? ' date1904="1"' : ""}/><${p}sheets>${book.sheets.map(({ name, state }, i) => `<${p}sheet name="${escapedXml(name)}" sheetId="${i + 1}"${state === "visible" ? "" : ` state="${state}"`} r:id="rId${i + 1}"/>`).join("")}</${p}sheets>${book.names.length === 0 ? "" : `<${p}definedNames>${book.names.map(({ name, refersTo }) => `<${p}definedName name="${name}">${escapedXml(refersTo)}</${p}definedName>`).join("")}</${p}definedNames>`}</${p}workbook>`,
    "xl/_rels/workbook.xml.rels": rels(
      sheets
        .map((_, i) => `<Relationship Id="rId${i + 1}" Type="${R}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`)
        .join("") +
        `<Relationship Id="rIdS" Type="${R}/styles" Target="styles.xml"/><Relationship Id="rIdT" Type="${R}/sharedStrings" Target="/xl/sharedStrings.xml"/>`,
    ),
    "xl/styles.xml": `<styleSheet xmlns="${M}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/></cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `<${p}sst ${main}>${texts.map((text) => `<${p}si>${textXml(text, p)}</${p}si>`).join("")}</${p}sst>`,
    ...Object.fromEntries(sheets.map((xml, i) => [`xl/worksheets/sheet${i + 1}.xml`, xml])),
    ...Object.fromEntries(
      tables.flatMap((i) => [
        [
          `xl/worksheets/_rels/sheet${i + 1}.xml.rels`,
          rels(`<Relationship Id="rId1" Type="${R}/table" Target="../tables/table${i + 1}.xml"/>`),
        ],
        [
          `xl/tables/table${i + 1}.xml`,
          `<table xmlns="${M}" id="${i + 1}" name="Table${i + 1}" displayName="Table${i + 1}" ref="A1:B3"><tableColumns count="2"><tableColumn id="1" name="A"/><tableColumn id="2" name="B"/></tableColumns></table>`,
        ],
      ]),
    ),
  };
}

function sheetXml(it: AnySheet, p: string, main: string, texts: string[]): string {
  const rows = new Map<number, AnyCell[]>();
  for (const one of [...it.cells, ...(it.withLog ? logCells() : [])])
    rows.set(one.row, [...(rows.get(one.row) ?? []), one]);
  const lines = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const inner = cells
        .sort((a, b) => a.column - b.column)
        .map((one) => cellXml(one, p, texts))
        .join("");
      return `<${p}row r="${row + 1}"${row === it.hiddenRow ? ' hidden="1"' : ""}>${inner}</${p}row>`;
    });
  return `<${p}worksheet ${main} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${it.claims === undefined ? "" : `<${p}dimension ref="${it.claims}"/>`}<${p}sheetViews><${p}sheetView${it.rightToLeft ? ' rightToLeft="1"' : ""} workbookViewId="0"/></${p}sheetViews><${p}sheetData>${lines.join("")}</${p}sheetData>${it.isProtected ? `<${p}sheetProtection sheet="1" objects="1"/>` : ""}${it.filtered ? `<${p}autoFilter ref="A1:D9"/>` : ""}${it.merged ? `<${p}mergeCells count="1"><${p}mergeCell ref="A1:C2"/></${p}mergeCells>` : ""}${it.withTable ? `<${p}tableParts count="1"><${p}tablePart r:id="rId1"/></${p}tableParts>` : ""}</${p}worksheet>`;
}

/** A small table of dates and minutes, so that there is something to build from. */
export function logCells(): AnyCell[] {
  const { top, left, rows } = LOG;
  const text = (row: number, column: number, value: string): AnyCell => ({
    row,
    column,
    holds: { kind: "inline", value },
  });
  const value = (row: number, column: number, number_: number, style: number): AnyCell => ({
    row,
    column,
    holds: { kind: "number", value: number_, style },
  });
  return [
    text(top, left, "Date"),
    text(top, left + 1, "Minutes late"),
    ...Array.from({ length: rows }, (_, i) => [
      value(top + 1 + i, left, 44000 + i, 1),
      value(top + 1 + i, left + 1, 10 + ((i * 7) % 5), 0),
    ]).flat(),
  ];
}

function cellXml({ row, column, holds: it }: AnyCell, p: string, texts: string[]): string {
  const r = areaOf({ top: row, left: column, bottom: row, right: column });
  switch (it.kind) {
    case "number":
      return `<${p}c r="${r}" s="${it.style}"><${p}v>${it.value}</${p}v></${p}c>`;
    case "shared":
      texts.push(it.value);
      return `<${p}c r="${r}" t="s"><${p}v>${texts.length - 1}</${p}v></${p}c>`;
    case "inline":
      return `<${p}c r="${r}" t="inlineStr"><${p}is>${textXml(it.value, p)}</${p}is></${p}c>`;
    case "formula text":
      return `<${p}c r="${r}" t="str"><${p}f>${columnLetters(column)}$1&amp;""</${p}f><${p}v>${escaped(it.value)}</${p}v></${p}c>`;
    case "boolean":
      return `<${p}c r="${r}" t="b"><${p}v>${it.value ? 1 : 0}</${p}v></${p}c>`;
    case "error":
      return `<${p}c r="${r}" t="e"><${p}v>${it.value}</${p}v></${p}c>`;
    case "formula":
      return `<${p}c r="${r}"><${p}f>${escapedXml(it.formula)}</${p}f><${p}v>${it.value}</${p}v></${p}c>`;
  }
}

/** Words that look like the format's own escapes are escaped themselves, as every program does. */
const escaped = (text: string): string =>
  escapedXml(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")).replace(/\r/g, "_x000D_");

const textXml = (text: string, p: string): string => `<${p}t xml:space="preserve">${escaped(text)}</${p}t>`;
