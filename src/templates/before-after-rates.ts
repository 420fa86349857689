import type { Block, Column, RowFill } from "../workbook/design";
import { all, cellAt, field, fx, here, type Formula } from "../workbook/formula";
import type { KpiOnData } from "./chart-of-kpi";
import { chartTemplate } from "./chart-of-kpi";

const RATE = "#,##0.00";

/** Before and after of every KPI: the first and the latest phase of its chart, and how firm their difference is (Welch). */
export function beforeAfterRates(kpis: readonly KpiOnData[]): Extract<Block, { block: "table" }> {
  const blank = fx`""`;
  const squared = (name: "before" | "after") => fx`${here(`${name} variance`)}/${here(`${name} points`)}`;
  const standardError = fx`SQRT(${squared("before")}+${squared("after")})`;
  const degrees = fx`(${squared("before")}+${squared("after")})^2/((${squared("before")})^2/(${here("before points")}-1)+(${squared("after")})^2/(${here("after points")}-1))`;
  const column = (name: string, title: string, formula: Formula, number = RATE): Column => ({
    name,
    title,
    holds: { formula },
    number,
  });
  const words = (name: string, title: string): Column => ({ name, title, holds: { formula: blank } });
  return {
    block: "table",
    name: "rates",
    rows: kpis.length,
    numbers: kpis.map(({ valueNumber: number }) => ({ before: number, after: number, gain: number })),
    fill: kpis.map(({ kpi }, row): RowFill => {
      const now = field("phase", chartTemplate(kpi));
      const first = (name: string): Formula => fx`${cellAt("phases", name, 0, chartTemplate(kpi))}`;
      const latest = (name: string): Formula =>
        fx`IF(${now}>1,INDEX(${all(name, "phases", chartTemplate(kpi))},${now}),"")`;
      return {
        id: fx`${cellAt("kpis", "id", row, "kpis")}`,
        name: fx`${cellAt("kpis", "name", row, "kpis")}`,
        better: fx`${cellAt("kpis", "better", row, "kpis")}`,
        before: first("mean"),
        after: latest("mean"),
        "before points": first("points"),
        "after points": latest("points"),
        "before variance": first("variance"),
        "after variance": latest("variance"),
      };
    }),
    columns: [
      words("id", "KPI id"),
      words("name", "KPI"),
      words("better", "Better"),
      column("before", "Mean before", blank),
      column("after", "Mean after", blank),
      column(
        "gain",
        "Gain",
        fx`IF(COUNT(${here("before")},${here("after")})<2,"",IF(${here("better")}="Higher",${here("after")}-${here("before")},${here("before")}-${here("after")}))`,
      ),
      column("before points", "Points before", blank, "0"),
      column("after points", "Points after", blank, "0"),
      column("before variance", "Variance before", blank, "0.0000"),
      column("after variance", "Variance after", blank, "0.0000"),
      column(
        "error",
        "Standard error",
        fx`IF(COUNT(${here("before variance")},${here("after variance")})=2,${standardError},"")`,
        "0.0000",
      ),
      column(
        "degrees",
        "Degrees of freedom",
        fx`IF(ISNUMBER(${here("error")}),IF(${here("error")}>0,${degrees},""),"")`,
        "0.0",
      ),
      column(
        "half",
        "Half width (95%)",
        // Student's t by way of the beta distribution: TINV would cut the degrees of freedom to a whole number.
        fx`IF(ISNUMBER(${here("degrees")}),${here("error")}*SQRT(${here("degrees")}*(1/BETAINV(0.05,${here("degrees")}/2,0.5)-1)),"")`,
        "0.0000",
      ),
      column(
        "p",
        "p value",
        // Both tails of Student's t, by way of the beta distribution for the same reason.
        fx`IF(ISNUMBER(${here("degrees")}),BETADIST(${here("degrees")}/(${here("degrees")}+(${here("gain")}/${here("error")})^2),${here("degrees")}/2,0.5),"")`,
        "0.0000",
      ),
    ],
  };
}
