import { field, fx, type Formula } from "../workbook/formula";
import type { ControlChartInput, KpiCells } from "./control-chart-input";
import { NO_END } from "./phase-table";

/** The baseline of the KPIs sheet where it is one, a whole number of rows from 2 on; "" where it is none, and all rows count. */
export function baselineInUse({ baseline }: KpiCells): Formula {
  return fx`IF(ISNUMBER(${baseline}),IF(${baseline}<2,"",IF(${baseline}=INT(${baseline}),${baseline},"")),"")`;
}

/**
 * What the KPIs sheet asks for and this chart does not do, in words that say why.
 *
 * @param until The row with which the baseline of the latest phase ends; one beyond every row, where the phase has not so many.
 */
export function unheededWords({ kpi, chartAsked }: ControlChartInput, until: Formula): Formula {
  const kind = fx`IF(OR(${kpi.chart}="",${kpi.chart}=${chartAsked}),"","; the KPIs sheet asks for the chart "&${kpi.chart}&": build again (Refresh) to have it")`;
  const none = "; the baseline on the KPIs sheet is not a whole number of 2 or more rows: all rows count";
  const longer = fx`"; the phase has fewer rows than the baseline of "&${kpi.baseline}&": all of them count"`;
  const short = fx`IF(${until}>=${NO_END},${longer},"")`;
  return fx`${kind}&IF(${kpi.baseline}="","",IF(${field("baseline")}="",${none},${short}))`;
}
