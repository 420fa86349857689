import { labelKey } from "../../src/statistics/label-key";

/**
 * Labels of which those that are the same to a reader are spelled the same: as the first of them was.
 *
 * Capitals and spaces around make no difference, nor does a number typed as text: "North" and "north " are one group, 1 and "1" one
 * code. (COUNTIF has it so, too.)
 *
 * @example
 * oneSpelling(["North", "north", null, " NORTH", 1, "1"]) // => ["North", "North", null, "North", 1, 1]
 */
export function oneSpelling(labels: readonly (string | number | null)[]): (string | number | null)[] {
  const known = new Map<string, string | number>();
  return labels.map((label) => {
    if (label === null) return null;
    const key = labelKey(label);
    const first = known.get(key) ?? (typeof label === "string" ? label.trim() : label);
    known.set(key, first);
    return first;
  });
}
