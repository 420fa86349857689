import { DataProblem } from "./data-problem";
import { normalQuantile } from "./distributions/normal";

/** How far two raters agree. */
export interface Agreement {
  readonly items: number;
  /** Share of items that both coded alike. */
  readonly agree: number;
  /** Agreement beyond chance; null where both raters used one and the same code for everything. */
  readonly kappa: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** How much a disagreement counts: all alike, by its distance, or by its distance squared. */
export type KappaWeighting = "none" | "linear" | "quadratic";

/** More than this are no categories. */
const MOST_CODES = 1000;

/**
 * Cohen's kappa: how far two raters agree beyond what chance would give.
 *
 *     w[i, j]  1 on the diagonal, else 0 (none), 1 - |i - j| / span (linear), 1 - ((i - j) / span)^2 (quadratic)
 *     observed = sum(w p[i, j]),  expected = sum(w p[i, .] p[., j])
 *     kappa    = (observed - expected) / (1 - expected)
 *     variance = (sum(p[i, j] (w[i, j] - (wi + wj) (1 - kappa))^2) - (kappa - expected (1 - kappa))^2) / (n (1 - expected)^2)
 *
 * with wi and wj the mean weights of row i and column j. The interval is kappa -+ z sqrt(variance), kept within -1 and 1.
 *
 * @param a  Codes of the first rater, one an item; numbers where weighted, so that there is a distance.
 * @param b  Codes of the second rater for the same items.
 * @throws {DataProblem} "#VALUE!" for raters with different numbers of items or weighted text, "#N/A" without an item.
 *
 * @example
 * kappa(["x", "x", "y", "y"], ["x", "y", "y", "y"], "none").kappa // => 0.5
 * kappa([1, 2, 3, 3], [1, 2, 3, 2], "quadratic").kappa            // => 0.8
 *
 * @see Cohen 1960; Fleiss, Cohen and Everitt 1969, "Large sample standard errors of kappa and weighted kappa"; R's psych::cohen.kappa
 */
export function kappa(
  a: readonly (string | number)[],
  b: readonly (string | number)[],
  weighting: KappaWeighting,
  confidence = 0.95,
): Agreement {
  const items = a.length;
  if (items !== b.length) {
    throw new DataProblem(
      "#VALUE!",
      `One rater coded ${items} items, the other ${b.length}; give both codes of each item.`,
    );
  }
  if (items === 0)
    throw new DataProblem("#N/A", "No item was coded by both raters; give both codes of one item at least.");
  const codes = Array.from(new Set([...a, ...b]));
  const weight = weightOf(codes, weighting);
  const cells = new Map<number, number>();
  const rows = codes.map(() => 0);
  const columns = codes.map(() => 0);
  const position = new Map(codes.map((code, i) => [code, i]));
  let same = 0;
  a.forEach((code, item) => {
    const i = position.get(code) ?? 0;
    const j = position.get(b[item] ?? code) ?? 0;
    if (i === j) same++;
    cells.set(i * codes.length + j, (cells.get(i * codes.length + j) ?? 0) + 1 / items);
    rows[i] = (rows[i] ?? 0) + 1 / items;
    columns[j] = (columns[j] ?? 0) + 1 / items;
  });
  if (codes.length > MOST_CODES) {
    throw new DataProblem(
      "#NUM!",
      `There are ${codes.length} different codes; kappa is for items sorted into categories, ${MOST_CODES} at most. For measured values use GAGE_RR.`,
    );
  }
  if (codes.length === 1) return { items, agree: 1, kappa: null, low: null, high: null };
  const ofRow = codes.map((_, i) => columns.reduce((total, share, j) => total + share * weight(i, j), 0));
  const ofColumn = codes.map((_, j) => rows.reduce((total, share, i) => total + share * weight(i, j), 0));
  const expected = rows.reduce((total, share, i) => total + share * (ofRow[i] ?? NaN), 0);
  let observed = 0;
  for (const [cell, share] of cells) observed += share * weight(Math.floor(cell / codes.length), cell % codes.length);
  const value = (observed - expected) / (1 - expected);
  // The sum less its squared mean, as squares about the mean: perfect agreement has no variance at all.
  const center = value - expected * (1 - value);
  let spread = 0;
  for (const [cell, share] of cells) {
    const i = Math.floor(cell / codes.length);
    const j = cell % codes.length;
    spread += share * (weight(i, j) - ((ofRow[i] ?? NaN) + (ofColumn[j] ?? NaN)) * (1 - value) - center) ** 2;
  }
  const variance = spread / (items * (1 - expected) ** 2);
  const reach = normalQuantile((1 + confidence) / 2) * Math.sqrt(variance);
  return {
    items,
    agree: same / items,
    kappa: value,
    low: Math.max(-1, value - reach),
    high: Math.min(1, value + reach),
  };
}

function weightOf(codes: readonly (string | number)[], weighting: KappaWeighting): (i: number, j: number) => number {
  if (weighting === "none") return (i, j) => (i === j ? 1 : 0);
  const levels = codes.map((code) => {
    if (typeof code === "number") return code;
    throw new DataProblem(
      "#VALUE!",
      `"${code}" has no distance from other codes; code the categories as numbers (1, 2, 3), or leave weighting out.`,
    );
  });
  const span = Math.max(...levels) - Math.min(...levels);
  const power = weighting === "linear" ? 1 : 2;
  return (i, j) => 1 - (Math.abs((levels[i] ?? NaN) - (levels[j] ?? NaN)) / span) ** power;
}
