import { all, fx, here, type Formula } from "../workbook/formula";

/** What stands where a row has chosen a KPI that the KPIs sheet does not have (any more). */
export const NO_SUCH_KPI = "No such KPI";

/**
 * What the KPIs sheet says today of the KPI that a row has chosen by its name: nothing where none is chosen or nothing is said there.
 * Sheets read it so and repeat nothing: a target that is changed on the KPIs sheet is changed everywhere.
 *
 * @param said   The column of the KPIs sheet: "target", "unit".
 * @param chosen The cell that holds the name.
 */
export function ofKpi(said: string, chosen: Formula = fx`${here("kpi")}`): Formula {
  return looked(all(said, "kpis", "kpis"), all("name", "kpis", "kpis"), chosen, fx`${NO_SUCH_KPI}`);
}

/** The same, where it is certain that the KPI is there: a shorter formula. */
export const saidOfKpi = (said: string): Formula =>
  fx`INDEX(${all(said, "kpis", "kpis")},MATCH(${here("kpi")},${all("name", "kpis", "kpis")},0))`;

/** True where the KPI that a row has chosen stands on the KPIs sheet. LibreOffice counts blank cells where none is chosen. */
export const IS_ON_KPIS: Formula = fx`AND(${here("kpi")}<>"",COUNTIF(${all("name", "kpis", "kpis")},${here("kpi")})>0)`;

/** What another sheet of ours says of that KPI, found by the name in a column of it. */
export function ofKpiOn(sheet: string, table: string, name: string, said: string, chosen: Formula): Formula {
  return looked(all(said, table, sheet), all(name, table, sheet), chosen, fx`""`);
}

function looked(
  column: ReturnType<typeof all>,
  names: ReturnType<typeof all>,
  chosen: Formula,
  otherwise: Formula,
): Formula {
  const found = fx`INDEX(${column},MATCH(${chosen},${names},0))`;
  return fx`IF(${chosen}="","",IFERROR(IF(${found}="","",${found}),${otherwise}))`;
}
