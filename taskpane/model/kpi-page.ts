import type { Better } from "../../src/dmaic/kpi";

/** The four questions that come before limits are set anew, by the names of their columns on the KPIs sheet. */
export const QUESTIONS = ["distinct", "known", "wanted", "lasting"] as const;

export type Question = (typeof QUESTIONS)[number];

/** What stands in the forms of the KPI page; what is left out is as the workbook defines it. */
export interface KpiPage {
  /** The id of the KPI that is open. */
  readonly open: string | null;
  readonly target?: string;
  readonly better?: Better | "";
  readonly rules?: string;
  readonly answers: Readonly<Partial<Record<Question, "Yes" | "No">>>;
  readonly why: string;
  readonly phaseName: string;
  readonly by: string;
  readonly search: string;
  /** The card of the library that is open. */
  readonly card: string | null;
  /** Headings of the columns that feed it; "" for none. */
  readonly amount: string;
  readonly denominator: string;
}

export const BLANK_KPI_PAGE: KpiPage = {
  open: null,
  answers: {},
  why: "",
  phaseName: "After the change",
  by: "",
  search: "",
  card: null,
  amount: "",
  denominator: "",
};
