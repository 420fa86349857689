import { all, cellAt, field, fx } from "../../workbook/formula";
import { chartTemplate, type KpiOnData } from "../chart-of-kpi";
import type { Criterion } from "./criterion";

const LEAST_POINTS = 12;
const plan = (column: string) => all(column, "measures", "data-collection");

/** What the gate after Measure asks for. */
export function measureGate(primary: KpiOnData | undefined): readonly Criterion[] {
  const coded = fx`COUNTIF(${plan("agreement")},"Yes")`;
  return [
    {
      template: "data-collection",
      title: "Data collection plan",
      asks: "Every measure has an operational definition",
      tells: fx`COUNTA(${plan("question")})>0`,
      met: fx`SUMPRODUCT((${plan("question")}<>"")*(${plan("definition")}=""))=0`,
      mends: "Write for each measure what counts, when the clock starts and stops, and what is left out.",
    },
    {
      template: "data-collection",
      title: "Data collection plan",
      asks: "The data collection plan says source and person for every measure",
      tells: fx`COUNTA(${plan("question")})>0`,
      met: fx`SUMPRODUCT((${plan("question")}<>"")*(${plan("ready")}<>"Ready"))=0`,
      mends: "Complete the rows that are not ready.",
    },
    {
      template: "measurement-check",
      title: "Measurement check",
      reads: [{ template: "data-collection", title: "Data collection plan" }],
      asks: "Agreement was checked where people code the data",
      at: field("kappa", "measurement-check"),
      tells: fx`COUNTA(${plan("question")})>0`,
      met: fx`IF(${coded}=0,TRUE,IF(ISNUMBER(${field("kappa", "measurement-check")}),AND(${field("items", "measurement-check")}>=20,${field("kappa", "measurement-check")}>0.6),FALSE))`,
      mends: "Let two people code 20 items or more; kappa has to be above 0.6.",
    },
    ...chartCriteria(primary),
    {
      template: "stratification",
      title: "Stratification",
      asks: "The data are split by at least one factor",
      met: fx`COUNT(${all("rate", "levels", "stratification")})>=2`,
      mends: "Enter two levels or more of a factor, such as weekdays or terminals.",
    },
  ];
}

function chartCriteria(primary: KpiOnData | undefined): readonly Criterion[] {
  const chart = primary === undefined ? "" : chartTemplate(primary.kpi);
  const points = fx`${cellAt("phases", "points", 0, chart)}`;
  const own = { template: "charts", title: "Control charts", sheet: chart } as const;
  return [
    {
      ...own,
      asks: `The primary metric has a charted baseline of at least ${LEAST_POINTS} points`,
      at: cellAt("phases", "points", 0, chart),
      met: fx`${points}>=${LEAST_POINTS}`,
      mends: `Collect at least ${LEAST_POINTS} points before the change; 20 are better.`,
    },
    {
      ...own,
      asks: "It is said whether the process is stable or drifting",
      at: field("sentence", chart),
      met: fx`AND(${field("sentence", chart)}<>"",LEFT(${field("sentence", chart)},7)<>"Too few")`,
      mends: "Wait for six points: the chart then says it by itself.",
    },
  ];
}
