import { lateBuses, wholePlan } from "./late-buses";
import { openExcel } from "./open-excel";
import { planParts } from "../../src/templates/plan-parts";
import { designsOf } from "../../src/templates/plan-workbook";
import { filledCells } from "../../src/workbook/filled-cells";
import { layOut } from "../../src/workbook/layout";

const EXAMPLE = lateBuses();
const PLAN = wholePlan(EXAMPLE);
/** Round trips that a person waits for. */
const WHOLE = 12;
const CHART = 4;

for (const level of ["1.12", "1.15"] as const) {
  describe(`with ExcelApi ${level}`, () => {
    test("the whole late-bus workbook is built within the budget of round trips, applied twice without a write, and undone", async () => {
      const opened = openExcel(level, EXAMPLE.sheets);
      const start = opened.picture();
      const users = EXAMPLE.sheets.map(({ name }) => opened.pictureOf(name));

      const receipt = await opened.host.apply(PLAN);
      expect(receipt).toMatchObject({ ok: true });
      expect(opened.calls()).toBeLessThanOrEqual(WHOLE);
      expect(Math.max(...opened.excel.requests.map(({ bytes }) => bytes))).toBeLessThan(4_500_000);
      expect(EXAMPLE.sheets.map(({ name }) => opened.pictureOf(name))).toEqual(users);
      const charts = opened.excel.workbook.worksheets.items.flatMap(
        (it) => it.child("charts").picture()["items"] ?? [],
      );
      expect(charts).toHaveLength(PLAN.filter(({ step }) => step === "chart").length);

      const built = opened.picture();
      const requests = opened.excel.requests.length;
      expect(await opened.host.apply(PLAN)).toMatchObject({ ok: true, steps: 0 });
      expect(opened.excel.requests.slice(requests).reduce((sum, { writes }) => sum + writes, 0)).toBe(0);
      expect(opened.picture()).toEqual(built);

      expect(await opened.host.undo(receipt)).toMatchObject({ ok: true });
      expect(opened.picture()).toEqual(start);
    });

    test("one more chart costs no more than four round trips", async () => {
      const opened = openExcel(level, EXAMPLE.sheets);
      const { pareto: _pareto, ...others } = EXAMPLE.wanted;
      await opened.host.apply(layOut(designsOf(others)).plan);
      const before = opened.calls();
      const receipt = await opened.host.apply(layOut(designsOf(EXAMPLE.wanted)).plan);
      expect(receipt.added).toEqual([{ sheet: expect.stringContaining("Pareto"), template: "pareto" }]);
      expect(opened.calls() - before).toBeLessThanOrEqual(CHART);
    });

    test("a chart is laid again in no more than four round trips", async () => {
      const opened = openExcel(level, EXAMPLE.sheets);
      const wanted = { ...EXAMPLE.wanted, kpis: EXAMPLE.wanted.kpis.slice(0, 1) };
      const there = { sheets: EXAMPLE.sheets.map(({ name }) => name), names: [], state: [] };
      const { plan } = planParts(wanted, ["charts"], there);
      await opened.host.apply(plan);
      const before = opened.calls();
      expect(await opened.host.apply(plan, true)).toMatchObject({ ok: true });
      expect(opened.calls() - before).toBeLessThanOrEqual(CHART);
    });

    test("every chart has the series, the categories and the linked title that were declared", async () => {
      const opened = openExcel(level, EXAMPLE.sheets);
      await opened.host.apply(PLAN);
      for (const step of PLAN) {
        if (step.step !== "chart") continue;
        const charts = opened.excel.workbook.worksheets.item(step.sheet).child("charts").picture();
        expect(charts).toMatchObject({
          items: expect.arrayContaining([
            expect.objectContaining({
              name: step.chart.id,
              plotVisibleOnly: false,
              series: {
                items: step.chart.series.map(({ title, place }) =>
                  expect.objectContaining({
                    name: title,
                    values: `${place.sheet}!${place.area}`,
                    categories: `${step.chart.categories.sheet}!${step.chart.categories.area}`,
                  }),
                ),
              },
            }),
          ]),
        });
      }
    });
  });
}

test("twenty thousand rows of formulas travel as one row, and each is what filling down gives", async () => {
  const opened = openExcel("1.12", EXAMPLE.sheets);
  const step = {
    step: "fill",
    sheet: "Long",
    area: "B2:C20001",
    formulas: ["=$A2-$A1+SUM($A$1:$A$9)", "='Daily runs'!C6&\"A1\""],
  } as const;
  const receipt = await opened.host.apply([
    { step: "add sheet", sheet: "Long", template: "long", tab: "measure", hidden: false },
    step,
  ]);
  expect(receipt).toMatchObject({ ok: true });
  expect(opened.excel.requests.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(60_000);
  const { cells } = opened.excel.workbook.worksheets.item("Long");
  filledCells(step).forEach((row, r) => {
    if (r % 977 === 0 || r === 19_999) expect(row.map((_, c) => cells.content(1 + r, 1 + c))).toEqual(row);
  });
  expect(cells.content(20_001, 1)).toBeUndefined();
});

test("while a cell is being edited nothing is done, and the sentence says what to do", async () => {
  const opened = openExcel("1.12", EXAMPLE.sheets);
  const start = opened.picture();
  opened.excel.isEditing = true;
  await expect(opened.host.apply(PLAN)).rejects.toThrow(
    "A cell is being edited. Press Enter or Esc in the sheet, then try again.",
  );
  expect(opened.picture()).toEqual(start);
});

test("a protected sheet of ours stops a newer plan with a sentence, and the user's input stays", async () => {
  const opened = openExcel("1.12", EXAMPLE.sheets);
  const { sheets, wanted } = EXAMPLE;
  await opened.host.apply(PLAN);
  const charter = opened.excel.workbook.worksheets.item("Charter");
  charter.isProtected = true;
  const before = opened.pictureOf("Charter");
  const newer = layOut(
    designsOf({ ...wanted, project: { ...wanted.project, charter: { ...wanted.project.charter, title: "New" } } }),
  ).plan;
  const receipt = await opened.host.apply(newer, true);
  expect(receipt).toMatchObject({ ok: false });
  expect(receipt.says).toContain(
    "The workbook or sheet is protected. Unprotect it (Review, Unprotect), then try again",
  );
  expect(opened.pictureOf("Charter")).toEqual(before);
  expect(sheets.map(({ name }) => opened.pictureOf(name))).not.toContain(null);
});
