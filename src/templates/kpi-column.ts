import type { Column } from "../workbook/design";
import { all } from "../workbook/formula";
import { choiceFrom } from "./table-columns";

/** A column in which a KPI of the KPIs sheet is chosen by its name; the template needs "kpis". */
export const kpiColumn = (title = "KPI"): Column => choiceFrom("kpi", title, all("name", "kpis", "kpis"));
