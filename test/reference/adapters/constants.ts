import { c4, D4, d2, d3 } from "../../../src/statistics/constants";
import type { Adapted, ReferenceCase } from "../reference-case";

/** d2, d3, c4 and D4 are the product's; the others follow from them by their definitions. */
export function adapt({ kind, inputs }: ReferenceCase): Adapted {
  if (kind === "rounding") return { ours: { d2_3dec: (inputs["n"] as number[]).map((n) => d2(n, "table")) } };
  const n = inputs["n"] as number;
  const [mean, spread, bias] = [d2(n), d3(n), c4(n)];
  const wobble = (3 * Math.sqrt(1 - bias * bias)) / bias;
  return {
    ours: {
      d2: mean,
      d3: spread,
      c4: bias,
      A: 3 / Math.sqrt(n),
      A2: 3 / (mean * Math.sqrt(n)),
      A3: 3 / (bias * Math.sqrt(n)),
      B3: Math.max(0, 1 - wobble),
      B4: 1 + wobble,
      B5: Math.max(0, bias * (1 - wobble)),
      B6: bias * (1 + wobble),
      D1: Math.max(0, mean - 3 * spread),
      D2: mean + 3 * spread,
      D3: Math.max(0, 1 - (3 * spread) / mean),
      D4: D4(n),
      E2: 3 / mean,
    },
  };
}
