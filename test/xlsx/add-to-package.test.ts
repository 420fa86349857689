import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import type { Chart } from "../../src/workbook/chart";
import { ownerMark } from "../../src/workbook/owner-mark";
import type { Plan } from "../../src/workbook/plan";
import { addToPackage } from "../../src/xlsx/add-to-package";
import type { Answers } from "../../src/xlsx/answers";
import { openPackage, packageBytes, partText, type Package } from "../../src/xlsx/package";
import { readWorkbook } from "../../src/xlsx/read-workbook";
import { surveyWorkbook } from "../../src/xlsx/survey-workbook";
import { shellOf } from "../../src/xlsx/xml-shell";
import { fileOf, smallPackage, smallParts } from "./small-package";

const example = openPackage(new Uint8Array(readFileSync(join(__dirname, "../../examples/late-buses.xlsx"))));
const CHART: Chart = {
  id: "rate-chart",
  title: "Rate",
  titleFrom: { sheet: "Rate & more", area: "A1" },
  alt: 'Late runs & "limits"',
  categories: { sheet: "Rate & more", area: "A4:A6" },
  categoriesAre: "dates",
  series: [
    { title: "Rate", place: { sheet: "Rate & more", area: "B4:B6" }, plays: "measurement" },
    { title: "Upper limit", place: { sheet: "Rate & more", area: "C4:C6" }, plays: "limit", endLabel: true },
    { title: "Signal", place: { sheet: "Rate & more", area: "D4:D6" }, plays: "signal" },
  ],
  x: { title: "", number: "mmm yy" },
  y: { title: "minutes < 5", number: "0.0" },
};

/** A sheet of ours that uses every kind of step. */
const PLAN: Plan = [
  { step: "add sheet", sheet: "Rate & more", template: "rate", tab: "measure", hidden: false },
  { step: "name", name: ownerMark("rate"), sheet: "Rate & more", area: "A1" },
  { step: "widths", sheet: "Rate & more", widths: [14, 10, 10, 10] },
  {
    step: "write",
    sheet: "Rate & more",
    area: "A1",
    cells: [[{ formula: '="Stable: "&COUNT(B4:B6)&" points"' }]],
    holds: "calculated",
  },
  { step: "format", sheet: "Rate & more", area: "A1", role: "verdict" },
  { step: "heights", sheet: "Rate & more", heights: [{ row: 0, points: 30 }] },
  { step: "write", sheet: "Rate & more", area: "A3:D3", cells: [["Date", "Rate", "Upper", "Signal"]], holds: "words" },
  { step: "format", sheet: "Rate & more", area: "A3:D3", role: "header" },
  {
    step: "write",
    sheet: "Rate & more",
    area: "A4:D6",
    cells: [45894, 46000, 46100].map((date, i) => [
      date,
      { formula: `=STDEV.S('Daily runs'!$F$5:$F$${i + 9})` },
      3,
      { formula: "=NA()" },
    ]),
    holds: "calculated",
  },
  { step: "format", sheet: "Rate & more", area: "A4:A6", role: "calculated", number: "m/d/yyyy" },
  { step: "format", sheet: "Rate & more", area: "B4:D6", role: "calculated", number: "0.00" },
  {
    step: "write",
    sheet: "Rate & more",
    area: "A8",
    cells: [['=HYPERLINK("evil")<b> _x0041_ \u0001']],
    holds: "words",
  },
  { step: "write", sheet: "Rate & more", area: "B8:B9", cells: [[null], [null]], holds: "input" },
  { step: "format", sheet: "Rate & more", area: "B8:B9", role: "input" },
  { step: "name", name: "tollgate_rate_notes", sheet: "Rate & more", area: "B8:B9" },
  {
    step: "validation",
    sheet: "Rate & more",
    area: "B8",
    allowed: { kind: "list", words: ["Lower", "Higher"] },
    message: "Choose one of: Lower, Higher.",
  },
  {
    step: "validation",
    sheet: "Rate & more",
    area: "B9",
    allowed: { kind: "list from", place: { sheet: "Causes", area: "C4:C9" } },
    message: "Choose a cause.",
  },
  {
    step: "validation",
    sheet: "Rate & more",
    area: "C8",
    allowed: { kind: "number", min: 0, max: 1 },
    message: "Type a number.",
  },
  { step: "validation", sheet: "Rate & more", area: "C9", allowed: { kind: "date" }, message: "Type a date." },
  {
    step: "validation",
    sheet: "Rate & more",
    area: "D8",
    allowed: { kind: "list", words: Array.from({ length: 60 }, (_, i) => `choice ${i}`) },
    message: "Choose.",
  },
  { step: "conditional format", sheet: "Rate & more", area: "B4:B6", when: "=ISNUMBER($D4)", role: "concern" },
  { step: "conditional format", sheet: "Rate & more", area: "B4:B6", when: '=$A4<>""', role: "near" },
  { step: "group", sheet: "Rate & more", columns: "C1:D1" },
  { step: "freeze", sheet: "Rate & more", rows: 3, columns: 1 },
  { step: "chart", sheet: "Rate & more", at: "F2:M20", chart: CHART },
  { step: "link", sheet: "Rate & more", area: "A10", text: "To the data", to: { sheet: "Daily runs", area: "A1" } },
  { step: "print", sheet: "Rate & more", orientation: "landscape", area: "A1:M20", repeatRow: 2 },
  { step: "add sheet", sheet: "_tollgate", template: "state", tab: "always", hidden: true },
  { step: "name", name: ownerMark("state"), sheet: "_tollgate", area: "A1" },
  { step: "write", sheet: "_tollgate", area: "A1:B1", cells: [["sheet", "rate"]], holds: "words" },
];

const ANSWERS: Answers = {
  cell: (sheet, row, column) => {
    if (sheet !== "Rate & more") return null;
    if (row === 0) return "Stable: 3 points";
    return column === 1 ? row / 4 : column === 3 ? { error: "#N/A" } : null;
  },
};

const built = addToPackage(example, PLAN, ANSWERS);
const INDEXES = ["[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"];

/** The part that holds a sheet of ours. */
function sheetXml(file: Package, sheet = "Rate & more"): string {
  const target = new RegExp(`name="${sheet.replace("&", "&amp;")}"[^>]*?r:id="(rId\\d+)"`).exec(
    partText(file, "xl/workbook.xml"),
  )![1]!;
  return partText(
    file,
    `xl/${new RegExp(`Id="${target}"[^>]*Target="([^"]+)"`).exec(partText(file, "xl/_rels/workbook.xml.rels"))![1]!}`,
  );
}

const chartXml = (file: Package) =>
  partText(file, [...file.parts.keys()].filter((name) => name.startsWith("xl/charts/")).pop()!);

test("every part of the original stays byte for byte, but for the shared indexes", () => {
  const before = unzipSync(packageBytes(example));
  const after = unzipSync(packageBytes(built));
  for (const name of Object.keys(before))
    if (!INDEXES.includes(name)) expect([name, after[name]]).toEqual([name, before[name]]);
  expect(Object.keys(after).slice(0, Object.keys(before).length)).toEqual(Object.keys(before));
});

test("the shared indexes only grow: all that stood in them stands in them still, in its order", () => {
  for (const name of INDEXES) {
    const children = (text: string): string[] =>
      shellOf(text).children.flatMap((child) =>
        /^(numFmts|fonts|fills|borders|cellXfs|dxfs|sheets|definedNames)$/.test(child.name)
          ? children(child.text)
          : child.name === "calcPr"
            ? []
            : [child.text],
      );
    const before = children(partText(example, name));
    const after = children(partText(built, name));
    expect(after.length).toBeGreaterThan(before.length);
    let at = -1;
    for (const child of before) {
      at = after.indexOf(child, at + 1);
      expect([name, child, at >= 0]).toEqual([name, child, true]);
    }
  }
});

test("counts in the style sheet are those of its lists, and old styles keep their numbers", () => {
  const styles = partText(built, "xl/styles.xml");
  for (const section of ["fonts", "fills", "borders", "cellXfs", "dxfs", "numFmts"]) {
    const text = shellOf(styles).children.find(({ name }) => name === section)!.text;
    expect(Number(/count="(\d+)"/.exec(text)![1])).toBe(shellOf(text).children.length);
  }
  const formats = (file: Package) => readWorkbook(file).sheets[0]!.formats;
  expect(formats(built)).toEqual(formats(example));
});

test("what is written is read back: values, answers, formats, formulas, names and tables of the user", () => {
  const { sheets, names } = readWorkbook(openPackage(packageBytes(built)));
  const [rate, state] = sheets.slice(4);
  expect(sheets.map(({ name }) => name)).toEqual([
    "Daily runs",
    "Causes",
    "Fuel budget",
    "Cost basis",
    "Rate & more",
    "_tollgate",
  ]);
  expect(rate!.cells.slice(0, 6)).toEqual([
    ["Stable: 3 points", null, null, null],
    [null, null, null, null],
    ["Date", "Rate", "Upper", "Signal"],
    [45894, 0.75, 3, { error: "#N/A" }],
    [46000, 1, 3, { error: "#N/A" }],
    [46100, 1.25, 3, { error: "#N/A" }],
  ]);
  expect(rate!.formats[3]).toEqual(["m/d/yyyy", "0.00", "0.00", "0.00"]);
  expect(rate!.formulas).toMatchObject({
    A1: '="Stable: "&COUNT(B4:B6)&" points"',
    B5: "=STDEV.S('Daily runs'!$F$5:$F$10)",
    D4: "=NA()",
  });
  expect(state).toMatchObject({ hidden: true, cells: [["sheet", "rate"]] });
  expect(names.filter(({ name }) => name.startsWith("tollgate")).map(({ refersTo }) => refersTo)).toEqual([
    "'Rate & more'!$A$1",
    "'Rate & more'!$B$8:$B$9",
    "'_tollgate'!$A$1",
  ]);
  expect(sheets[2]!.tables).toEqual([{ name: "FuelBudget", area: "A1:E13" }]);
});

test("text never becomes a formula, and survives markup, escapes and characters that XML cannot hold", () => {
  expect(readWorkbook(built).sheets[4]!.cells[7]![0]).toBe('=HYPERLINK("evil")<b> _x0041_ ');
  expect(sheetXml(built)).toContain(
    "<t>=HYPERLINK(&quot;evil&quot;)&lt;b&gt; _x005F_x0041_ </t>".replace("<t>", '<t xml:space="preserve">'),
  );
});

test("functions younger than the file format carry their prefix", () => {
  expect(sheetXml(built)).toContain("<f>_xlfn.STDEV.S('Daily runs'!$F$5:$F$9)</f><v>0.75</v>");
});

test("every part of ours is well-formed XML with its elements in the order of the schema", () => {
  for (const name of built.parts.keys()) {
    if (example.parts.has(name) && !INDEXES.includes(name)) continue;
    const parser = new SaxesParser({ xmlns: true });
    parser.on("error", (fault) => {
      throw fault;
    });
    parser.write(partText(built, name)).close();
  }
  expect(shellOf(sheetXml(built)).children.map(({ name }) => name)).toEqual([
    "sheetPr",
    "sheetViews",
    "sheetFormatPr",
    "cols",
    "sheetData",
    "conditionalFormatting",
    "conditionalFormatting",
    "dataValidations",
    "hyperlinks",
    "pageMargins",
    "pageSetup",
    "headerFooter",
    "drawing",
  ]);
});

test("rules, validations, links, freeze, groups, tabs and print set-up say what the plan says", () => {
  const xml = sheetXml(built);
  expect(xml).toContain('<tabColor rgb="FF1F7A8C"/>');
  expect(xml).toContain('<pane xSplit="1" ySplit="3" topLeftCell="B4" activePane="bottomRight" state="frozen"/>');
  expect(xml).toMatch(/<col min="3" max="3" width="[\d.]+" customWidth="1" hidden="1" outlineLevel="1"\/>/);
  expect(xml).toMatch(
    /<outlinePr summaryRight="0"\/>.*<col min="2" max="2" width="[\d.]+" customWidth="1" collapsed="1"\/>/,
  );
  expect(xml).toContain('<conditionalFormatting sqref="B4:B6"><cfRule type="expression" dxfId="');
  expect(xml).toContain("<formula>$A4&lt;&gt;&quot;&quot;</formula>");
  expect(xml).toMatch(/type="list"[^>]*sqref="B8"><formula1>&quot;Lower,Higher&quot;<\/formula1>/);
  expect(xml).toMatch(/type="list"[^>]*sqref="B9"><formula1>'Causes'!\$C\$4:\$C\$9<\/formula1>/);
  expect(xml).toMatch(
    /type="decimal" operator="between"[^>]*sqref="C8"><formula1>0<\/formula1><formula2>1<\/formula2>/,
  );
  expect(xml).toMatch(/type="date"[^>]*sqref="C9"/);
  expect(xml).toMatch(/<dataValidation allowBlank="1" showInputMessage="1" prompt="Choose\." sqref="D8"\/>/);
  expect(xml).toContain(`<hyperlink ref="A10" location="'Daily runs'!A1" display="To the data"/>`);
  expect(xml).toContain('<row r="1" ht="30" customHeight="1">');
  const workbook = partText(built, "xl/workbook.xml");
  expect(workbook).toContain(
    `<definedName name="_xlnm.Print_Area" localSheetId="4">'Rate &amp; more'!$A$1:$M$20</definedName>`,
  );
  expect(workbook).toContain(
    `<definedName name="_xlnm.Print_Titles" localSheetId="4">'Rate &amp; more'!$3:$3</definedName>`,
  );
  expect(workbook).toMatch(/<sheet name="_tollgate" sheetId="6" state="hidden" r:id="rId\d+"\/>/);
  expect(workbook).toContain('fullCalcOnLoad="1"');
});

describe("a chart", () => {
  const xml = chartXml(built);

  test("takes its title from a cell and keeps what it shows", () => {
    expect(xml).toContain(
      '<c:f>\'Rate &amp; more\'!$A$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>Stable: 3 points</c:v></c:pt></c:strCache>',
    );
  });

  test("has a date axis with ticks at whole months, and bridges gaps", () => {
    expect(xml).toMatch(
      /<c:dateAx>.*<c:numFmt formatCode="mmm yy" sourceLinked="0"\/>.*<c:baseTimeUnit val="days"\/><c:majorUnit val="1"\/><c:majorTimeUnit val="months"\/><\/c:dateAx>/,
    );
    expect(xml).toContain('<c:dispBlanksAs val="span"/>');
    expect(xml).toContain('<c:plotVisOnly val="0"/>');
  });

  test("keeps the numbers that it draws, and leaves errors out", () => {
    expect(xml).toContain(
      `$B$4:$B$6</c:f><c:numCache><c:formatCode>0.0</c:formatCode><c:ptCount val="3"/><c:pt idx="0"><c:v>0.75</c:v></c:pt><c:pt idx="1"><c:v>1</c:v></c:pt><c:pt idx="2"><c:v>1.25</c:v></c:pt></c:numCache>`,
    );
    expect(xml).toContain(
      `$D$4:$D$6</c:f><c:numCache><c:formatCode>0.0</c:formatCode><c:ptCount val="3"/></c:numCache>`,
    );
  });

  test("draws limits dashed, signals as markers without a line, and labels limits where they end, not in the legend", () => {
    const series = xml.split("<c:ser>").slice(1);
    expect(series[1]).toContain('<a:prstDash val="dash"/>');
    expect(series[1]).toMatch(/<c:dLbl><c:idx val="2"\/>.*<c:showSerName val="1"\/>/);
    expect(series[2]).toContain('<c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="diamond"/>');
    expect(xml).toContain('<c:legendEntry><c:idx val="1"/><c:delete val="1"/></c:legendEntry>');
    expect(xml.match(/<c:smooth val="0"\/>/g)).toHaveLength(3);
  });

  test("says in its drawing what a screen reader reads, and moves with its cells", () => {
    const drawing = partText(
      built,
      [...built.parts.keys()].filter((name) => /^xl\/drawings\/drawing/.test(name)).pop()!,
    );
    expect(drawing).toContain('name="Tollgate rate-chart" descr="Late runs &amp; &quot;limits&quot;"');
    expect(drawing).toContain("<xdr:to><xdr:col>13</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>20</xdr:row>");
  });

  test("of columns and a line has a second axis at the right", () => {
    const place = CHART.categories;
    const pareto: Chart = {
      id: "p",
      title: "Causes & more",
      alt: "",
      categories: place,
      categoriesAre: "words",
      x: { title: "", number: "General" },
      y: { title: "Runs", number: "0" },
      second: { title: "Share", number: "0%", min: 0, max: 1 },
      series: [
        { title: "Runs", place, plays: "bar" },
        { title: "Cumulative", place, plays: "cumulative", second: true },
      ],
    };
    const xml2 = chartXml(
      addToPackage(example, [PLAN[0]!, { step: "chart", sheet: "Rate & more", at: "A1:B2", chart: pareto }]),
    );
    expect(xml2).toMatch(
      /<c:barChart>.*<\/c:barChart><c:lineChart>.*<\/c:lineChart><c:catAx>.*<\/c:catAx><c:valAx>.*<c:crosses val="autoZero"\/>.*<c:catAx>.*<c:delete val="1"\/>.*<c:valAx>.*<c:max val="1"\/><c:min val="0"\/>.*<c:crosses val="max"\/>/,
    );
    expect(xml2).toContain("<a:t>Causes &amp; more</a:t>");
  });
});

describe("applied again, it replaces what is ours and adds nothing", () => {
  const again: Plan = [{ step: "clear", sheet: "Rate & more", area: "A1:M20" }, ...PLAN.slice(1, -3)];
  const typed = openPackage(packageBytes(built));
  const rebuilt = addToPackage(typed, again, ANSWERS);

  test("the same steps give the same parts, cell by cell", () => {
    expect([...rebuilt.parts.keys()]).toEqual([...typed.parts.keys()]);
    expect(sheetXml(rebuilt)).toBe(sheetXml(built));
    for (const name of INDEXES) expect([name, partText(rebuilt, name)]).toEqual([name, partText(built, name)]);
    expect(chartXml(rebuilt)).toBe(chartXml(built));
  });

  test("what the user typed beside our cells stays", () => {
    const beside: Plan = [
      { step: "write", sheet: "Rate & more", area: "P30", cells: [["my own note"]], holds: "words" },
    ];
    const noted = addToPackage(typed, beside);
    expect(readWorkbook(addToPackage(noted, again, ANSWERS)).sheets[4]!.cells[29]![15]).toBe("my own note");
  });

  test("the order of calculation that a program left behind goes, for it names cells that changed", () => {
    const rels = partText(typed, "xl/_rels/workbook.xml.rels").replace(
      "</Relationships>",
      '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
    );
    const parts = Object.fromEntries([...typed.parts.keys()].map((name) => [name, partText(typed, name)]));
    const withChain = openPackage(
      fileOf({ ...parts, "xl/_rels/workbook.xml.rels": rels, "xl/calcChain.xml": "<calcChain/>" }),
    );
    const after = addToPackage(withChain, again, ANSWERS);
    expect(after.parts.has("xl/calcChain.xml")).toBe(false);
    expect(partText(after, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
  });
});

describe("taken out, it leaves the workbook as it was", () => {
  const undo: Plan = [
    ...["tollgate_rate_notes", ownerMark("state"), ownerMark("rate")].map(
      (name) => ({ step: "remove name", name }) as const,
    ),
    { step: "remove sheet", sheet: "_tollgate", template: "state" },
    { step: "remove sheet", sheet: "Rate & more", template: "rate" },
  ];

  test("parts, relationships, types, sheets and names are those of the original", () => {
    // Names mark the sheets as ours, so the sheets go first here, as a host does that knows its receipt.
    const after = addToPackage(built, [...undo.slice(3), ...undo.slice(0, 3)]);
    expect([...after.parts.keys()].sort()).toEqual([...example.parts.keys()].sort());
    expect(partText(after, "[Content_Types].xml")).toBe(partText(example, "[Content_Types].xml"));
    expect(partText(after, "xl/_rels/workbook.xml.rels")).toBe(partText(example, "xl/_rels/workbook.xml.rels"));
    expect(partText(after, "xl/workbook.xml").replace(' fullCalcOnLoad="1"', "")).toBe(
      partText(example, "xl/workbook.xml"),
    );
  });

  test("also when the names go first", () => {
    expect(surveyWorkbook(readWorkbook(addToPackage(built, undo))).sheets).toEqual([
      "Daily runs",
      "Causes",
      "Fuel budget",
      "Cost basis",
    ]);
  });

  test("a single chart goes with its part, and the rest of the drawing stays", () => {
    const after = addToPackage(built, [{ step: "remove chart", sheet: "Rate & more", id: "rate-chart" }]);
    expect([...after.parts.keys()].filter((name) => name.startsWith("xl/charts/"))).toEqual(["xl/charts/chart1.xml"]);
    expect(addToPackage(after, [{ step: "remove chart", sheet: "Rate & more", id: "rate-chart" }]).parts.size).toBe(
      after.parts.size,
    );
  });
});

describe("files of other shapes", () => {
  const add: Plan = [
    PLAN[0]!,
    ...PLAN.slice(1).filter((it) => "sheet" in it && it.sheet === "Rate & more" && it.step !== "link"),
  ];

  test("a workbook without styles, names, calculation settings or theme", () => {
    const after = addToPackage(smallPackage("<sheetData/>"), add, ANSWERS);
    expect(readWorkbook(after).sheets[1]!.formats[3]![0]).toBe("m/d/yyyy");
    expect(shellOf(partText(after, "xl/workbook.xml")).children.map(({ name }) => name)).toEqual([
      "sheets",
      "definedNames",
      "calcPr",
    ]);
  });

  test("a workbook whose elements carry a prefix", () => {
    const parts = smallParts("<sheetData/>");
    const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const prefixed = `<x:workbook xmlns:x="${main}"><x:sheets><x:sheet name="Data" sheetId="3" rel:id="rId1" xmlns:rel="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></x:sheets></x:workbook>`;
    const after = addToPackage(openPackage(fileOf({ ...parts, "xl/workbook.xml": prefixed })), add, ANSWERS);
    expect(readWorkbook(after).sheets.map(({ name }) => name)).toEqual(["Data", "Rate & more"]);
    expect(partText(after, "xl/workbook.xml")).toContain(`<sheet xmlns="${main}" name="Rate &amp; more" sheetId="4"`);
  });

  test("a workbook that counts its days from 1904: dates of ours are moved to match", () => {
    const workbook = smallParts("")["xl/workbook.xml"]!.replace("<sheets>", '<workbookPr date1904="1"/><sheets>');
    const after = addToPackage(smallPackage("<sheetData/>", { "xl/workbook.xml": workbook }), add, ANSWERS);
    expect(sheetXml(after)).toContain("<v>44432</v>");
    expect(readWorkbook(after).sheets[1]!.cells[3]!.slice(0, 3)).toEqual([45894, 0.75, 3]);
    expect(chartXml(after)).toContain('<c:date1904 val="1"/>');
    expect(chartXml(after)).toContain("<c:v>44432</c:v>");
  });

  test("a workbook with a sheet of the same name is refused, whatever its capitals", () => {
    expect(() =>
      addToPackage(example, [{ step: "add sheet", sheet: "DAILY RUNS", template: "x", tab: "always", hidden: false }]),
    ).toThrow(/already has a sheet named "Daily runs"\. Rename that sheet/);
  });

  test("a strict workbook is refused with a sentence", () => {
    const strict = smallParts("")["xl/workbook.xml"]!.replace(
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      "http://purl.oclc.org/ooxml/spreadsheetml/main",
    );
    expect(() => addToPackage(smallPackage("<sheetData/>", { "xl/workbook.xml": strict }), add)).toThrow(
      /Strict Open XML.*Save it as an Excel workbook/,
    );
  });

  test("a plan that would touch a sheet of the user's is a fault of the program", () => {
    for (const step of [
      { step: "write", sheet: "Daily runs", area: "A1", cells: [[1]], holds: "words" },
      { step: "clear", sheet: "Causes", area: "A1:B2" },
      { step: "remove sheet", sheet: "Fuel budget", template: "x" },
    ] as const)
      expect(() => addToPackage(example, [step])).toThrow(/not a sheet of ours/);
  });
});

test("the file can be read by a library that is not ours", () => {
  const folder = mkdtempSync(join(tmpdir(), "tollgate-"));
  writeFileSync(join(folder, "built.xlsx"), packageBytes(built));
  const program = `require("excelize-wasm").init(require.resolve("excelize-wasm/excelize.wasm.gz")).then((excelize) => {
    const file = excelize.OpenReader(require("node:fs").readFileSync(process.argv[1]));
    console.log(JSON.stringify([file.GetSheetList().list, file.GetCellFormula("Rate & more", "B5").formula, file.GetCellValue("Rate & more", "A8").value, file.GetCellValue("Daily runs", "A1").value]));
    process.exit(0);
  });`;
  const told = execFileSync(process.execPath, ["-e", program, join(folder, "built.xlsx")], {
    cwd: join(__dirname, "../.."),
  });
  rmSync(folder, { recursive: true });
  expect(JSON.parse(told.toString())).toEqual([
    ["Daily runs", "Causes", "Fuel budget", "Cost basis", "Rate & more", "_tollgate"],
    "_xlfn.STDEV.S('Daily runs'!$F$5:$F$10)",
    '=HYPERLINK("evil")<b> _x0041_ ',
    "Transportation Department: late bus log, school year 2025-26",
  ]);
});
