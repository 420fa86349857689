/**
 * Keys of the cases that the product has no figure for, by family and kind (and the convention
 * of the cases, where it is only theirs); `disagreements` counts them instead of comparing.
 */
// prettier-ignore
export const NOT_OFFERED: Readonly<Record<string, readonly string[]>> = {
  // Defects per unit, and a yield that supposes a Poisson distribution.
  "capability.defect_metrics": ["dpu", "throughput_yield_poisson"],
  // One-sided indices and intervals of Cpm; parts per million by side and by sigma within. Cpm with one limit only: the cases take the limit for the target.
  "capability.indices": ["Cl", "Cl_ci", "Cm", "Cm_ci", "Cu", "Cu_ci", "Pl", "Pl_ci", "Pm", "Pm_ci", "Pu", "Pu_ci", "ppm_observed", "ppm_overall.ppm_lsl", "ppm_overall.ppm_usl", "ppm_within", "z_bench_within"],
  // All but the rolled yield and that of each step.
  "capability.rty": ["dpmo", "dpu_sixsigma", "first_time_yield", "normalized_yield", "total_defects_per_unit", "yield"],
  // Two tails.
  "capability.sigma_to_dpmo": ["dpmo_shift0_two_tail", "dpmo_shift15_two_tail"],
  // The 22 digits as text; the same numbers are compared as doubles.
  "constants.spc_constants": ["digits"],
  // The probabilities that belong to the quantiles: an input of the case.
  "dist.dist": ["q_p"],
  // The same.
  "dist.wide": ["q_p"],
  // The number of the phase, and sums that the center is made of.
  "limits.c": ["summary.phase", "summary.sum_n", "summary.sum_x"],
  // The number of the phase, and the mean behind the limits.
  "limits.g": ["summary.mean", "summary.phase"],
  // The same as for c; the share is the center of no row.
  "limits.np": ["summary.center", "summary.phase", "summary.sum_n", "summary.sum_x"],
  // As for c.
  "limits.p": ["summary.phase", "summary.sum_n", "summary.sum_x"],
  // As for c, and the ranges of z behind sigma_z.
  "limits.pprime": ["summary.phase", "summary.sum_n", "summary.sum_x", "summary.z_mr_bar", "summary.z_mr_screened"],
  // The number of the phase, and its rows.
  "limits.run": ["summary.n_obs", "summary.phase"],
  // The number of the phase, and its sums on the transformed scale.
  "limits.t": ["summary.center_transformed", "summary.mr_bar_transformed", "summary.mr_screened", "summary.phase"],
  // As for c.
  "limits.u": ["summary.phase", "summary.sum_n", "summary.sum_x"],
  // As for p'.
  "limits.uprime": ["summary.phase", "summary.sum_n", "summary.sum_x", "summary.z_mr_bar", "summary.z_mr_screened"],
  // The sizes of subgroups.
  "limits.xbar": ["n"],
  // The companion s chart of a sigma from table constants.
  "limits.xbar@rbar-table3": ["s"],
  // The number of the phase and the counts of ranges.
  "limits.xmr": ["summary.mr_screened", "summary.mr_used", "summary.phase"],
  // A median-xmr chart has no companion chart of ranges.
  "limits.xmr@median": ["mr", "mr_cl", "mr_ucl", "summary.lcl", "summary.mr_bar", "summary.mr_ucl", "summary.ucl"],
  // Standard errors and squares of the regression.
  "nist.regression": ["F", "se", "ss_regression", "ss_residual"],
  // Parameters of the rules, and the ways of other tools to mark a pattern (the end of its window, the point that completes it).
  "signals.rules": ["r1.k", "r1.trigger", "r1.window_end", "r2.n", "r2.trigger", "r2.window_end", "r3.n", "r3.trigger", "r3.window_end", "r4.n", "r4.trigger", "r4.window_end", "r5.k", "r5.m", "r5.n", "r5.partial", "r5.trigger", "r5.window_end", "r6.k", "r6.m", "r6.n", "r6.partial", "r6.trigger", "r6.window_end", "r7.k", "r7.n", "r7.trigger", "r7.window_end", "r8.both_sides", "r8.either_side", "r8.k", "r8.n", "r8.trigger", "r8.window_end"],
  // Yates's correction and the sample odds ratio.
  "tests.chisq_table": ["chisq_yates", "odds_ratio_sample", "p_yates"],
  // The normal approximation where the exact p is given.
  "tests.mann_whitney": ["p_less_cc", "p_normal", "p_normal_cc", "ties"],
  // Lilliefors's D.
  "tests.normality": ["lilliefors_D"],
  // The interval with continuity correction.
  "tests.one_proportion": ["ci95_wilson_cc"],
  // R's ptukey loses digits far out in the tail.
  "tests.tukey_hsd": ["p_adj"],
  // Continuity corrections and Wald's intervals.
  "tests.two_proportions": ["chisq_cc", "ci95_wald", "ci95_wald_cc", "p_two_cc"],
  // The normal approximation where the exact p is given.
  "tests.wilcoxon_signed": ["p_normal_cc"],
};
