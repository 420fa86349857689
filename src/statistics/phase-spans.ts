import type { PhaseLabel } from "./chart-request";
import { labelKey } from "./label-key";

/** The rows of a phase: `from` up to, and not with, `to`. */
export interface PhaseSpan {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The phases that a column of labels makes.
 *
 * A phase begins where the label changes. A blank is as above; rows above the first label are a phase of their own, without one.
 * A label that comes back begins another phase. Capitals and spaces around a label make no difference (see `labelKey`).
 *
 * @param length  How many rows there are.
 *
 * @example
 * phaseSpans(["before", null, "after", "after"], 4) // => [{ label: "before", from: 0, to: 2 }, { label: "after", from: 2, to: 4 }]
 * phaseSpans(undefined, 3)                          // => [{ label: "", from: 0, to: 3 }]
 */
export function phaseSpans(labels: readonly PhaseLabel[] | undefined, length: number): PhaseSpan[] {
  const spans: PhaseSpan[] = [];
  let current: PhaseLabel = "";
  let from = 0;
  for (let i = 0; labels !== undefined && i < length; i++) {
    const label = labels[i] ?? "";
    if (label === "" || label === current) continue;
    if (typeof label === "string" && label.trim() === "") continue;
    if (labelKey(label) === labelKey(current)) continue;
    if (i > from) spans.push({ label: String(current), from, to: i });
    current = label;
    from = i;
  }
  if (length > from) spans.push({ label: String(current), from, to: length });
  return spans;
}
