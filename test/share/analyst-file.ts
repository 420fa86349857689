import { fileOf, smallParts } from "../xlsx/small-package";

const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const P = "http://schemas.openxmlformats.org/package/2006/relationships";
const M = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const E = "http://schemas.microsoft.com/office/2011/relationships";

const MINUTES = [12, 9, 15, 11, 8, 10];

const spilled = (row: number, cells: readonly (string | number)[]) =>
  cells
    .map((value, i) => {
      const address = `${"DEFGH"[i]}${row}`;
      return typeof value === "number"
        ? `<c r="${address}"><v>${value}</v></c>`
        : `<c r="${address}" t="str"><v>${value}</v></c>`;
    })
    .join("");

/**
 * A workbook as Excel saves it with the add-in open: functions as it spells them (one filling a block, one that it could not
 * calculate, a shared one), a pane that opens by itself, another add-in, a link to another file, a confidential sheet that other
 * sheets read, a chart over it, and texts in the list that sheets share.
 */
export function analystParts(): Readonly<Record<string, string>> {
  const rows = MINUTES.map((minutes, i) => {
    const first =
      i === 0
        ? '<c r="D2" cm="1" t="str"><f t="array" ref="D2:H7">_xldudf_DMAIC_CONTROL_LIMITS(A2:A7,"xmr")</f><v>12</v></c>'.replace(
            ' t="str"',
            "",
          )
        : "";
    const line = spilled(i + 2, [minutes, 10.833333333333334, 1.262082538443548, 20.40458412822312, ""]);
    return `<row r="${i + 2}"><c r="A${i + 2}"><v>${minutes}</v></c><c r="B${i + 2}"><v>${400 + i}</v></c>${first}${first === "" ? line : line.replace(/^<c r="D2">.*?<\/c>/, "")}</row>`;
  }).join("");
  return {
    ...smallParts(
      `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>${rows}` +
        `<row r="9"><c r="A9" cm="1"><f t="array" ref="A9">_xldudf_DMAIC_DPMO(38,420)</f><v>90476.190476190473</v></c>` +
        `<c r="B9" t="e"><f>DMAIC.KPI(A2,10,"lower",,,"Status")</f><v>#NAME?</v></c><c r="C9" t="e"><f>B9&amp;"!"</f><v>#NAME?</v></c></row>` +
        `<row r="10"><c r="A10"><f>Staff!B2*2</f><v>246</v></c><c r="B10"><f>[1]Budget!A1+1</f><v>8</v></c><c r="C10"><f>_xldudf_CONTOSO_ADD(1,2)</f><v>3</v></c></row>` +
        `<row r="11"><c r="A11"><f t="shared" ref="A11:B11" si="0">A2*2</f><v>24</v></c><c r="B11"><f t="shared" si="0"/><v>800</v></c><c r="C11"><f>Late</f><v>1</v></c></row>` +
        `</sheetData><conditionalFormatting sqref="A2:A7"><cfRule type="expression" priority="1"><formula>A2&gt;Staff!$B$2</formula></cfRule></conditionalFormatting>` +
        `<dataValidations count="2"><dataValidation type="list" sqref="J1"><formula1>Staff!$A$2:$A$3</formula1></dataValidation><dataValidation type="list" sqref="J2"><formula1>"a,b"</formula1></dataValidation></dataValidations>` +
        `<hyperlinks><hyperlink ref="J3" location="Staff!A1" display="Staff"/></hyperlinks><drawing r:id="rId1"/>` +
        `<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>Staff!$A$2:$A$3</xm:f></x14:formula1><xm:sqref>J4</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`,
    ),
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${[1, 2].map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join("")}<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/><Override PartName="/xl/externalLinks/externalLink1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml"/><Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/><Override PartName="/xl/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/><Override PartName="/xl/webextensions/taskpanes.xml" ContentType="application/vnd.ms-office.webextensiontaskpanes+xml"/><Override PartName="/xl/webextensions/webextension1.xml" ContentType="application/vnd.ms-office.webextension+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${P}"><Relationship Id="rId1" Type="${R}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${R}/extended-properties" Target="docProps/app.xml"/><Relationship Id="rId3" Type="${E}/webextensiontaskpanes" Target="xl/webextensions/taskpanes.xml"/></Relationships>`,
    "docProps/app.xml": `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application><TitlesOfParts><vector>Data, Staff</vector></TitlesOfParts></Properties>`,
    "xl/webextensions/taskpanes.xml": `<taskpanes/>`,
    "xl/webextensions/_rels/taskpanes.xml.rels": `<Relationships xmlns="${P}"><Relationship Id="rId1" Type="${E}/webextension" Target="webextension1.xml"/></Relationships>`,
    "xl/webextensions/webextension1.xml": `<webextension/>`,
    "xl/workbook.xml": `<workbook xmlns="${M}" xmlns:r="${R}"><sheets><sheet name="Staff" sheetId="1" r:id="rId4"/><sheet name="Data" sheetId="2" r:id="rId1"/></sheets><externalReferences><externalReference r:id="rId5"/></externalReferences><definedNames><definedName name="Late">Staff!$B$2</definedName><definedName name="Minutes">Data!$A$2:$A$7</definedName><definedName name="_xlnm.Print_Area" localSheetId="1">Data!$A$1:$H$11</definedName><definedName name="tollgate_confidential_staff">Staff!$A$1</definedName></definedNames></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${P}"><Relationship Id="rId1" Type="${R}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId3" Type="${R}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId4" Type="${R}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId5" Type="${R}/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>`,
    "xl/externalLinks/externalLink1.xml": `<externalLink xmlns="${M}"><externalBook xmlns:r="${R}" r:id="rId1"><sheetNames><sheetName val="Budget"/></sheetNames></externalBook></externalLink>`,
    "xl/externalLinks/_rels/externalLink1.xml.rels": `<Relationships xmlns="${P}"><Relationship Id="rId1" Type="${R}/externalLinkPath" Target="Budget.xlsx" TargetMode="External"/></Relationships>`,
    "xl/sharedStrings.xml": `<sst xmlns="${M}" count="4" uniqueCount="4"><si><t>Minutes late</t></si><si><t>Runs</t></si><si><t>The secretive one</t></si><si><r><t>Also </t></r><r><t>secret</t></r></si></sst>`,
    "xl/worksheets/sheet2.xml": `<worksheet xmlns="${M}" xmlns:r="${R}"><sheetData><row r="1"><c r="A1" t="s"><v>2</v></c></row><row r="2"><c r="A2" t="s"><v>3</v></c><c r="B2"><v>123</v></c></row></sheetData></worksheet>`,
    "xl/worksheets/_rels/sheet2.xml.rels": `<Relationships xmlns="${P}"><Relationship Id="rId1" Type="${R}/comments" Target="../comments1.xml"/></Relationships>`,
    "xl/comments1.xml": `<comments xmlns="${M}"><authors><author/></authors><commentList><comment ref="A1" authorId="0"><text><t>Hidden worry</t></text></comment></commentList></comments>`,
    "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="${P}"><Relationship Id="rId1" Type="${R}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
    "xl/drawings/drawing1.xml": `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:from><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>3</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>14</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>15</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${R}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`,
    "xl/drawings/_rels/drawing1.xml.rels": `<Relationships xmlns="${P}"><Relationship Id="rId1" Type="${R}/chart" Target="../charts/chart1.xml"/></Relationships>`,
    "xl/charts/chart1.xml": `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>Staff!$A$2</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>Shown name</c:v></c:pt></c:strCache></c:strRef></c:tx><c:val><c:numRef><c:f>Staff!$B$2</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="1"/><c:pt idx="0"><c:v>123</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser><c:ser><c:idx val="1"/><c:order val="1"/><c:val><c:numRef><c:f>Data!$A$2:$A$7</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`,
  };
}

/** The same as a file. */
export const analystFile = (): Uint8Array => fileOf(analystParts());
