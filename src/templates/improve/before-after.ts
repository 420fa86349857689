import type { Column } from "../../workbook/design";
import { cellAt, fx, here } from "../../workbook/formula";
import { beforeAfterRates } from "../before-after-rates";
import { chartElsewhere } from "../chart-elsewhere";
import { plainTemplate } from "../plain-template";
import { rowwise, words, worked } from "../table-columns";

const found = fx`ISNUMBER(${here("half")})`;
/** Cohen's words for the size of a difference, in standard deviations of the baseline. */
const SIZE = fx`IF(ABS(${here("effect")})>=0.8,"large",IF(ABS(${here("effect")})>=0.5,"medium",IF(ABS(${here("effect")})>=0.2,"small","hardly any")))`;

/** Whether the change worked: both phases on one chart, the size of the shift, and what else could explain it. */
export const beforeAfter = plainTemplate({
  id: "before-after",
  title: "Before and after",
  phase: "improve",
  question: "Did the change work, by how much, and what else could explain it?",
  how: "Read from the first and the latest phase of each control chart: record the day of the change as a phase change on the KPIs sheet. The gain is positive where the KPI got better.",
  needs: ["charts"],
  widths: [24, 16, 13, 13, 13, 13, 13, 13, 13, 36, 24, 30],
  blocks: (setting) => {
    const kpis = setting.kpis.map(({ kpi }) => kpi);
    const chart = chartElsewhere(setting, 0, "before-after", 20, 9);
    const rates = beforeAfterRates(setting.kpis);
    const named = (name: string) => rates.columns.find((it) => it.name === name);
    const columns = ["before", "after", "gain"].flatMap((name) => named(name) ?? []);
    const p = named("p");
    const shown = new Set(["id", "name", "better", "before", "after", "gain", "p"]);
    const helpers = rates.columns
      .filter(({ name }) => !shown.has(name))
      .map((it): Column => ({ ...it, role: "helper" }));
    return [
      ...(chart === undefined ? [] : [chart]),
      { block: "section", text: "Every KPI, before and after" },
      {
        ...rates,
        name: "shifts",
        rows: Math.max(1, kpis.length),
        fill: (rates.fill ?? []).map(({ id: _, ...row }, i) => ({
          ...row,
          unit: fx`${cellAt("kpis", "unit", i, "kpis")}`,
        })),
        numbers: (rates.numbers ?? []).map((row, i) => ({
          ...row,
          low: setting.kpis[i]!.valueNumber,
          high: setting.kpis[i]!.valueNumber,
        })),
        shows: kpis.map(({ name, unit }) => ({ name, unit })),
        groupFrom: "better",
        marks: [
          { columns: ["verdict"], when: fx`LEFT(${here("verdict")},6)="Better"`, role: "good" },
          { columns: ["verdict"], when: fx`LEFT(${here("verdict")},5)="Worse"`, role: "bad" },
        ],
        columns: [
          { ...rowwise("name", "KPI"), role: "label" },
          rowwise("unit", "Unit"),
          ...columns,
          worked("low", "Gain, low (95%)", fx`IF(${found},${here("gain")}-${here("half")},"")`, "#,##0.00"),
          worked("high", "Gain, high (95%)", fx`IF(${found},${here("gain")}+${here("half")},"")`, "#,##0.00"),
          worked(
            "effect",
            "Size in standard deviations",
            fx`IF(${found},IF(${here("before variance")}>0,${here("gain")}/SQRT(${here("before variance")}),""),"")`,
            "0.0",
          ),
          ...(p === undefined ? [] : [p]),
          {
            ...worked(
              "verdict",
              "Verdict",
              fx`IF(${found},IF(ABS(${here("gain")})>${here("half")},IF(${here("gain")}>0,"Better: ","Worse: ")&"the shift is real"&IF(ISNUMBER(${here("effect")})," and "&${SIZE},"")&".","Cannot be told from chance yet."),"There is no second phase yet.")`,
            ),
            role: "text",
          },
          words("counter", "Countermeasure"),
          words("confounders", "What else changed at the time"),
          { ...rowwise("better", "Better"), role: "helper" },
          ...helpers,
        ],
      },
      {
        block: "line",
        holds: {
          words:
            "Interval of the gain and p value: Welch's test, as COMPARE with welch does it, from means and variances of the two phases; points left out do not count. A p value of 0.0000 is below one in ten thousand. Size: small from 0.2, medium from 0.5, large from 0.8 standard deviations of the baseline.",
        },
        role: "note",
      },
    ];
  },
});
