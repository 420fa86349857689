import { isUsed, type ChartRows } from "./chart-rows";
import { sum } from "./sum";

/** The mean of all measurements in the used rows, and how many rows that are. */
export interface SubgroupCenter {
  readonly center: number;
  readonly used: number;
}

/**
 * The grand mean of subgroups: each measurement counts once, so a subgroup counts by its size.
 *
 *     center = sum(n mean) / sum(n)
 */
export function subgroupCenter(rows: ChartRows): SubgroupCenter {
  const { sizes, means } = rows.subgroups ?? { sizes: [], means: [] };
  const totals: number[] = [];
  const counts: number[] = [];
  for (let i = 0; i < sizes.length; i++) {
    const size = sizes[i] ?? 0;
    if (size === 0 || !isUsed(rows, i)) continue;
    totals.push(size * (means[i] ?? NaN));
    counts.push(size);
  }
  return { center: counts.length > 0 ? sum(totals) / sum(counts) : NaN, used: counts.length };
}
