import { fx, here } from "../../workbook/formula";
import { kpiColumn } from "../kpi-column";
import { NO_SUCH_KPI, ofKpi, ofKpiOn } from "../of-kpi";
import { plainTemplate } from "../plain-template";
import { amount, choice, quiet, words, worked } from "../table-columns";

const FIGURE = "#,##0.0##";
const KPI = fx`${here("kpi")}`;
const otherwise = (column: string) => fx`IF(${here(column)}="","",${here(column)})`;
const FOUND = fx`COUNT(${here("now")},${here("target")})=2`;
/** How far the level is on the wrong side of the target, as a share of it; near a target, either side is the wrong one. */
const GAP = fx`IF(${FOUND},IF(${here("target")}=0,"",MAX(0,IF(${here("better")}="Higher",${here("target")}-${here("now")},IF(${here("better")}="Lower",${here("now")}-${here("target")},ABS(${here("now")}-${here("target")})))/ABS(${here("target")}))),"")`;
/** A gap of a quarter of the target or more speaks for itself; below a twentieth there is little to win. */
const PRIORITY = fx`IF(${here("share")}>=0.25,"High",IF(${here("share")}>=0.05,"Medium","Low"))`;

/** The district's key processes, each tied to its customer, its goal and its measure. */
export const processInventory = plainTemplate({
  id: "process-inventory",
  title: "Process inventory",
  phase: "define",
  question: "Which processes matter most, whom do they serve, which goal do they carry, and how far are they from it?",
  how: "One row for each key process, with its APQC id. Where a KPI is chosen, level and target are read from its chart and the KPIs sheet; for a process that is measured elsewhere type them. The gap is the distance to the target as a share of it; processes without a KPI or a goal are marked.",
  needs: ["kpis"],
  widths: [30, 20, 22, 18, 30, 26, 24, 11, 11, 10, 11, 11, 9, 10, 18],
  blocks: ({ has }) => [
    {
      block: "table",
      name: "processes",
      rows: 16,
      grows: true,
      freeze: true,
      groupFrom: "better",
      marks: [
        { columns: ["priority"], when: fx`${here("priority")}="High"`, role: "bad" },
        { columns: ["priority"], when: fx`${here("priority")}="Medium"`, role: "near" },
        { columns: ["aligned"], when: fx`${here("aligned")}="Aligned"`, role: "good" },
        { columns: ["aligned"], when: fx`AND(${here("aligned")}<>"",${here("aligned")}<>"Aligned")`, role: "near" },
      ],
      columns: [
        words("process", "Process"),
        words("apqc", "APQC id"),
        words("owner", "Owner (role)"),
        words("customer", "Customer"),
        words("requirement", "Key requirement of the customer"),
        words("goal", "Strategic goal"),
        kpiColumn(),
        amount("level elsewhere", "Level, where no KPI"),
        amount("target elsewhere", "Target, where no KPI"),
        choice("better elsewhere", "Better, where no KPI", ["Lower", "Higher"]),
        worked(
          "now",
          "Now",
          fx`IF(${KPI}="",${otherwise("level elsewhere")},${has("scorecard") ? ofKpiOn("scorecard", "scores", "kpi", "actual", KPI) : fx`""`})`,
          FIGURE,
        ),
        worked("target", "Target", fx`IF(${KPI}="",${otherwise("target elsewhere")},${ofKpi("target")})`, FIGURE),
        worked("share", "Gap", GAP, "0%"),
        worked("priority", "Priority", fx`IF(ISNUMBER(${here("share")}),${PRIORITY},"")`),
        worked(
          "aligned",
          "Aligned?",
          fx`IF(${here("process")}="","",IF(${here("goal")}="","No strategic goal",IF(${here("requirement")}="","No requirement",IF(${here("kpi")}="","No KPI",IF(${here("target")}=${NO_SUCH_KPI},${NO_SUCH_KPI},"Aligned")))))`,
        ),
        quiet("better", "Better", fx`IF(${KPI}="",${otherwise("better elsewhere")},${ofKpi("better")})`),
      ],
    },
    {
      block: "line",
      holds: {
        words:
          "APQC id: look the process up in APQC's Education Process Classification Framework (apqc.org). Use the five-digit PCF ID: it stays the same from version to version, and numbers of places such as 4.2.1 do not.",
      },
      role: "note",
    },
  ],
});
