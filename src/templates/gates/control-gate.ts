import { all, cellAt, field, fx } from "../../workbook/formula";
import type { Criterion } from "./criterion";

const watched = (column: string) => all(column, "kpis", "control-plan");
const trigger = (column: string) => all(column, "triggers", "response-plan");
const ledger = (column: string) => all(column, "ledger", "savings");
const withoutType = fx`SUMPRODUCT((LEFT(${ledger("status")},6)="Choose")*1)`;
const owner = (row: number) => cellAt("checks", "owner", row, "sustainability");

/** What the gate after Control asks for. */
export const controlGate: readonly Criterion[] = [
  {
    template: "control-plan",
    title: "Control plan",
    asks: "Every KPI has a person who watches it and a reaction plan",
    met: fx`AND(SUMPRODUCT((${watched("kpi")}<>"")*1)>0,SUMPRODUCT((${watched("kpi")}<>"")*(${watched("ready")}<>"Ready"))=0)`,
    mends: "Fill in who watches each KPI and what is done on a signal.",
  },
  {
    template: "response-plan",
    title: "Response plan",
    asks: "The response plan says who does what, within how long",
    tells: fx`COUNTA(${trigger("trigger")})>0`,
    met: fx`SUMPRODUCT((${trigger("trigger")}<>"")*(${trigger("ready")}<>"Ready"))=0`,
    mends: "Complete the triggers that are not ready.",
  },
  {
    template: "sustainability",
    title: "Sustainability checks",
    asks: "The checks after 30, 60 and 90 days have dates and owners",
    at: field("from", "sustainability"),
    met: fx`AND(ISNUMBER(${field("from", "sustainability")}),${owner(0)}<>"",${owner(1)}<>"",${owner(2)}<>"")`,
    mends: "Give the day of the hand-over and an owner for the first three checks.",
  },
  {
    template: "savings",
    title: "Savings",
    asks: "Savings that the chart shows are validated by finance",
    tells: fx`SUM(${ledger("is")})+${withoutType}>0`,
    met: fx`AND(SUMPRODUCT((${ledger("shown")}=1)*(${ledger("validated")}<>"")*ISNUMBER(${ledger("on")}))>0,${withoutType}=0)`,
    mends:
      "Choose the type of every line from the list; let the finance partner check a line whose shift is shown, and enter role and date.",
  },
  {
    template: "replication",
    title: "Replication",
    asks: "Replication was considered",
    met: fx`COUNTA(${all("place", "places", "replication")})>0`,
    mends: "Name schools or sites where the same process may fail from the same cause, or write why there is none.",
  },
  {
    template: "hand-over",
    title: "Hand-over",
    asks: "The process owner has accepted",
    at: field("accepted", "hand-over"),
    tells: fx`${field("accepted", "hand-over")}<>""`,
    met: fx`AND(${field("accepted", "hand-over")}="Yes",ISNUMBER(${field("signed on", "hand-over")}))`,
    mends: "The process owner accepts and signs with a date.",
  },
];
