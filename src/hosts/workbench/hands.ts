import { filledDown } from "../../workbook/filled-down";
import type { Model } from "@odoo/o-spreadsheet";
import { textOf } from "../../engine/text-of";
import { boxOf, type Area } from "../../workbook/address";
import type { Hands } from "../../workbook/carry-out";
import type { Plan } from "../../workbook/plan";
import { NAME_PREFIX, ownerMark } from "../../workbook/owner-mark";
import { LOOKS, TABS } from "../../workbook/style";
import { CellDraft } from "./cell-draft";
import { cellStyle } from "./cell-style";
import { chartDefinition, figureOf } from "./chart-figure";
import { inputCriterion } from "./input-criterion";
import { pixelsHigh, pixelsWide } from "./pixels";
import { sheetIdOf } from "./sheet-ids";
import { sheetLink } from "./sheet-link";

const ROW = 23;
const SMALLEST = { rows: 100, columns: 26 };
/** Blank rows and columns below and beside what is laid. */
const ROOM = 20;

/** The hands of the workbench, and what they end with. */
export interface WorkbenchHands {
  readonly hands: Hands;
  /** Writes the cells that the steps have gathered. */
  readonly finish: () => void;
}

/** One hand for every kind of step, each a few commands of the spreadsheet. A command that is refused stops the plan. */
export function workbenchHands({ dispatch, getters }: Model, plan: Plan): WorkbenchHands {
  const draft = new CellDraft();
  const command = ((type: Parameters<typeof dispatch>[0], payload: never) => {
    const { isSuccessful, reasons } = dispatch(type, payload);
    const isNothingNew = reasons.every((reason) => IDLE.has(String(reason)));
    if (!isSuccessful && !isNothingNew) throw new Error(`the spreadsheet refused ${type} (${reasons.join(", ")})`);
  }) as unknown as (...given: Parameters<typeof dispatch>) => void;
  const id = (sheet: string): string => {
    const found = sheetIdOf(getters, sheet);
    if (found === undefined) throw new Error(`there is no sheet "${sheet}"`);
    return found;
  };
  const ranges = (sheet: string, area: Area) => [getters.getRangeDataFromZone(id(sheet), boxOf(area))];
  const heights = new Map<string, number>();

  const hands: Hands = {
    "add sheet": ({ sheet, tab, hidden }) => {
      const sheetId = `tollgate-${getters.getSheetIds().length}-${sheet}`;
      command("CREATE_SHEET", { sheetId, name: sheet, position: getters.getSheetIds().length, ...sizeOf(sheet, plan) });
      command("COLOR_SHEET", { sheetId, color: `#${TABS[tab]}` });
      command("SET_GRID_LINES_VISIBILITY", { sheetId, areGridLinesVisible: false });
      if (hidden) command("HIDE_SHEET", { sheetId });
    },
    clear: ({ sheet, area }) => {
      const sheetId = id(sheet);
      draft.give(sheetId, boxOf(area), () => ({ content: "", style: null, format: "" }));
      command("SET_ZONE_BORDERS", { sheetId, target: [boxOf(area)], border: { position: "clear" } });
      for (const { id: rule } of [...getters.getConditionalFormats(sheetId)])
        command("REMOVE_CONDITIONAL_FORMAT", { sheetId, id: rule });
      for (const { id: rule } of [...getters.getDataValidationRules(sheetId)])
        command("REMOVE_DATA_VALIDATION_RULE", { sheetId, id: rule });
    },
    write: ({ sheet, area, cells }) => {
      const sheetId = id(sheet);
      const box = boxOf(area);
      growTo(sheetId, box.bottom + 1, box.right + 1);
      draft.give(sheetId, box, (row, col) => ({ content: textOf(cells[row - box.top]?.[col - box.left] ?? null) }));
    },
    fill: ({ sheet, area, formulas }) => {
      const sheetId = id(sheet);
      const box = boxOf(area);
      const columns = formulas.map((formula) => filledDown(formula));
      growTo(sheetId, box.bottom + 1, box.right + 1);
      draft.give(sheetId, box, (row, col) => ({ content: columns[col - box.left]!(row - box.top) }));
    },
    format: ({ sheet, area, role, number, align }) => {
      const look = LOOKS[role];
      const format = number === undefined || number === "General" ? "" : number;
      draft.give(id(sheet), boxOf(area), () => ({ style: cellStyle(role, number, align), format }));
      if (look.border === undefined) return;
      command("SET_ZONE_BORDERS", {
        sheetId: id(sheet),
        target: [boxOf(area)],
        border: { position: look.border === "below" ? "bottom" : "all", color: "#C3CBD4", style: "thin" },
      });
    },
    widths: ({ sheet, widths }) =>
      widths.forEach((width, i) =>
        command("RESIZE_COLUMNS_ROWS", {
          sheetId: id(sheet),
          dimension: "COL",
          elements: [i],
          size: pixelsWide(width),
        }),
      ),
    heights: ({ sheet, heights: some }) => {
      for (const { row, points } of some) {
        heights.set(`${sheet}\n${row}`, pixelsHigh(points));
        command("RESIZE_COLUMNS_ROWS", {
          sheetId: id(sheet),
          dimension: "ROW",
          elements: [row],
          size: pixelsHigh(points),
        });
      }
    },
    name: ({ name, sheet, area }) => {
      // Without the sheet the spreadsheet would hold the range against the size of the sheet that is being looked at.
      const given = { sheetId: id(sheet), ranges: ranges(sheet, area) };
      if (getters.getNamedRange(name) === undefined) command("CREATE_NAMED_RANGE", { name, ...given });
      else command("UPDATE_NAMED_RANGE", { oldRangeName: name, newRangeName: name, ...given });
    },
    validation: ({ sheet, area, allowed }) =>
      command("ADD_DATA_VALIDATION_RULE", {
        sheetId: id(sheet),
        ranges: ranges(sheet, area),
        rule: { id: `${sheet}!${area}`, criterion: inputCriterion(allowed), isBlocking: true },
      }),
    "conditional format": ({ sheet, area, when, role }) =>
      command("ADD_CONDITIONAL_FORMAT", {
        sheetId: id(sheet),
        ranges: ranges(sheet, area),
        cf: {
          id: `${sheet}!${area}!${role}!${when}`,
          rule: { type: "CellIsRule", operator: "customFormula", values: [when], style: cellStyle(role, undefined) },
        },
      }),
    chart: ({ sheet, at, chart }) => {
      const sheetId = id(sheet);
      const { col, row, ...size } = figureOf(
        at,
        (column) => getters.getColSize(sheetId, column),
        (line) => heights.get(`${sheet}\n${line}`) ?? ROW,
      );
      command("CREATE_CHART", {
        sheetId,
        figureId: chart.id,
        chartId: chart.id,
        col,
        row,
        offset: { x: 0, y: 0 },
        size,
        // Our own key in it is unknown to the model's types; `chart-look` has told the model to keep it.
        definition: chartDefinition(chart) as unknown as never,
      });
    },
    freeze: ({ sheet, rows, columns }) => {
      if (rows > 0) command("FREEZE_ROWS", { sheetId: id(sheet), quantity: rows });
      if (columns > 0) command("FREEZE_COLUMNS", { sheetId: id(sheet), quantity: columns });
    },
    group: ({ sheet, columns }) => {
      const { left, right } = boxOf(columns);
      const group = { sheetId: id(sheet), dimension: "COL", start: left, end: right } as const;
      command("GROUP_HEADERS", group);
      command("FOLD_HEADER_GROUP", group);
    },
    // A page that is printed from the browser is the browser's; the downloaded file has the page set-up.
    print: () => undefined,
    link: ({ sheet, area, text, to }) => {
      const content = sheetLink(text, id(to.sheet));
      draft.give(id(sheet), boxOf(area), () => ({ content }));
    },
    "remove chart": ({ sheet, id: chartId }) => {
      const sheetId = id(sheet);
      if (!getters.getChartIds(sheetId).includes(chartId)) return;
      // The chart goes with its figure; a command for the chart alone is refused.
      command("DELETE_FIGURE", { sheetId, figureId: chartId });
    },
    // By its mark, whatever it is called today: the name may be one of the user's by now.
    "remove sheet": ({ template }) => {
      const mark = getters.getNamedRange(ownerMark(template));
      const sheetId = mark?.range.sheetId;
      if (mark === undefined || sheetId === undefined || getters.tryGetSheet(sheetId) === undefined) return;
      const sheet = getters.getSheetName(sheetId);
      for (const { name, range } of [...getters.getNamedRanges()])
        if (range.sheetId === sheetId && name.startsWith(NAME_PREFIX)) command("DELETE_NAMED_RANGE", { name });
      draft.forget(sheetId);
      // The spreadsheet deletes no sheet, not even a hidden one, where a single one is to be seen.
      if (!getters.isSheetVisible(sheetId)) command("SHOW_SHEET", { sheetId });
      command("DELETE_SHEET", { sheetId, sheetName: sheet });
    },
    "remove name": ({ name }) => {
      if (getters.getNamedRange(name) !== undefined) command("DELETE_NAMED_RANGE", { name });
    },
  };
  const finish = () => {
    for (const cell of draft.cells()) {
      const isBlank = cell.content === "" && (cell.style ?? null) === null;
      if (!isBlank || getters.getCell(cell) !== undefined) command("UPDATE_CELL", cell);
    }
  };
  return { hands, finish };

  function growTo(sheetId: string, rows: number, columns: number): void {
    for (const [dimension, wanted, there] of [
      ["ROW", rows, getters.getNumberRows(sheetId)],
      ["COL", columns, getters.getNumberCols(sheetId)],
    ] as const) {
      if (wanted <= there) continue;
      const quantity = wanted - there;
      command("ADD_COLUMNS_ROWS", {
        sheetId,
        sheetName: getters.getSheetName(sheetId),
        dimension,
        base: there - 1,
        quantity,
        position: "after",
      });
    }
  }
}

/** Refusals that only say that everything is so already. */
const IDLE = new Set(["NoChanges", "InvalidHeaderGroupStartEnd", "HeaderGroupAlreadyExists", "AlreadyFrozen"]);

function sizeOf(sheet: string, plan: Plan): { readonly rows: number; readonly cols: number } {
  const boxes = plan.flatMap((it) =>
    (it.step === "write" || it.step === "fill") && it.sheet === sheet ? [boxOf(it.area)] : [],
  );
  return {
    rows: Math.max(SMALLEST.rows, ...boxes.map(({ bottom }) => bottom + ROOM)),
    cols: Math.max(SMALLEST.columns, ...boxes.map(({ right }) => right + ROOM)),
  };
}
