import { gageRR } from "../../../src/statistics/gage-rr";
import type { Adapted, ReferenceCase } from "../reference-case";

export function adapt({ inputs }: ReferenceCase): Adapted {
  const { values = [], parts = [], operators = [] } = inputs as Record<string, number[]>;
  const { variances, distinctCategories, interactionP } = gageRR(values, parts, operators);
  return { ours: { ...variances, categories: distinctCategories, p_interaction: interactionP } };
}
