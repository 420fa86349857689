import { expectGolden } from "../functions/golden";
import { lateBuses, wholePlan } from "./late-buses";
import { openExcel } from "./open-excel";

const EXAMPLE = lateBuses();
const PLAN = wholePlan(EXAMPLE);
const CHARTS = PLAN.flatMap((it) => (it.step === "chart" ? [it] : []));

/** What was set of every chart, a line for each property: the trace of the requests that drew it. */
async function trace(refusesLabels: boolean): Promise<{ readonly text: string; readonly calls: number }> {
  const opened = openExcel("1.12", EXAMPLE.sheets);
  opened.excel.refusesLabels = refusesLabels;
  expect(await opened.host.apply(PLAN)).toMatchObject({ ok: true });
  const lines: string[] = [];
  const print = (path: string, it: unknown): void => {
    if (typeof it !== "object" || it === null) lines.push(`${path} = ${JSON.stringify(it)}`);
    else for (const [name, value] of Object.entries(it)) print(path === "" ? name : `${path}.${name}`, value);
  };
  for (const { sheet, chart } of CHARTS) {
    lines.push("", `${sheet}, ${chart.id}`);
    print("", opened.excel.workbook.worksheets.item(sheet).charts.item(chart.id).picture());
  }
  return { text: `${lines.join("\n").trim()}\n`, calls: opened.calls() };
}

test("every property of the late-bus charts is set: orientation, axes, gaps, hidden rows, markers, captions, names of phases, and labels at the ends of lines", async () => {
  const { text, calls } = await trace(false);
  expectGolden("excel-charts.txt", text);
  for (const { chart } of CHARTS) {
    for (const { title, endLabel } of chart.series)
      if (endLabel === true) expect(text).toContain(`name = ${JSON.stringify(title)}`);
  }
  const labeled = (by: true | "title") =>
    CHARTS.flatMap(({ chart }) => chart.series).filter(({ endLabel }) => endLabel === by);
  expect(text.match(/hasDataLabel = true/g)).toHaveLength(labeled(true).length);
  expect(text.match(/hasDataLabels = true/g)).toHaveLength(labeled("title").length);
  expect(text.match(/categoryAxis\.title\.formula = /g)).toHaveLength(
    CHARTS.filter(({ chart }) => chart.captionFrom !== undefined).length,
  );
  expect(calls).toBeLessThanOrEqual(12);
});

test("an Excel that refuses labels gets the same workbook without them, and is not asked again", async () => {
  const first = await trace(true);
  expect(first.text).not.toContain("hasDataLabel");
  const second = await trace(true);
  expect(second.text).not.toContain("insideLeft");
  expect(second.calls).toBe(first.calls - 1);
});
