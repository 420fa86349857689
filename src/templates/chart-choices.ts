import { CONTROL_CHART_KINDS } from "../charts/kinds/catalogue";

/** A kind of control chart that can be laid on a sheet. */
export interface ChartChoice {
  /** The chart word of the custom functions: "xmr", "p'". */
  readonly word: string;
  readonly title: string;
  /** Whether it charts counts over denominators, and takes nothing else. */
  readonly divides: boolean;
}

/** Every kind of control chart that can be laid on a sheet over one column of values, with denominators or without. */
export const CHART_CHOICES: readonly ChartChoice[] = CONTROL_CHART_KINDS.filter(
  ({ takes }) => takes !== "subgroup",
).map(({ word, title, takes }) => ({ word, title, divides: takes === "divided" }));
