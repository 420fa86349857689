import { calculate } from "../../src/engine/calculate";
import { CONTROL_CHART_KINDS } from "../../src/charts/kinds/catalogue";
import { planCells } from "../../src/workbook/plan-cells";
import { testWith } from "../needs";
import { calculatedByLibreOffice } from "./calculated-by-libreoffice";
import { differences } from "./compare-with-code";
import {
  BOUNDED,
  COUNTED,
  DEFECTS,
  EVERY_RULE_SET,
  LONG,
  MEASURED,
  PATTERNED,
  SINGLED_OUT,
  SUBGROUPED,
  TIMES,
  VERY_LONG,
  type DataSet,
} from "./data-sets";
import { laidCharts } from "./laid-charts";

/** Every kind that can be laid on a sheet, over the data that suit it. */
const SETS: Readonly<Record<string, readonly DataSet[]>> = {
  xmr: [...MEASURED, ...SINGLED_OUT, ...EVERY_RULE_SET, BOUNDED, LONG, VERY_LONG.nelson],
  mr: [...MEASURED, LONG],
  "median-xmr": [...MEASURED, ...PATTERNED, BOUNDED],
  "xbar-r": SUBGROUPED,
  r: SUBGROUPED,
  "xbar-s": SUBGROUPED,
  s: SUBGROUPED,
  p: COUNTED,
  "p'": COUNTED,
  np: COUNTED,
  c: DEFECTS,
  u: COUNTED,
  "u'": COUNTED,
  "i'": COUNTED,
  g: DEFECTS,
  t: TIMES,
  run: [...MEASURED, ...PATTERNED, LONG, VERY_LONG.anhoej],
  ewma: [...MEASURED, BOUNDED, LONG],
  cusum: [...MEASURED, LONG],
};

/** Kinds whose sheets are laid and calculated together: starting LibreOffice takes longer than a few hundred rows. */
const TOGETHER = [
  ["xmr"],
  ["mr", "median-xmr", "run", "ewma", "cusum"],
  ["xbar-r", "r", "xbar-s", "s"],
  ["p", "p'", "np"],
  ["u", "u'", "i'"],
  ["c", "g", "t"],
] as const;

test("every kind of chart that can be laid has its twin in this test", () => {
  expect(TOGETHER.flat().sort()).toEqual(CONTROL_CHART_KINDS.map(({ word }) => word).sort());
});

describe.each(TOGETHER.map((kinds) => [kinds.join(", "), kinds] as const))("%s on a sheet", (_, kinds) => {
  const laid = () => laidCharts(kinds.flatMap((kind) => SETS[kind]!.map((set) => ({ kind, set }))));

  test("shows in the workbench what the code says, cell by cell", () => {
    const charts = laid();
    const sheets = [...planCells(charts.laid.plan)].map(([name, cells]) => ({ name, cells }));
    const { cell } = calculate([{ name: "Data", cells: charts.data }, ...sheets]);
    expect(differences(charts, cell)).toEqual([]);
  });

  testWith("LibreOffice", "shows in LibreOffice what the code says, cell by cell", (soffice) => {
    const charts = laid();
    expect(differences(charts, calculatedByLibreOffice(charts.laid.plan, charts.data, soffice))).toEqual([]);
  });
});
