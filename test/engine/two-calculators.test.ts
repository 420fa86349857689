import { CONTROL_CHART_KINDS } from "../../src/charts/kinds/catalogue";
import { sheetsCarriedOut } from "../../src/hosts/file/calculated-file";
import type { Plan } from "../../src/workbook/plan";
import { planCells } from "../../src/workbook/plan-cells";
import { surveyWorkbook } from "../../src/xlsx/survey-workbook";
import { LATE_BUSES, wholeProject } from "../templates/whole-late-buses";
import { COUNTED, DEFECTS, LONG, MEASURED, PATTERNED, SUBGROUPED, TIMES, type DataSet } from "../twins/data-sets";
import { laidCharts, type LaidCharts } from "../twins/laid-charts";
import { differingCells } from "./differing-cells";

test("both calculators show the same in every cell of a whole project", () => {
  const { plan } = wholeProject();
  expect(differingCells(sheetsCarriedOut(LATE_BUSES.contents, surveyWorkbook(LATE_BUSES.contents), plan))).toEqual([]);
});

/** The data sets that suit a kind of chart. Patterns and length are the same work for every kind of single values: one stands for all. */
function setsFor(kind: string): readonly DataSet[] {
  if (["xbar-r", "r", "xbar-s", "s"].includes(kind)) return SUBGROUPED;
  if (["p", "p'", "np", "u", "u'", "i'"].includes(kind)) return COUNTED;
  if (["c", "g"].includes(kind)) return DEFECTS;
  if (kind === "t") return TIMES;
  return kind === "xmr" ? [...MEASURED, ...PATTERNED, LONG] : MEASURED;
}

const sheetsOf = ({ laid, data }: LaidCharts) => {
  const written = planCells(laid.plan.filter(({ step }) => step !== "fill"));
  const fills = (name: string) =>
    (laid.plan as Plan).flatMap((it) => (it.step === "fill" && it.sheet === name ? [it] : []));
  return [{ name: "Data", cells: data }, ...[...written].map(([name, cells]) => ({ name, cells, fills: fills(name) }))];
};

test.each(CONTROL_CHART_KINDS.map(({ word }) => word))("both show the same on the sheets of a chart: %s", (kind) => {
  const charts = laidCharts(setsFor(kind).map((set) => ({ kind, set })));
  expect(differingCells(sheetsOf(charts))).toEqual([]);
});

test("both show the same where a chart is written with our function, which spills", () => {
  const charts = laidCharts(
    [...MEASURED, LONG].map((set) => ({ kind: "xmr", set })),
    "functions",
  );
  expect(differingCells(sheetsOf(charts))).toEqual([]);
});
