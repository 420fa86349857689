import { crossedAnova } from "./crossed-anova";

/** Variance of each source of variation. */
export interface GageVariances {
  readonly repeatability: number;
  readonly reproducibility: number;
  readonly gage: number;
  readonly part: number;
  readonly total: number;
}

/** What a measurement study says of a gage. */
export interface GageStudy {
  readonly variances: GageVariances;
  /** How many groups of parts the gage can tell apart. */
  readonly distinctCategories: number;
  /** p of the interaction of parts and operators; null when it was never in question (no replicate). */
  readonly interactionP: number;
  /** Whether the interaction was left out of the model. */
  readonly isPooled: boolean;
}

/** An interaction less likely than this by chance stays in the model. */
const KEEP_INTERACTION_BELOW = 0.05;

/**
 * Gage R&R by analysis of variance: how much of what is measured is the measuring?
 *
 * Parts crossed with operators, each part measured by each operator the same number of times (r). From the mean squares:
 *
 *     repeatability   = MSe
 *     interaction     = (MSi - MSe) / r
 *     operator        = (MSo - MSi) / (parts x r)
 *     part            = (MSp - MSi) / (operators x r)
 *     reproducibility = operator + interaction;   R&R = repeatability + reproducibility
 *
 * Negative estimates are 0. Where the interaction has p >= 0.05 it is pooled with the error and MSe stands in for MSi, as in
 * Minitab and R's SixSigma. Distinct categories = trunc(sqrt(2) sigma part / sigma R&R), at least 1.
 *
 * @param values  Measurements, one a row.
 * @param parts  The part of each.
 * @param operators  The operator of each.
 * @throws {DataProblem} as `crossedAnova`.
 *
 * @example
 * gageRR([1, 1.1, 2, 2.1, 1.2, 1.1, 2.2, 2], [1, 1, 2, 2, 1, 1, 2, 2], ["a", "a", "a", "a", "b", "b", "b", "b"]).variances.repeatability // => 0.00725
 *
 * @see AIAG, Measurement Systems Analysis, 4th edition, appendix A; Montgomery, Introduction to Statistical Quality Control, 8.7
 */
export function gageRR(
  values: readonly number[],
  parts: readonly (string | number)[],
  operators: readonly (string | number)[],
): GageStudy {
  const table = crossedAnova(values, parts, operators);
  const { repeats, levels, error, interaction } = table;
  const isPooled = interaction.p >= KEEP_INTERACTION_BELOW;
  const squares = isPooled ? error.squares + interaction.squares : error.squares;
  const degrees = isPooled ? error.degrees + interaction.degrees : error.degrees;
  const repeatability = squares / degrees;
  const between = isPooled ? repeatability : interaction.squares / interaction.degrees;
  const above = (difference: number): number => Math.max(0, difference);
  const crossed = isPooled ? 0 : above((between - repeatability) / repeats);
  const operator = above((table.second.squares / table.second.degrees - between) / (levels.first * repeats));
  const part = above((table.first.squares / table.first.degrees - between) / (levels.second * repeats));
  const reproducibility = operator + crossed;
  const gage = repeatability + reproducibility;
  return {
    variances: { repeatability, reproducibility, gage, part, total: gage + part },
    distinctCategories: Math.max(1, Math.trunc(Math.sqrt((2 * part) / gage))),
    interactionP: interaction.p,
    isPooled,
  };
}
