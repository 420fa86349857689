import type { RowFill } from "../../workbook/design";
import { all, cellAt, fx, here, type Formula } from "../../workbook/formula";
import { chartTemplate, type KpiOnData } from "../chart-of-kpi";
import { plainTemplate } from "../plain-template";
import { amount, DAY, rowwise, words, worked } from "../table-columns";

const SHIFT = 1.5;

const aYear = (each: string): Formula =>
  fx`IF(COUNT(${here("center")},${here("units")},${here(each)})=3,${here("center")}*${here("units")}*${here(each)},"")`;

/** What every process did before anything was changed: the first phase of each chart. */
export const baseline = plainTemplate({
  id: "baseline",
  title: "Baseline",
  phase: "measure",
  question: "How did each process behave before anything was changed, and what did that cost?",
  how: "Read from the first phase of each control chart; only the yellow cells are typed. Cost and hours of a year: center line times units a year times dollars or student-hours for one. A baseline of 20 points or more is firm, of 12 it can be used with care.",
  needs: ["charts"],
  widths: [28, 12, 12, 8, 9, 9, 9, 9, 10, 9, 28, 10, 11, 9, 8, 11, 11, 11, 13, 13, 30],
  blocks: ({ kpis }) => [
    {
      block: "table",
      name: "baselines",
      rows: Math.max(1, kpis.length),
      freeze: true,
      fill: kpis.map(rowOf),
      shows: kpis.map(({ kpi: { name } }) => ({ kpi: name })),
      numbers: kpis.map(({ valueNumber: number, labelNumber }) => ({
        from: labelNumber,
        until: labelNumber,
        center: number,
        lower: number,
        upper: number,
      })),
      marks: [
        { columns: ["stable"], when: fx`${here("stable")}="Stable"`, role: "good" },
        { columns: ["stable"], when: fx`LEFT(${here("stable")},10)="Not stable"`, role: "near" },
      ],
      columns: [
        { ...rowwise("kpi", "KPI"), role: "label" },
        rowwise("from", "From", DAY),
        rowwise("until", "To", DAY),
        rowwise("points", "Points", "0"),
        rowwise("chart", "Chart"),
        rowwise("center", "Center"),
        rowwise("lower", "Lower limit"),
        rowwise("upper", "Upper limit"),
        rowwise("rules", "Rule set"),
        rowwise("signals", "Signals", "0"),
        rowwise("stable", "Stable?"),
        rowwise("meets", "Meets target", "0%"),
        worked("dpmo", "DPMO", fx`IF(ISNUMBER(${here("meets")}),(1-${here("meets")})*1000000,"")`, "#,##0"),
        worked(
          "sigma",
          "Sigma level",
          fx`IF(ISNUMBER(${here("dpmo")}),IF(OR(${here("dpmo")}<=0,${here("dpmo")}>=1000000),"",NORMSINV(1-${here("dpmo")}/1000000)+${SHIFT}),"")`,
          "0.0",
        ),
        rowwise("ppk", "Ppk", "0.00"),
        amount("units", "Units a year", "#,##0"),
        amount("cost each", "Dollars for one", "#,##0.00"),
        amount("hours each", "Student-hours for one", "#,##0.00"),
        worked("cost", "Cost of poor quality a year", aYear("cost each"), "#,##0"),
        worked("hours", "Instructional hours lost a year", aYear("hours each"), "#,##0"),
        words("basis", "Where these come from"),
      ],
    },
    {
      block: "line",
      holds: {
        words: `Meets target: share of the baseline's points on the good side of the target of the KPIs sheet. Sigma level: with the usual shift of ${SHIFT}. Ppk: only where the baseline is stable, from the target as the one limit.`,
      },
      role: "note",
    },
  ],
});

function rowOf({ kpi }: KpiOnData, row: number): RowFill {
  const chart = chartTemplate(kpi);
  const data = (column: string) => all(column, "data", chart);
  const defined = (column: string) => fx`${cellAt("kpis", column, row, "kpis")}`;
  const phase = (column: string): Formula => fx`${cellAt("phases", column, 0, chart)}`;
  const mean = (column: string): Formula =>
    fx`IFERROR(AVERAGEIFS(${data(column)},${data("phase")},1,${data("use")},1),"")`;
  const target = defined("target");
  const onSide = (sign: Formula) =>
    fx`COUNTIFS(${data("value")},${sign}&${target},${data("phase")},1,${data("use")},1)/${phase("points")}`;
  const meets = fx`IF(${defined("better")}="Lower",${onSide(fx`"<="`)},IF(${defined("better")}="Higher",${onSide(fx`">="`)},""))`;
  const room = fx`IF(${defined("better")}="Higher",${phase("mean")}-${target},${target}-${phase("mean")})`;
  const last = fx`SUMPRODUCT(MAX((${data("phase")}=1)*(${data("use")}=1)*${data("row")}))`;
  return {
    kpi: defined("name"),
    from: phase("start"),
    until: fx`IF(${last}=0,"",INDEX(${data("label")},${last}))`,
    points: phase("points"),
    chart: defined("chart"),
    center: phase("center"),
    lower: mean("lower"),
    upper: mean("upper"),
    rules: defined("rules"),
    signals: phase("signals"),
    stable: fx`IF(${phase("points")}<6,"Too few points",IF(${phase("signals")}=0,"Stable","Not stable: "&${phase("signals")}&" of "&${phase("points")}&IF(${phase("signals")}=1," signals"," signal")))`,
    meets: fx`IF(AND(ISNUMBER(${target}),${phase("points")}>0),${meets},"")`,
    ppk: fx`IF(AND(ISNUMBER(${target}),${phase("points")}>=20,${phase("signals")}=0),IF(${phase("variance")}>0,${room}/(3*SQRT(${phase("variance")})),""),"")`,
  };
}
