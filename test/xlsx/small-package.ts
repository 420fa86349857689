import { EMPTY_PACKAGE, packageBytes, withParts } from "../../src/xlsx/package";
import { openPackage, type Package } from "../../src/xlsx/package";

const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const M = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The parts of a workbook with one sheet, named "Data", whose `<worksheet>` holds what is given. */
export function smallParts(
  sheet: string,
  more: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  return {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${R}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${M}" xmlns:r="${R}"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${R}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${R}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${R}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${M}" xmlns:r="${R}">${sheet}</worksheet>`,
    ...more,
  };
}

/** A file of the given parts. */
export function fileOf(parts: Readonly<Record<string, string>>): Uint8Array {
  return packageBytes(withParts(EMPTY_PACKAGE, new Map(Object.entries(parts))));
}

/** The opened package of a workbook with one sheet. */
export function smallPackage(sheet: string, more: Readonly<Record<string, string>> = {}): Package {
  return openPackage(fileOf(smallParts(sheet, more)));
}
