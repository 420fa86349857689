import type { ErrorCell } from "../../workbook/cell";

/** An error with the sentence behind it; it keeps it through all formulas that pass it on. */
export interface ExplainedError extends ErrorCell {
  readonly why: string;
}

/** The sentence behind an error, where it has one. */
export function whyOf(error: ErrorCell): string | undefined {
  return "why" in error && typeof error.why === "string" ? error.why : undefined;
}
