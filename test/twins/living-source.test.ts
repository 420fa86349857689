import { Model } from "@odoo/o-spreadsheet";
import { prepareEngine } from "../../src/engine/prepare-engine";
import { textOf } from "../../src/engine/text-of";
import { fromModel } from "../../src/engine/model-value";
import { quietly } from "../../src/engine/quietly";
import { columnLetters } from "../../src/workbook/address";
import type { Cell } from "../../src/workbook/cell";
import type { FormulaCell } from "../../src/workbook/plan";
import { planCells } from "../../src/workbook/plan-cells";
import { differences } from "./compare-with-code";
import { MEASURED, type DataSet } from "./data-sets";
import { laidCharts } from "./laid-charts";

const SET: DataSet = {
  name: "a source that lives",
  values: [21, 24, 19, null, 22, 30, 18, 20, 23, 25, 17, 22, 21, 26, 19, 24, 20, 23],
};
const FIRST_DAY = 45_900;

const packed = (cells: readonly (readonly (Cell | FormulaCell)[])[]) =>
  Object.fromEntries(
    cells.flatMap((row, r) =>
      row.flatMap((cell, c) => (textOf(cell) === "" ? [] : [[`${columnLetters(c)}${r + 1}`, textOf(cell)]])),
    ),
  );

/** A workbook with a chart over SET, open for changes; `values` is what its source is to hold after them. */
function opened(values: DataSet["values"]) {
  const charts = laidCharts([{ kind: "xmr", set: SET }]);
  prepareEngine();
  const sheets = [
    { name: "Data", cells: charts.data },
    ...[...planCells(charts.laid.plan)].map(([name, cells]) => ({ name, cells })),
  ];
  const model = quietly(
    () =>
      new Model({
        sheets: sheets.map(({ name, cells }) => ({
          id: name,
          name,
          colNumber: 60,
          rowNumber: cells.length + 30,
          cells: packed(cells),
        })),
      }),
  );
  const dispatch = (type: string, command: object) => {
    const { isSuccessful } = quietly(() => model.dispatch(type as never, command as never));
    expect(isSuccessful).toBe(true);
  };
  return {
    dispatch,
    /** Typing what stands there already changes nothing, and the model says so. */
    type: (sheetId: string, row: number, col: number, content: string) =>
      void quietly(() => model.dispatch("UPDATE_CELL", { sheetId, row, col, content })),
    odd: () =>
      quietly(() =>
        differences(
          { ...charts, charts: charts.charts.map((it) => ({ ...it, set: { ...SET, values } })) },
          (sheetId, row, col) => fromModel(model.getters.getEvaluatedCell({ sheetId, row, col })),
        ),
      ),
  };
}

test("rows inserted in the middle of the source are charted where they stand", () => {
  const values = [...SET.values.slice(0, 9), 40, 41, ...SET.values.slice(9)];
  const { dispatch, type, odd } = opened(values);
  dispatch("ADD_COLUMNS_ROWS", {
    sheetId: "Data",
    sheetName: "Data",
    dimension: "ROW",
    base: 9,
    quantity: 2,
    position: "before",
  });
  [40, 41].forEach((value, i) => {
    type("Data", 9 + i, 0, String(FIRST_DAY + 8 + (i + 1) / 4));
    type("Data", 9 + i, 1, String(value));
  });
  expect(odd()).toEqual([]);
});

test("rows deleted from the middle of the source are gone from the chart", () => {
  const { dispatch, odd } = opened([...SET.values.slice(0, 4), ...SET.values.slice(7)]);
  dispatch("REMOVE_COLUMNS_ROWS", { sheetId: "Data", sheetName: "Data", dimension: "ROW", elements: [4, 5, 6] });
  expect(odd()).toEqual([]);
});

test("a source that is sorted is charted in its new order", () => {
  const values = [...SET.values].sort((a, b) => (b ?? 0) - (a ?? 0));
  const { type, odd } = opened(values);
  values.forEach((value, row) => {
    type("Data", row, 0, String(FIRST_DAY + SET.values.indexOf(value)));
    type("Data", row, 1, value === null ? "" : String(value));
  });
  expect(odd()).toEqual([]);
});

test("rows that are filtered away or hidden stay in the chart", () => {
  const { dispatch, odd } = opened(SET.values);
  dispatch("HIDE_COLUMNS_ROWS", { sheetId: "Data", dimension: "ROW", elements: [2, 3, 4] });
  expect(odd()).toEqual([]);
});

test("a source that is moved to another sheet is still charted", () => {
  const { dispatch, type, odd } = opened(SET.values.map((value, row) => (row === 2 ? 50 : value)));
  dispatch("CREATE_SHEET", { sheetId: "Moved", name: "Moved", position: 1, cols: 20, rows: 60 });
  dispatch("MOVE_RANGES", {
    target: [{ left: 0, top: 0, right: 1, bottom: SET.values.length - 1 }],
    sheetId: "Data",
    targetSheetId: "Moved",
    col: 3,
    row: 5,
  });
  // The model moves references; cutting and pasting moves the cells beside.
  SET.values.forEach((value, row) => {
    type("Moved", 5 + row, 3, String(FIRST_DAY + row));
    type("Moved", 5 + row, 4, value === null ? "" : String(row === 2 ? 50 : value));
    for (const column of [0, 1]) type("Data", row, column, "");
  });
  expect(odd()).toEqual([]);
});

test("without any change there is nothing odd, and a wrong number would be", () => {
  expect(opened(SET.values).odd()).toEqual([]);
  expect(opened([...MEASURED[2]!.values]).odd()).not.toEqual([]);
});
