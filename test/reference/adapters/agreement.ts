import { kappa, type KappaWeighting } from "../../../src/statistics/kappa";
import type { Adapted, ReferenceCase } from "../reference-case";

export function adapt({ inputs, options }: ReferenceCase): Adapted {
  const { a = [], b = [] } = inputs as Record<string, number[]>;
  const found = kappa(a, b, options["weighting"] as KappaWeighting);
  return { ours: { agree: found.agree, kappa: found.kappa, ci: [found.low, found.high] } };
}
