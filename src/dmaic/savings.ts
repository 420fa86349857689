/** Kinds of savings, and whether finance may count them as cash. They are never added together. */
export const SAVINGS_TYPES = [
  { type: "hard", title: "Hard savings", counts: "cash, after finance signs" },
  { type: "revenue", title: "Revenue or reimbursement gained", counts: "cash, after finance signs" },
  { type: "avoidance", title: "Cost avoidance", counts: "not cash, shown apart" },
  { type: "capacity", title: "Labor capacity freed", counts: "hours, not cash" },
  { type: "instructional", title: "Instructional time recovered", counts: "student-hours, never money" },
  { type: "potential", title: "Potential savings", counts: "needs a later decision" },
] as const;

export type SavingsType = (typeof SAVINGS_TYPES)[number]["type"];

/** One line of a savings ledger: what changed, in which KPI, how often it happens and what a unit of it is worth. */
export interface SavingsLine {
  readonly type: SavingsType;
  readonly driver: string;
  /** The id of the KPI whose phases give the baseline and the new rate. */
  readonly kpi: string;
  /** Units of the KPI's denominator in a year: runs, days, meals. */
  readonly volume: number;
  readonly volumeUnit: string;
  /** What one unit less of the KPI is worth: dollars, or hours. */
  readonly value: number;
  readonly oneTimeCost?: number;
  readonly runningCost?: number;
  readonly account?: string;
}
