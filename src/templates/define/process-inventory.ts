import { fx, here } from "../../workbook/formula";
import { kpiColumn } from "../kpi-column";
import { plainTemplate } from "../plain-template";
import { amount, choice, words, worked } from "../table-columns";

const FOUND = fx`COUNT(${here("now")},${here("target")})=2`;
/** A gap of a quarter of the target or more speaks for itself; below a twentieth there is little to win. */
const PRIORITY = fx`IF(${here("share")}>=0.25,"High",IF(${here("share")}>=0.05,"Medium","Low"))`;

/** The district's key processes, each tied to its customer, its goal and its measure. */
export const processInventory = plainTemplate({
  id: "process-inventory",
  title: "Process inventory",
  phase: "define",
  question: "Which processes matter most, whom do they serve, which goal do they carry, and how far are they from it?",
  how: "One row for each key process, with its id in APQC's Education Process Classification Framework. The gap is the distance to the target as a share of it; processes without a KPI or a goal are marked.",
  needs: ["kpis"],
  widths: [32, 14, 24, 22, 32, 30, 24, 11, 11, 11, 11, 11, 18],
  blocks: () => [
    {
      block: "table",
      name: "processes",
      rows: 16,
      grows: true,
      freeze: true,
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
        amount("now", "Now"),
        amount("target", "Target"),
        choice("better", "Better", ["Lower", "Higher"]),
        worked(
          "share",
          "Gap",
          fx`IF(${FOUND},IF(${here("target")}=0,"",MAX(0,IF(${here("better")}="Higher",${here("target")}-${here("now")},${here("now")}-${here("target")})/ABS(${here("target")}))),"")`,
          "0%",
        ),
        worked("priority", "Priority", fx`IF(ISNUMBER(${here("share")}),${PRIORITY},"")`),
        worked(
          "aligned",
          "Aligned?",
          fx`IF(${here("process")}="","",IF(${here("goal")}="","No strategic goal",IF(${here("requirement")}="","No requirement",IF(${here("kpi")}="","No KPI","Aligned"))))`,
        ),
      ],
    },
  ],
});
