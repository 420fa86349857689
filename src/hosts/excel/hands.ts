import { absolute, absolutePlace, areaOf, boxOf, columnLetters, quotedSheet, type Place } from "../../workbook/address";
import type { Hands } from "../../workbook/carry-out";
import { ownerMark } from "../../workbook/owner-mark";
import type { Allowed, Step } from "../../workbook/plan";
import { lookOf, LOOKS, TABS } from "../../workbook/style";
import { toExcel } from "./cells";
import { drawChart } from "./charts";
import { columnPoints } from "./points";
import type { Standing } from "./standing";

/** One hand for every kind of step: each only queues requests, which the next `sync` carries out. */
export function excelHands(context: Excel.RequestContext, there: Standing): Hands {
  const { workbook } = context;
  const names = new Map(there.names);
  const sheet = (name: string) => workbook.worksheets.getItem(name);
  // Untracked: a plan has a thousand ranges and none is needed after its step; tracking them costs more than the steps.
  const range = (it: Place) => sheet(it.sheet).getRange(it.area).untrack();
  const wholeColumns = (name: string, area: string) => range({ sheet: name, area }).getEntireColumn().untrack();
  /** Lets a name lead to a place. One that is there is moved in one action: taken away and added, it could get lost between. */
  const point = (name: string, place: Place) => {
    // Adding and hiding are two actions: a fault between them would leave a name for everybody to see.
    if (names.has(name)) workbook.names.getItem(name).visible = false;
    if (samePlace(names.get(name), place)) return;
    if (names.has(name)) workbook.names.getItem(name).formula = `=${absolutePlace(place)}`;
    else workbook.names.add(name, range(place)).visible = false;
    names.set(name, { sheet: place.sheet, area: place.area });
  };
  const forget = (name: string) => {
    workbook.names.getItem(name).delete();
    names.delete(name);
  };
  return {
    "add sheet": (it) => {
      const added = workbook.worksheets.add(it.sheet);
      added.tabColor = `#${TABS[it.tab]}`;
      added.showGridlines = false;
      if (it.hidden) added.visibility = "Hidden";
      for (const columns of there.groups.get(it.sheet) ?? []) wholeColumns(it.sheet, columns).group("ByColumns");
      // Marked in the same breath, and last: a marked sheet is whole, and one without a mark is taken away after a fault.
      point(ownerMark(it.template), { sheet: it.sheet, area: "A1" });
    },
    clear: (it) => {
      const cells = range(it);
      cells.clear("All");
      cells.dataValidation.clear();
      cells.conditionalFormats.clearAll();
      cells.getEntireColumn().untrack().columnHidden = false;
    },
    write: (it) => void (range(it).formulas = it.cells.map((row) => row.map(toExcel))),
    fill: (it) => {
      const { top, left, bottom, right } = boxOf(it.area);
      const row = (from: number, to: number) =>
        range({ sheet: it.sheet, area: areaOf({ top: from, left, bottom: to, right }) });
      const first = row(top, top);
      first.formulas = [it.formulas.map((formula) => toExcel({ formula }))];
      // Filled down by Excel itself: twenty thousand rows travel as one.
      if (bottom > top) row(top + 1, bottom).copyFrom(first, "Formulas");
    },
    format: (it) => format(range(it), it),
    widths: (it) =>
      it.widths.forEach((width, i) => {
        const letters = columnLetters(i);
        range({ sheet: it.sheet, area: `${letters}:${letters}` }).format.columnWidth = columnPoints(width);
      }),
    heights: (it) =>
      it.heights.forEach(({ row, points }) => {
        range({ sheet: it.sheet, area: `${row + 1}:${row + 1}` }).format.rowHeight = points;
      }),
    name: (it) => point(it.name, it),
    validation: (it) => {
      const { dataValidation } = range(it);
      dataValidation.rule = ruleOf(it.allowed);
      dataValidation.errorAlert = { message: it.message, title: "Tollgate", showAlert: true, style: "Stop" };
      dataValidation.ignoreBlanks = true;
    },
    "conditional format": (it) => {
      const added = range(it).conditionalFormats.add("Custom");
      added.custom.rule.formula = it.when;
      const look = LOOKS[it.role];
      if (look.color !== undefined) added.custom.format.font.color = `#${look.color}`;
      if (look.fill !== undefined) added.custom.format.fill.color = `#${look.fill}`;
      if (look.bold === true) added.custom.format.font.bold = true;
    },
    chart: (it) => drawChart(sheet(it.sheet), it.at, it.chart, workbook),
    freeze: (it) => {
      const panes = sheet(it.sheet).freezePanes;
      panes.unfreeze();
      if (it.rows > 0 && it.columns > 0) {
        panes.freezeAt(
          range({ sheet: it.sheet, area: areaOf({ ...FIRST, bottom: it.rows - 1, right: it.columns - 1 }) }),
        );
      } else if (it.rows > 0) panes.freezeRows(it.rows);
      else if (it.columns > 0) panes.freezeColumns(it.columns);
    },
    // Grouped when its sheet was added: a group cannot be asked after, and grouping again would nest one level deeper.
    group: (it) => void (wholeColumns(it.sheet, it.columns).columnHidden = true),
    print: (it) => {
      const layout = sheet(it.sheet).pageLayout;
      layout.orientation = it.orientation === "landscape" ? "Landscape" : "Portrait";
      layout.paperSize = PAPERS[it.paper ?? "letter"];
      layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: it.onePage === true ? 1 : 0 };
      layout.setPrintArea(it.area);
      if (it.repeatRow !== undefined) layout.setPrintTitleRows(`$${it.repeatRow + 1}:$${it.repeatRow + 1}`);
    },
    link: (it) => {
      range(it).hyperlink = { documentReference: `${quotedSheet(it.to.sheet)}!${it.to.area}`, textToDisplay: it.text };
    },
    // One that is gone already stays gone: nothing happens to what is not there, and nobody has to ask first.
    "remove chart": (it) => sheet(it.sheet).charts.getItemOrNullObject(it.id).delete(),
    // By its mark, not by its name: the sheet may have been renamed, and another of that name is somebody else's.
    "remove sheet": (it) => {
      const place = names.get(ownerMark(it.template));
      if (place === undefined) return;
      sheet(place.sheet).delete();
      for (const [name, at] of [...names]) if (at?.sheet === place.sheet) forget(name);
    },
    "remove name": (it) => {
      if (names.has(it.name)) forget(it.name);
    },
  };
}

const PAPERS = { letter: "Letter", legal: "Legal", tabloid: "Tabloid" } as const;

const FIRST = { top: 0, left: 0 } as const;

const samePlace = (a: Place | undefined, b: Place): boolean => a?.sheet === b.sheet && a.area === b.area;

function format(cells: Excel.Range, { role, number, align }: Extract<Step, { step: "format" }>): void {
  const look = lookOf(role, number, align);
  const { font, fill, borders } = cells.format;
  font.bold = look.bold ?? false;
  font.italic = look.italic ?? false;
  font.size = look.size ?? 11;
  if (look.underline === true) font.underline = "Single";
  if (look.color !== undefined) font.color = `#${look.color}`;
  if (look.fill !== undefined) fill.color = `#${look.fill}`;
  const edges = {
    below: ["EdgeBottom"],
    around: ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"],
  } as const;
  for (const edge of look.border === undefined ? [] : edges[look.border]) {
    borders.getItem(edge).style = "Continuous";
    borders.getItem(edge).color = "#C3CBD4";
  }
  if (look.align !== undefined)
    cells.format.horizontalAlignment = look.align === "left" ? "Left" : look.align === "right" ? "Right" : "Center";
  if (look.indent !== undefined) cells.format.indentLevel = look.indent;
  cells.format.verticalAlignment = look.middle === true ? "Center" : "Top";
  if (look.wrap === true) cells.format.wrapText = true;
  // One value for the whole range: Excel takes a scalar where all cells are to be alike.
  if (number !== undefined) cells.numberFormat = number as unknown as string[][];
}

function ruleOf(allowed: Allowed): Excel.DataValidationRule {
  switch (allowed.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: allowed.words.join(",") } };
    case "list from":
      return {
        list: { inCellDropDown: true, source: `=${quotedSheet(allowed.place.sheet)}!${absolute(allowed.place.area)}` },
      };
    case "date":
      return { date: { formula1: "1900-01-01", operator: "GreaterThan" } };
    case "number": {
      const { min = -1e12, max = 1e12 } = allowed;
      return { decimal: { formula1: min, formula2: max, operator: "Between" } };
    }
  }
}
