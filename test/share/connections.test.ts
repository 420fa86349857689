import { strFromU8, unzipSync } from "fflate";
import { checkFile } from "../../src/hosts/file/check-file";
import type { FileRead } from "../../src/hosts/file/read-file";
import { shareFile } from "../../src/hosts/file/share-file";
import { openPackage, packageBytes, withParts, type Package } from "../../src/xlsx/package";
import { readWorkbook } from "../../src/xlsx/read-workbook";
import { smallPackage } from "../xlsx/small-package";
import { shown } from "./one-sheet";

const TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const threads = (...all: readonly (readonly [string, string])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${TYPE}/${type}" Target="${target}"/>`).join("")}</Relationships>`;

const SECRET = "Provider=SQLOLEDB;Data Source=student-server;Password=hunter2";
const CONNECTIONS = `<connections><connection id="1" name="Query - Runs" type="5" refreshOnLoad="1"><dbPr connection="${SECRET}" command="SELECT * FROM students"/></connection></connections>`;

/** Power Query keeps its queries as text of two bytes a letter. */
const MASHUP = Uint8Array.from(
  `<?xml version="1.0" encoding="utf-16"?><DataMashup xmlns="http://schemas.microsoft.com/DataMashup">student-server</DataMashup>`,
  (letter) => letter.charCodeAt(0),
).reduce<number[]>((all, byte) => [...all, byte, 0], []);

/** A workbook whose table a query fills, as Excel keeps one; with a pivot table over the connection, where that is asked for. */
function fetching(withPivot: boolean): FileRead {
  const own = smallPackage(
    `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Runs</t></is></c></row><row r="2"><c r="A2"><v>7</v></c></row></sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts>`,
    {
      "xl/_rels/workbook.xml.rels": threads(
        ["worksheet", "worksheets/sheet1.xml"],
        ["connections", "connections.xml"],
        ["customXml", "../customXml/item1.xml"],
        ["customXml", "../customXml/item2.xml"],
        ...(withPivot ? [["pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"] as const] : []),
      ),
      "xl/connections.xml": CONNECTIONS,
      "xl/worksheets/_rels/sheet1.xml.rels": threads(["table", "../tables/table1.xml"]),
      "xl/tables/table1.xml": `<table id="1" name="Runs" displayName="Runs" ref="A1:A2" tableType="queryTable"><tableColumns count="1"><tableColumn id="1" name="Runs" queryTableFieldId="1"/></tableColumns></table>`,
      "xl/tables/_rels/table1.xml.rels": threads(["queryTable", "../queryTables/queryTable1.xml"]),
      "xl/queryTables/queryTable1.xml": `<queryTable name="student-server" connectionId="1"/>`,
      "customXml/item2.xml": `<district xmlns="urn:district">kept</district>`,
      ...(withPivot
        ? {
            "xl/pivotCache/pivotCacheDefinition1.xml": `<pivotCacheDefinition><cacheSource type="external" connectionId="1"/></pivotCacheDefinition>`,
          }
        : {}),
    },
  );
  const file = withParts(own, new Map([["customXml/item1.xml", Uint8Array.from(MASHUP)]]));
  return { name: "runs.xlsx", package: file, contents: readWorkbook(file) };
}

const CHOICES = { as: "formulas", withConfidential: false } as const;
const partsOf = (file: Package) => unzipSync(packageBytes(file));
const wordsOf = (file: Package) =>
  Object.values(partsOf(file))
    .map((bytes) => strFromU8(bytes).replace(/\u0000/g, ""))
    .join("\n");

test("a copy fetches nothing from elsewhere: connections, queries and what Power Query keeps are gone, and what they fetched stays", () => {
  const before = fetching(false);
  const original = packageBytes(before.package!);
  const { copy, cut } = shareFile(before, CHOICES, new Date(2026, 10, 22));
  expect(cut).toEqual(["Query - Runs"]);
  expect(wordsOf(copy)).not.toMatch(/student-server|hunter2|SELECT|DataMashup|queryTable/);
  expect(Object.keys(partsOf(copy)).filter((name) => /connections|queryTable|item1/.test(name))).toEqual([]);
  expect(strFromU8(partsOf(copy)["customXml/item2.xml"]!)).toContain("kept");
  const { sheets } = readWorkbook(openPackage(packageBytes(copy)));
  expect([shown(sheets[0]!, "A2"), sheets[0]!.tables]).toEqual([7, [{ name: "Runs", area: "A1:A2" }]]);
  expect(sheets.find(({ name }) => name === "About this copy")!.cells.flat()).toContain(
    "A connection to data elsewhere (Query - Runs) is not in this copy: what it fetched stays as it was on the day above.",
  );
  expect(packageBytes(before.package!)).toEqual(original);
});

test("where a pivot table lives on a connection, its name stays, and neither address nor query nor password", () => {
  const { copy } = shareFile(fetching(true), CHOICES, new Date(2026, 10, 22));
  expect(wordsOf(copy)).not.toMatch(/student-server|hunter2|SELECT|DataMashup|refreshOnLoad/);
  expect(strFromU8(partsOf(copy)["xl/connections.xml"]!)).toBe(
    `<connections><connection id="1" name="Query - Runs" type="5"><dbPr connection=""/></connection></connections>`,
  );
});

test("a look at a file names its connections", () => {
  expect(checkFile(fetching(false)).connections).toEqual(["Query - Runs"]);
  const bare = smallPackage("<sheetData/>");
  expect(checkFile({ name: "x.xlsx", package: bare, contents: readWorkbook(bare) }).connections).toEqual([]);
});
