import { BLANK_KPI } from "../../src/dmaic/blank-kpi";
import type { ChartForm } from "../../src/workbook/chart-form";
import type { Kpi } from "../../src/dmaic/kpi";
import { BLANK_PROJECT } from "../../src/dmaic/blank-project";
import { chartTemplate, type KpiOnData } from "../../src/templates/chart-of-kpi";
import { planWorkbook } from "../../src/templates/plan-workbook";
import { columnLetters } from "../../src/workbook/address";
import type { Cell } from "../../src/workbook/cell";
import type { Laid } from "../../src/workbook/layout";
import type { DataSet } from "./data-sets";

/** Charts laid over data sets, and the sheet that holds the data. */
export interface LaidCharts {
  readonly laid: Laid;
  readonly data: readonly (readonly Cell[])[];
  readonly charts: readonly { readonly kind: string; readonly set: DataSet; readonly template: string }[];
}

const FIRST_DAY = 45_900;
const SHEET = "Data";

/** The columns of a data set on the sheet: dates, measurements, denominators. */
function columnsOf({ values, subgroups, denominators }: DataSet): readonly (readonly Cell[])[] {
  const measurements = subgroups === undefined ? [values] : [0, 1, 2, 3].map((m) => subgroups.map((row) => row[m]!));
  return [
    values.map((_, row) => FIRST_DAY + row),
    ...measurements,
    ...(denominators === undefined ? [] : [denominators]),
  ];
}

/** One workbook with a chart of each of these kinds over each data set, the data side by side on a sheet of their own. */
export function laidCharts(
  wanted: readonly { readonly kind: string; readonly set: DataSet }[],
  form: ChartForm = "formulas",
): LaidCharts {
  const height = Math.max(...wanted.map(({ set }) => set.values.length));
  const columns: (readonly Cell[])[] = [];
  const kpis = wanted.map(({ kind, set }, i): KpiOnData => {
    const first = columns.length;
    columns.push(...columnsOf(set));
    const place = (column: number) => {
      const letters = columnLetters(first + column);
      return { sheet: SHEET, area: `${letters}1:${letters}${height}` };
    };
    return {
      kpi: kpiOf(i, kind, set),
      source: {
        label: place(0),
        labelsAre: "dates",
        everyDays: 1,
        amount: place(1),
        ...(set.subgroups === undefined ? {} : { more: [place(2), place(3), place(4)] }),
        ...(set.denominators === undefined ? {} : { denominator: place(2) }),
        rows: set.values.length,
      },
      labelNumber: "mmm d, yyyy",
      valueNumber: "0.00",
    };
  });
  const data = Array.from({ length: height }, (_, row) => columns.map((column) => column[row] ?? null));
  const changes = wanted.flatMap(({ set }, i) =>
    (set.phaseStarts ?? []).map((row, n) => ({
      kpi: `kpi-${i}`,
      start: FIRST_DAY + row,
      name: `After ${n + 1}`,
      why: "",
      by: "",
    })),
  );
  const leftOut = wanted.flatMap(({ set }, i) =>
    (set.leftOut ?? []).map((row) => ({ kpi: `kpi-${i}`, label: FIRST_DAY + row, reason: "" })),
  );
  const project = { ...BLANK_PROJECT, phaseChanges: changes, leftOut };
  const laid = planWorkbook({ project, kpis, form }, undefined, ["kpis", "charts", "rule-sets"]);
  return { laid, data, charts: wanted.map((it, i) => ({ ...it, template: chartTemplate(kpis[i]!.kpi) })) };
}

const kpiOf = (i: number, kind: string, set: DataSet): Kpi => ({
  ...BLANK_KPI,
  id: `kpi-${i}`,
  name: `${i} ${kind.replace("'", " prime")}`,
  better: "Lower",
  chart: kind,
  rules: set.rules ?? "anhoej",
  ...(set.baseline === undefined ? {} : { baseline: set.baseline }),
  ...(set.lowerBound === undefined ? {} : { lowerBound: set.lowerBound }),
});
