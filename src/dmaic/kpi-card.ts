import type { Better } from "./kpi";

/**
 * Where a definition comes from: F, its formula was seen in a public source; L, its name was seen in a public list and the
 * formula is the plain reading of it; M, from general knowledge of the field.
 */
export type Grade = "F" | "L" | "M";

/** What the grades mean, in words. */
export const GRADES: Readonly<Record<Grade, string>> = {
  F: "Formula published",
  L: "Name published, formula read from it",
  M: "General knowledge of the field",
};

/** How often the figure comes about by itself; charts need many more points than years. */
export type NaturalFrequency = "Daily" | "Weekly" | "Monthly" | "Yearly" | "Each event";

/** A KPI as the library defines it. */
export interface KpiCard {
  readonly id: string;
  /** The department: "Transportation". */
  readonly area: string;
  readonly name: string;
  readonly definition: string;
  readonly numerator: string;
  /** Blank where nothing is divided. */
  readonly denominator: string;
  readonly unit: string;
  readonly better: Better;
  readonly naturalFrequency: NaturalFrequency;
  /** The chart word; blank where the figure comes too seldom for a control chart. */
  readonly chart: string;
  /** What to mind; blank where there is nothing special. */
  readonly caution: string;
  readonly grade: Grade;
}

type Told = Omit<KpiCard, "area" | "denominator" | "chart" | "caution"> &
  Partial<Pick<KpiCard, "denominator" | "chart" | "caution">>;

/** The cards of one area; what is left out is blank. */
export function cardsOf(area: string, cards: readonly Told[]): readonly KpiCard[] {
  return cards.map((card) => ({ denominator: "", chart: "", caution: "", ...card, area }));
}
