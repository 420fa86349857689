import type { ChartRows } from "./chart-rows";
import type { PhaseSpan } from "./phase-spans";
import type { SubgroupStatistics } from "./subgroup-statistics";

/** The rows of one phase: views, no copies. */
export function phaseRows(all: ChartRows, { from, to }: PhaseSpan): ChartRows {
  const part = <T extends ArrayLike<number>>(array: T | undefined): ArrayLike<number> | undefined => {
    if (array instanceof Float64Array || array instanceof Uint8Array) return array.subarray(from, to);
    return array;
  };
  return {
    values: part(all.values) ?? [],
    denominators: part(all.denominators),
    subgroups: all.subgroups === undefined ? undefined : subgroupsOf(all.subgroups, from, to),
    used: part(all.used),
    excluded: part(all.excluded),
  };
}

function subgroupsOf(all: SubgroupStatistics, from: number, to: number): SubgroupStatistics {
  return {
    sizes: all.sizes.subarray(from, to),
    means: all.means.subarray(from, to),
    ranges: all.ranges.subarray(from, to),
    deviations: all.deviations.subarray(from, to),
  };
}
