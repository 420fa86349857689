import { capability } from "../../../src/statistics/capability";
import type { CapabilityIndex, Estimate } from "../../../src/statistics/capability-index";
import { normalQuantile } from "../../../src/statistics/distributions/normal";
import { dpmo } from "../../../src/statistics/dpmo";
import { mean } from "../../../src/statistics/mean";
import { meanMovingRange } from "../../../src/statistics/mean-moving-range";
import { rolledYield } from "../../../src/statistics/rolled-yield";
import { sigmaLevel, sigmaLevelDpmo } from "../../../src/statistics/sigma-level";
import { standardDeviation } from "../../../src/statistics/standard-deviation";
import { subgroupStatistics } from "../../../src/statistics/subgroup-statistics";
import { sigmaFromDeviations, sigmaFromRanges } from "../../../src/statistics/within-sigma";
import { conventionOf, type Adapted, type ReferenceCase } from "../reference-case";

/** Levels without an error sentence: the cases have infinite ones where ours has none. */
const levelOf = (rate: number, shift: number): number => (rate === 0 ? Infinity : rate === 1e6 ? -Infinity : sigmaLevel(rate, shift));

const KINDS: Readonly<Record<string, (one: ReferenceCase) => unknown>> = {
  indices,
  dpmo_to_sigma: ({ inputs }) => {
    const rates = inputs["dpmo"] as number[];
    return { sigma_shift15: rates.map((rate) => levelOf(rate, 1.5)), sigma_shift0: rates.map((rate) => levelOf(rate, 0)) };
  },
  sigma_to_dpmo: ({ inputs }) => {
    const levels = inputs["sigma"] as number[];
    return {
      dpmo_shift15: levels.map((level) => sigmaLevelDpmo(level)),
      dpmo_shift0_one_tail: levels.map((level) => sigmaLevelDpmo(level, 0)),
    };
  },
  defect_metrics: ({ inputs, options }) => {
    const { units = NaN, defects = NaN, opportunities_per_unit: ways = NaN } = inputs as Record<string, number>;
    const rate = dpmo(defects, units, ways);
    return { dpmo: rate, dpo: rate / 1e6, yield_per_opportunity: 1 - rate / 1e6, sigma_level: levelOf(rate, options["shift"] as number) };
  },
  rty: ({ inputs }) => {
    const { defects = [], rework = [] } = inputs as Record<string, number[]>;
    const units = inputs["units"] as number;
    const yields = defects.map((count, step) => (units - count - (rework[step] ?? NaN)) / units);
    return { rty: rolledYield(yields), step_yields: yields };
  },
};

export function adapt(one: ReferenceCase): Adapted {
  const of = KINDS[one.kind];
  return of === undefined ? { ours: "skip", why: `${one.kind} is not offered` } : { ours: of(one) };
}

function indices({ id, inputs, options }: ReferenceCase): unknown {
  const constants = conventionOf(id) === "table3" ? "table" : "exact";
  const subgroups = inputs["subgroups"] as (number | null)[][] | undefined;
  const all = (subgroups?.flat() ?? (inputs["values"] as (number | null)[])).filter((value) => value !== null);
  const within = withinOf(inputs, constants);
  const spread = { points: all.length, mean: mean(all), within, overall: standardDeviation(all) };
  const { lsl = null, usl = null, target = null } = options as Record<string, number | null>;
  const found = capability(spread, { lower: lsl, upper: usl, target }, options["confidence"] as number);
  const isOneSided = lsl === null || usl === null;
  return {
    n: spread.points,
    center: spread.mean,
    sigma_within: within,
    sigma_overall: spread.overall,
    ...keysOf("C", found.within),
    ...keysOf("P", found.overall),
    ppm_within: { ppm_total: 1e6 * found.expectedOutsideWithin },
    ppm_overall: { ppm_total: 1e6 * found.expectedOutside },
    // Outside both limits, as one tail.
    z_bench_overall: isOneSided || found.expectedOutside > 0 ? 0 - normalQuantile(found.expectedOutside) : Infinity,
  };
}

/** As the cases have it: moving ranges, or ranges of subgroups up to 25, or pooled standard deviations of larger ones. */
function withinOf(inputs: ReferenceCase["inputs"], constants: "table" | "exact"): number {
  const gapsAsNaN = (values: readonly (number | null)[]) => values.map((value) => value ?? NaN);
  if (inputs["subgroups"] === undefined) {
    return meanMovingRange(gapsAsNaN(inputs["values"] as (number | null)[]), undefined, { constants }).sigma;
  }
  const subgroups = subgroupStatistics((inputs["subgroups"] as (number | null)[][]).map(gapsAsNaN));
  const rows = { values: subgroups.means, subgroups };
  return Math.max(...subgroups.sizes) > 25
    ? sigmaFromDeviations(rows, { pooled: true })
    : sigmaFromRanges(rows, { constants });
}

function keysOf(letter: string, index: CapabilityIndex): Record<string, unknown> {
  const entries = (["p", "l", "u", "k"] as const).flatMap((key): [string, unknown][] => {
    const estimate: Estimate | null = index[key];
    const interval = estimate === null ? [null, null] : [estimate.low, estimate.high];
    return [
      [`${letter}${key}`, estimate?.value ?? null],
      [`${letter}${key}_ci`, interval],
    ];
  });
  // Cpm is offered without an interval.
  return { ...Object.fromEntries(entries), [`${letter}m`]: index.m };
}
