import { all, cellAt, fx } from "../../workbook/formula";
import type { Criterion } from "./criterion";

const solution = (column: string) => all(column, "solutions", "solution-matrix");
const pilot = (column: string) => all(column, "pilots", "pilot-plan");
const task = (column: string) => all(column, "tasks", "implementation-plan");

/** What the gate after Improve asks for. */
export const improveGate: readonly Criterion[] = [
  {
    template: "solution-matrix",
    title: "Solution matrix",
    reads: [{ template: "cause-verification", title: "Cause verification" }],
    asks: "Each countermeasure is tied to a verified cause",
    tells: fx`COUNTA(${solution("solution")})>0`,
    met: fx`SUMPRODUCT((${solution("solution")}<>"")*(${solution("tied")}<>"Verified"))=0`,
    mends: "Name for each solution a cause that stands as verified, in the same words; take out solutions without one.",
  },
  {
    template: "pilot-plan",
    title: "Pilot plan",
    asks: "The criterion of each pilot was written before its result",
    tells: fx`COUNTA(${pilot("solution")})>0`,
    met: fx`SUMPRODUCT((${pilot("solution")}<>"")*(${pilot("fair")}<>"Criterion came first"))=0`,
    mends: "Write criterion and date before a pilot starts; a pilot without them has to be run again.",
  },
  {
    template: "before-after",
    title: "Before and after",
    asks: "Before and after show a real shift of the primary metric",
    at: cellAt("shifts", "verdict", 0, "before-after"),
    tells: fx`COUNT(${cellAt("shifts", "gain", 0, "before-after")})=1`,
    met: fx`LEFT(${cellAt("shifts", "verdict", 0, "before-after")},6)="Better"`,
    mends: "Record the phase change on the KPIs sheet, and wait for more points.",
  },
  {
    template: "kpis",
    title: "KPIs",
    asks: "Each phase change is on record: who decided it, when, why, and the four answers",
    tells: fx`COUNTA(${all("kpi", "phases", "kpis")})>0`,
    met: fx`SUMPRODUCT((${all("kpi", "phases", "kpis")}<>"")*(${all("state", "phases", "kpis")}<>"Yes"))=0`,
    mends: "On the KPIs sheet, complete the rows of phase changes that are not on record.",
  },
  {
    template: "implementation-plan",
    title: "Implementation plan",
    asks: "The implementation plan has no overdue task",
    tells: fx`COUNTA(${task("task")})>0`,
    met: fx`COUNTIF(${task("flag")},"Overdue")=0`,
    mends: "Finish the overdue tasks, or agree on new dates with the sponsor.",
  },
];
