import { quietly } from "../../src/engine/quietly";
import { workbenchHost } from "../../src/hosts/workbench/host";
import { shownAt } from "../../src/hosts/workbench/cells";
import { sheetIdOf } from "../../src/hosts/workbench/sheet-ids";
import { askedParts } from "../../src/templates/asked-parts";
import { withNeeds } from "../../src/templates/plan-parts";
import { planWorkbook } from "../../src/templates/plan-workbook";
import { packageBytes } from "../../src/xlsx/package";
import { packageOf } from "../../src/xlsx/package-of";
import { LATE_BUSES, placeIn, tableCell, wholeProject } from "../templates/whole-late-buses";
import { bookOf } from "./open-example";
import { openWorkbench } from "./open-workbench";

test("the workbench builds a whole project, shows its numbers, and writes nothing the second time", async () => {
  const built = wholeProject();
  const opened = openWorkbench(LATE_BUSES.contents.sheets);
  expect(await opened.host.apply(built.laid.plan)).toMatchObject({ ok: true });
  const charts = built.laid.plan.filter((it) => it.step === "chart");
  expect(opened.sheets().flatMap((sheet) => opened.charts(sheet))).toHaveLength(charts.length);
  const { sheet, row } = placeIn(built, "gates", { table: "phases", column: "state", row: 0 });
  for (const gate of [0, 1, 2, 3, 4]) {
    expect(opened.valueAt(sheet, `B${row + gate + 1}`)).toBe(tableCell(built, "gates", "phases", "state", gate));
  }
  expect(await opened.host.apply(built.laid.plan)).toMatchObject({ ok: true, steps: 0 });
});

test("a phase that is added leaves typed cells as they are, also when rows were sorted and moved down before", async () => {
  const { wanted } = wholeProject();
  const project = { ...wanted.project, sheets: {} };
  const planOf = (phase: string) =>
    planWorkbook({ ...wanted, project }, undefined, withNeeds([...(askedParts({ phase }) ?? [])]));
  const define = planOf("Define");
  const book = bookOf("define.xlsx", packageBytes(packageOf(LATE_BUSES.contents.sheets)));
  const { dispatch, getters } = book.model;
  const host = workbenchHost(() => book);
  expect(await quietly(() => host.apply(define.plan))).toMatchObject({ ok: true });

  const place = define.places.get("sipoc")!;
  const { first, columns } = place.tables.get("steps")!;
  const sheetId = sheetIdOf(getters, place.title)!;
  const col = columns.get("step")!;
  const typed = ["Drive", "Assign", "Unload"];
  const moved = 3;
  quietly(() => {
    typed.forEach((content, i) => dispatch("UPDATE_CELL", { sheetId, row: first + i, col, content }));
    const zone = { top: first, bottom: first + 2, left: 0, right: 6 };
    dispatch("SORT_CELLS", { sheetId, col, row: first, zone, sortDirection: "asc" });
    const [base, position] = [2, "before"] as const;
    dispatch("ADD_COLUMNS_ROWS", {
      sheetId,
      sheetName: place.title,
      dimension: "ROW",
      base,
      position,
      quantity: moved,
    });
  });
  const shown = (row: number) => shownAt(getters, { sheetId, row, col });
  expect([0, 1, 2].map((i) => shown(first + moved + i))).toEqual(["Assign", "Drive", "Unload"]);

  const both = planWorkbook(
    { ...wanted, project },
    undefined,
    withNeeds([...(askedParts({ phase: "Define" }) ?? []), ...(askedParts({ phase: "Measure" }) ?? [])]),
  );
  const receipt = await quietly(() => host.apply(both.plan));
  expect(receipt).toMatchObject({ ok: true });
  expect(receipt.added.map(({ template }) => template)).toContain("process-map");
  const cells = Array.from({ length: 40 }, (_, row) => shown(row)).filter((cell) => typed.includes(String(cell)));
  expect(cells).toEqual(["Assign", "Drive", "Unload"]);
});
