import { all, fx, here } from "../../workbook/formula";
import { kpiColumn } from "../kpi-column";
import { NO_SUCH_KPI, ofKpi } from "../of-kpi";
import { plainTemplate } from "../plain-template";
import { choice, day, words, worked } from "../table-columns";

const ROWS = 15;

/** From what customers say to requirements that can be measured. */
export const voiceOfCustomer = plainTemplate({
  id: "voice-of-customer",
  title: "Voice of the customer",
  phase: "define",
  question: "What do customers say they need, and which measurable requirement (CTQ) does that come to?",
  how: "Write what people said in their own words, then the need behind it, what drives it, and a requirement that can be measured. Choose the KPI that measures it: its target stands on the KPIs sheet and is read from there. No names of students or parents.",
  needs: ["kpis"],
  widths: [20, 44, 18, 13, 26, 22, 32, 24, 10, 14, 12, 11, 14],
  blocks: () => [
    {
      block: "table",
      name: "voices",
      rows: ROWS,
      shows: Array.from({ length: ROWS }, () => ({ unit: "" })),
      grows: true,
      freeze: true,
      marks: [
        { columns: ["linked"], when: fx`${here("linked")}="Linked"`, role: "good" },
        { columns: ["linked"], when: fx`LEFT(${here("linked")},2)="No"`, role: "near" },
      ],
      columns: [
        words("segment", "Customer segment"),
        words("verbatim", "What they said"),
        words("source", "Source"),
        day("date", "Date"),
        words("need", "Need"),
        words("driver", "Driver of quality"),
        words("ctq", "Requirement (CTQ)"),
        kpiColumn("Measured by (KPI)"),
        worked("target", "Target", ofKpi("target")),
        { ...worked("unit", "Unit", ofKpi("unit")), role: "text" },
        worked("direction", "Better", ofKpi("better")),
        choice("priority", "Priority", ["High", "Medium", "Low"]),
        worked(
          "linked",
          "Linked?",
          fx`IF(${here("ctq")}="","",IF(${here("kpi")}="","No KPI yet",IF(COUNTIF(${all("name", "kpis", "kpis")},${here("kpi")})>0,"Linked",${NO_SUCH_KPI})))`,
        ),
      ],
    },
  ],
});
