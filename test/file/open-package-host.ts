import { boxOf } from "../../src/workbook/address";
import { calculate } from "../../src/engine/calculate";
import { withFormulas } from "../../src/hosts/file/calculated-file";
import { applyPlan } from "../../src/workbook/apply-plan";
import { isErrorCell } from "../../src/workbook/cell";
import { receiptOf, type Receipt } from "../../src/workbook/receipt";
import type { Plan } from "../../src/workbook/plan";
import type { SheetContents, WorkbookContents } from "../../src/workbook/sheet-contents";
import { ownerMark } from "../../src/workbook/owner-mark";
import { undoing } from "../../src/workbook/undoing";
import { addToPackage } from "../../src/xlsx/add-to-package";
import { openPackage, packageBytes, partText, withParts, type Package } from "../../src/xlsx/package";
import { packageOf } from "../../src/xlsx/package-of";
import { refreshAnswers } from "../../src/xlsx/refresh-answers";
import { patchCells } from "../../src/xlsx/patch-cells";
import { readWorkbook } from "../../src/xlsx/read-workbook";
import { cellsOf, surveyWorkbook } from "../../src/xlsx/survey-workbook";
import type { DrawnChart, DrawnSeries, OpenedHost } from "../hosts.contract";

/** Parts that list others, or are shared: they grow with ours, and what they list is compared by what a reader sees. */
const SHARED = /^(\[Content_Types\]\.xml|_rels\/|xl\/workbook\.xml|xl\/_rels\/|xl\/styles\.xml)/;

/**
 * A file as a host: each plan makes a new package, which is read back from its bytes. There is no call that could fail in the
 * middle: a package is whole or is not made.
 */
export function openPackageHost(sheets: readonly SheetContents[]): OpenedHost {
  let file: Package = reread(refreshAnswers(packageOf(sheets), answersOf(sheets)));
  const contents = (): WorkbookContents => readWorkbook(file);
  const carryOut = (plan: Plan): Receipt => {
    if (plan.length === 0) return receiptOf(plan, 0);
    file = reread(addToPackage(file, plan));
    return receiptOf(plan, plan.length);
  };
  const sheetOf = (name: string) => contents().sheets.find((it) => it.name === name);
  return {
    host: {
      capabilities: () => Promise.resolve({ name: "File", prefix: "", events: false, missing: [] }),
      survey: () => Promise.resolve(surveyWorkbook(contents())),
      read: (name) => Promise.resolve(sheetOf(name ?? contents().sheets[0]!.name)!),
      apply: (plan, force) =>
        applyPlan(
          plan,
          {
            survey: () => Promise.resolve(surveyWorkbook(contents())),
            cells: (places) => Promise.resolve(places.map((place) => cellsOf(contents().sheets, place))),
            carryOut: (steps) => Promise.resolve(carryOut(steps)),
          },
          force,
        ),
      undo: (receipt) => Promise.resolve(carryOut(present(undoing(receipt, surveyWorkbook(contents())), contents()))),
      insertFormula: () => Promise.reject(new Error("A file has no active cell.")),
    },
    picture: () => ({ contents: contents(), parts: ownParts(file) }),
    pictureOf: (sheet) => sheetOf(sheet),
    sheets: () => contents().sheets.map(({ name }) => name),
    charts: (sheet) => chartsIn(file, sheet),
    type: (sheet, address, value) => {
      const { top: row, left: column } = boxOf(address);
      file = reread(patchCells(file, [{ sheet, row, column, content: value }]));
    },
    valueAt: (sheet, address) => {
      const { top, left } = boxOf(address);
      const cell = sheetOf(sheet)?.cells[top]?.[left] ?? null;
      return isErrorCell(cell) ? cell.error : cell;
    },
    rename: (sheet, name) => {
      const text = partText(file, "xl/workbook.xml");
      const quoted = (it: string) => `'${it.replace(/'/g, "''")}'!`;
      const renamed = text.replaceAll(`name="${sheet}"`, `name="${name}"`).replaceAll(quoted(sheet), quoted(name));
      file = reread(withParts(file, new Map([["xl/workbook.xml", renamed]])));
    },
    name: (name, sheet, area) => {
      file = reread(addToPackage(file, [{ step: "name", name, sheet, area }]));
    },
    calls: () => 0,
  };
}

/** What the formulas of the sheets show. */
const answersOf = (sheets: readonly SheetContents[]) =>
  calculate(sheets.map((sheet) => ({ name: sheet.name, cells: withFormulas(sheet) })));

/** Out into bytes and in again, as a file goes. */
const reread = (file: Package): Package => openPackage(packageBytes(file));

/** Sheets go by their marks, whatever they are called today; what is gone already need not go. */
function present(plan: Plan, contents: WorkbookContents): Plan {
  const { names } = surveyWorkbook(contents);
  return plan.flatMap((step): Plan => {
    if (step.step !== "remove sheet") return [step];
    const place = names.find(({ name }) => name === ownerMark(step.template));
    return place === undefined ? [] : [{ ...step, sheet: place.sheet }];
  });
}

const ownParts = (file: Package) =>
  Object.fromEntries(
    [...file.parts.keys()].filter((name) => !SHARED.test(name)).map((name) => [name, partText(file, name)]),
  );

const targetsOf = (file: Package, part: string): ReadonlyMap<string, string> => {
  const rels = part.replace(/([^/]+)$/, "_rels/$1.rels");
  if (!file.parts.has(rels)) return new Map();
  const folder = part.replace(/[^/]+$/, "");
  return new Map(
    [...partText(file, rels).matchAll(/<Relationship\s[^>]*>/g)].map(([text]) => {
      const target = /Target="([^"]*)"/.exec(text)![1]!;
      const path = target.startsWith("/") ? target.slice(1) : new URL(target, `file:///${folder}`).pathname.slice(1);
      return [/\bId="([^"]*)"/.exec(text)![1]!, path] as const;
    }),
  );
};

/** The charts of a sheet, as their XML has them. */
function chartsIn(file: Package, sheet: string): DrawnChart[] {
  const id = new RegExp(`<sheet[^>]*name="${sheet}"[^>]*r:id="([^"]*)"`).exec(partText(file, "xl/workbook.xml"))![1]!;
  const part = targetsOf(file, "xl/workbook.xml").get(id)!;
  const drawing = [...targetsOf(file, part).values()].find((it) => it.includes("/drawings/"));
  if (drawing === undefined) return [];
  const charts = targetsOf(file, drawing);
  return [...partText(file, drawing).matchAll(/name="Tollgate ([^"]*)"[\s\S]*?r:id="([^"]*)"/g)].map(
    ([, name, thread]) => ({
      id: name!,
      series: seriesIn(partText(file, charts.get(thread!)!)),
    }),
  );
}

const DASHES = { solid: "solid", dash: "dash", sysDash: "dash", sysDot: "dot", dot: "dot" } as const;

/** Series stand in groups by how they are drawn; their own order is what `c:idx` says. */
function seriesIn(xml: string): DrawnSeries[] {
  const groups = [...xml.matchAll(/<c:(lineChart|barChart|scatterChart)>[\s\S]*?<\/c:\1>/g)];
  const found = groups.flatMap(([group, kind], i) =>
    [...group.matchAll(/<c:ser>([\s\S]*?)<\/c:ser>/g)].map(([, ser = ""]) => {
      const look = /<c:spPr>([\s\S]*?)<\/c:spPr>/.exec(ser)?.[1] ?? "";
      const marker = /<c:marker>([\s\S]*?)<\/c:marker>/.exec(ser)?.[1] ?? "";
      const isColumn = kind === "barChart";
      const hasLine = !/<a:ln[^>]*><a:noFill\/>/.test(look);
      const symbol = /<c:symbol val="(\w+)"/.exec(marker)?.[1] ?? "none";
      // A marker has a fill and an outline; one of them is the paper's white.
      const inMarker = [...marker.matchAll(/srgbClr val="(\w{6})"/g)].map(([, it]) => it).find((it) => it !== "FFFFFF");
      const color = /srgbClr val="(\w{6})"/.exec(look)?.[1] ?? inMarker;
      const dash = /<a:prstDash val="(\w+)"/.exec(look)?.[1] ?? "solid";
      return {
        index: Number(/<c:idx val="(\d+)"/.exec(ser)![1]),
        series: {
          title: /<c:tx><c:v>([^<]*)/.exec(ser)![1]!,
          draw: isColumn ? ("column" as const) : ("line" as const),
          color: color ?? "",
          dash: isColumn || !hasLine ? ("none" as const) : DASHES[dash as keyof typeof DASHES],
          marker: symbol as DrawnSeries["marker"],
          second: i > 0 && group.includes('<c:axId val="504110004"/>'),
        },
      };
    }),
  );
  return found.sort((a, b) => a.index - b.index).map(({ series }) => series);
}
