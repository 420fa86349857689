import type { RowFill } from "../../workbook/design";
import { all, cellAt, field, fx, here } from "../../workbook/formula";
import { chartTemplate } from "../chart-of-kpi";
import { kpiColumn } from "../kpi-column";
import { plainTemplate } from "../plain-template";
import { day, DAY, rowwise, words, worked } from "../table-columns";

/** Every signal of the charts, with the cause that was found and what was done. */
export const signalLog = plainTemplate({
  id: "signal-log",
  title: "Signal log",
  phase: "control",
  question: "Which signals did the charts give, what caused each of them, and is it closed?",
  how: "One row for each signal, within a day. The table on top says how many points of the latest phase signal on each chart and how many rows this log has for them.",
  needs: ["charts"],
  widths: [13, 30, 28, 34, 36, 22, 13, 12],
  blocks: ({ kpis }) => [
    {
      block: "table",
      name: "counts",
      rows: Math.max(1, kpis.length),
      marks: [{ columns: ["open"], when: fx`AND(${here("open")}<>"",${here("open")}<>"All logged")`, role: "near" }],
      fill: kpis.map(({ kpi }, row): RowFill => {
        const chart = chartTemplate(kpi);
        const last = field("latest signal", chart);
        return {
          on: fx`IF(${last}=0,"",INDEX(${all("label", "data", chart)},${last}))`,
          kpi: fx`${cellAt("kpis", "name", row, "kpis")}`,
          signals: fx`${field("signals", chart)}`,
          latest: fx`IF(${last}=0,"",INDEX(${all("signal", "data", chart)},${last}))`,
        };
      }),
      columns: [
        rowwise("on", "Latest on", DAY),
        { ...rowwise("kpi", "KPI"), role: "label" },
        rowwise("signals", "Points with a signal", "0"),
        rowwise("latest", "Latest signal"),
        worked(
          "open",
          "In the log",
          fx`IF(${here("kpi")}="","",IF(COUNTIF(${all("kpi", "log")},${here("kpi")})<${here("signals")},"Log "&(${here("signals")}-COUNTIF(${all("kpi", "log")},${here("kpi")}))&" more","All logged"))`,
        ),
      ],
    },
    { block: "section", text: "Log" },
    {
      block: "table",
      name: "log",
      rows: 16,
      grows: true,
      marks: [
        { columns: ["state"], when: fx`${here("state")}="Closed"`, role: "good" },
        { columns: ["state"], when: fx`${here("state")}="Open"`, role: "near" },
      ],
      columns: [
        day("date", "Date"),
        kpiColumn(),
        words("signal", "Signal"),
        words("cause", "Cause found"),
        words("action", "Action"),
        words("owner", "Owner (role)"),
        day("closed", "Closed on"),
        worked("state", "State", fx`IF(${here("kpi")}="","",IF(ISNUMBER(${here("closed")}),"Closed","Open"))`),
      ],
    },
  ],
});
