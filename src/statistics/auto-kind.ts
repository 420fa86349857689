import type { ChartKind } from "./chart-kind";
import { CHART_KINDS } from "./chart-kinds";
import { readChoice } from "./read-choice";

/** The columns of a chart, gaps as NaN. */
export interface ChartColumns {
  readonly values?: ArrayLike<number> | undefined;
  readonly subgroups?: readonly ArrayLike<number>[] | undefined;
  readonly denominators?: ArrayLike<number> | undefined;
}

/**
 * The kind of chart that fits data by its shape alone.
 *
 * Several measurements a row: xbar-s. One, with a denominator: p' when every count is whole and not above its denominator, else
 * u'. One alone: xmr. (`chartAdvice` looks at the numbers, too, and says why.)
 *
 * @example
 * autoKind({ values: [12, 9, 15] })                            // => { name: "xmr" }
 * autoKind({ values: [3, 0, 5], denominators: [40, 38, 41] })  // => { name: "p'" }
 * autoKind({ values: [3, 9, 5], denominators: [4, 3.5, 4] })   // => { name: "u'" }
 * autoKind({ subgroups: [[3, 4], [5, 4]] })                    // => { name: "xbar-s" }
 */
export function autoKind({ values, subgroups, denominators }: ChartColumns): ChartKind {
  if (subgroups !== undefined) return kindNamed("xbar-s");
  if (denominators === undefined) return kindNamed("xmr");
  return kindNamed(isShare(values ?? [], denominators) ? "p'" : "u'");
}

/** Whether counts can be parts of their denominators. */
export function isShare(counts: ArrayLike<number>, denominators: ArrayLike<number>): boolean {
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i] ?? NaN;
    const size = denominators[i] ?? NaN;
    if (Number.isNaN(count) || Number.isNaN(size)) continue;
    if (!Number.isInteger(count) || count > size) return false;
  }
  return true;
}

function kindNamed(name: ChartKind["name"]): ChartKind {
  return readChoice("a kind of chart", name, CHART_KINDS);
}
