import { kurtosis } from "../../../src/statistics/kurtosis";
import { mean } from "../../../src/statistics/mean";
import { median } from "../../../src/statistics/median";
import { medianDeviation } from "../../../src/statistics/median-deviation";
import { quantile } from "../../../src/statistics/quantile";
import { skewness } from "../../../src/statistics/skewness";
import { standardDeviation } from "../../../src/statistics/standard-deviation";
import { sum } from "../../../src/statistics/sum";
import { variance } from "../../../src/statistics/variance";
import type { Adapted, ReferenceCase } from "../reference-case";

const SHARES_TYPE_7 = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];
const SHARES_TYPE_6 = [0.25, 0.5, 0.75];

export function adapt({ inputs }: ReferenceCase): Adapted {
  const all = inputs["values"] as (number | null)[];
  const values = all.filter((value) => value !== null);
  return {
    ours: {
      n: values.length,
      n_missing: all.length - values.length,
      mean: mean(values),
      sd: standardDeviation(values),
      var: variance(values),
      median: median(values),
      min: Math.min(...values),
      max: Math.max(...values),
      q_type7: SHARES_TYPE_7.map((share) => quantile(values, share)),
      q_type6: SHARES_TYPE_6.map((share) => quantile(values, share, 6)),
      iqr7: quantile(values, 0.75) - quantile(values, 0.25),
      mad: medianDeviation(values),
      skew: skewness(values),
      kurt: kurtosis(values),
      sum: sum(values),
    },
  };
}
