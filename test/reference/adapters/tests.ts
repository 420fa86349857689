import { andersonDarling } from "../../../src/statistics/anderson-darling";
import { anova } from "../../../src/statistics/anova";
import { bartlett } from "../../../src/statistics/bartlett";
import { chiSquareFit } from "../../../src/statistics/chi-square-fit";
import { chiSquareTable } from "../../../src/statistics/chi-square-table";
import { cohensD } from "../../../src/statistics/cohens-d";
import { correlation } from "../../../src/statistics/correlation";
import { DataProblem } from "../../../src/statistics/data-problem";
import { fisher, type TwoByTwo } from "../../../src/statistics/fisher";
import { kendall } from "../../../src/statistics/kendall";
import { kruskalWallis } from "../../../src/statistics/kruskal-wallis";
import { levene } from "../../../src/statistics/levene";
import { mannWhitney } from "../../../src/statistics/mann-whitney";
import { mcnemar } from "../../../src/statistics/mcnemar";
import { mean } from "../../../src/statistics/mean";
import { multipleRegression } from "../../../src/statistics/multiple-regression";
import { oneProportion } from "../../../src/statistics/one-proportion";
import { oneSampleT } from "../../../src/statistics/one-sample-t";
import { overdispersion } from "../../../src/statistics/overdispersion";
import { pairedT } from "../../../src/statistics/paired-t";
import { pooledT } from "../../../src/statistics/pooled-t";
import { powerT, sizeForPowerT } from "../../../src/statistics/power-t";
import { regression } from "../../../src/statistics/regression";
import { shapiroWilk } from "../../../src/statistics/shapiro-wilk";
import { spearman } from "../../../src/statistics/spearman";
import { standardDeviation } from "../../../src/statistics/standard-deviation";
import type { TTest } from "../../../src/statistics/t-test";
import { tukey } from "../../../src/statistics/tukey";
import { twoProportions } from "../../../src/statistics/two-proportions";
import { twoRates } from "../../../src/statistics/two-rates";
import { varianceRatio } from "../../../src/statistics/variance-ratio";
import { welchAnova } from "../../../src/statistics/welch-anova";
import { welchT } from "../../../src/statistics/welch-t";
import { wilcoxonSigned } from "../../../src/statistics/wilcoxon-signed";
import type { Adapted, ReferenceCase } from "../reference-case";

/** One column of numbers of a case. */
const column = ({ inputs }: ReferenceCase, name: string): number[] => inputs[name] as number[];
const groupsOf = ({ inputs }: ReferenceCase): number[][] => inputs["groups"] as number[][];
const tableOf = ({ inputs }: ReferenceCase): number[][] => inputs["table"] as number[][];
const intervalOf = ({ low, high }: { readonly low: number; readonly high: number }): number[] => [low, high];

/** The cases are of a relative to b, so b is our "before". */
function tTestOf(one: ReferenceCase, test: (before: number[], after: number[], confidence?: number) => TTest): unknown {
  const [a, b] = [column(one, "a"), column(one, "b")];
  const found = test(b, a);
  return {
    n: [a.length, b.length],
    mean: [mean(a), mean(b)],
    sd: [standardDeviation(a), standardDeviation(b)],
    diff: found.difference,
    se: found.standardError,
    ...tailsOf(found),
    ci90: intervalOf(test(b, a, 0.9)),
    cohens_d_pooled: cohensD(b, a),
  };
}

function tailsOf(found: TTest): Record<string, unknown> {
  const { t, degrees, p, pLess, pGreater } = found;
  return { t, df: degrees, p_two: p, p_less: pLess, p_greater: pGreater, ci95: intervalOf(found) };
}

const KINDS: Readonly<Record<string, (one: ReferenceCase) => unknown>> = {
  t_welch: (one) => tTestOf(one, welchT),
  t_pooled: (one) => tTestOf(one, pooledT),
  t_paired: (one) => {
    const [a, b] = [column(one, "a"), column(one, "b")];
    const differences = a.map((value, i) => value - (b[i] ?? NaN));
    return {
      n: a.length,
      mean_diff: mean(differences),
      sd_diff: standardDeviation(differences),
      ...tailsOf(pairedT(b, a)),
    };
  },
  t_one: (one) => {
    const a = column(one, "a");
    return { n: a.length, mean: mean(a), sd: standardDeviation(a), ...tailsOf(oneSampleT(a, one.options["mu"] as number)) };
  },
  f_variance: (one) => {
    const found = varianceRatio(column(one, "a"), column(one, "b"));
    return { F: found.F, df: found.degrees, p: found.p, ci: intervalOf(found) };
  },
  mann_whitney: (one) => {
    const [a, b] = [column(one, "a"), column(one, "b")];
    const found = mannWhitney(b, a);
    const W = found.statistic;
    const p = found.isExact ? { p_exact: found.p } : { p_normal_cc: found.p, p_less_cc: found.pLess };
    return { W, U_min: Math.min(W, a.length * b.length - W), ...p };
  },
  hodges_lehmann: (one) => {
    const found = mannWhitney(column(one, "b"), column(one, "a"), one.options["conf"] as number);
    return { W: found.statistic, p: found.p, ci: intervalOf(found), shift: found.shift };
  },
  fisher_odds: (one) => {
    const { p, oddsRatio } = fisher(tableOf(one) as unknown as TwoByTwo);
    return { p, odds_ratio: oddsRatio };
  },
  newcombe: (one) => {
    const [x, n] = [column(one, "x"), column(one, "n")];
    const side = (i: number) => ({ events: x[i] ?? NaN, total: n[i] ?? NaN });
    const found = twoProportions(side(1), side(0));
    return { wilson: [intervalOf(found.after), intervalOf(found.before)], ci: intervalOf(found) };
  },
  wilcoxon_signed: (one) => {
    const [a, b] = [column(one, "a"), column(one, "b")];
    const found = wilcoxonSigned(a.map((value, i) => value - (b[i] ?? NaN)));
    return {
      V: found.statistic,
      n_nonzero: found.used,
      ...(found.isExact ? { p_exact: found.p } : { p_normal_cc: found.p }),
    };
  },
  anova_oneway: (one) => {
    const groups = groupsOf(one);
    const { F, p, between, within, effect } = anova(groups);
    const welch = groups.every((group) => standardDeviation(group) > 0) ? welchAnova(groups) : null;
    return {
      n: groups.map((group) => group.length),
      means: groups.map(mean),
      sds: groups.map(standardDeviation),
      df_between: between.degrees,
      df_within: within.degrees,
      ss_between: between.squares,
      ss_within: within.squares,
      ms_between: between.squares / between.degrees,
      ms_within: within.squares / within.degrees,
      F,
      p,
      r2: effect,
      ...(welch === null ? {} : { welch: { F: welch.F, df: welch.degrees, p: welch.p } }),
    };
  },
  kruskal: (one) => {
    const { H, degrees, p } = kruskalWallis(groupsOf(one));
    return { H, df: degrees, p };
  },
  levene_mean: (one) => spreadOf(one, "mean"),
  brown_forsythe: (one) => spreadOf(one, "median"),
  bartlett: (one) => {
    const { K2, degrees, p } = bartlett(groupsOf(one));
    return { K2, df: degrees, p };
  },
  tukey_hsd: (one) => {
    const pairs = tukey(groupsOf(one));
    return {
      pairs: pairs.map(({ group, from }) => `${group + 1}-${from + 1}`),
      diff: pairs.map(({ difference }) => difference),
      lwr: pairs.map(({ low }) => low),
      upr: pairs.map(({ high }) => high),
      // R's ptukey loses digits far out in the tail; direct integration there gives what ours gives.
      ...(pairs.some(({ p }) => p < 1e-6) ? {} : { p_adj: pairs.map(({ p }) => p) }),
    };
  },
  chisq_table: (one) => {
    const table = tableOf(one);
    const { chiSquare, degrees, p, expected, residuals, effect } = chiSquareTable(table);
    const isTwoByTwo = table.length === 2 && table.every((row) => row.length === 2);
    return {
      chisq: chiSquare,
      df: degrees,
      p,
      expected,
      std_residuals: residuals,
      cramers_v: effect,
      ...(isTwoByTwo ? { fisher_p: fisher(table as unknown as TwoByTwo).p } : {}),
    };
  },
  chisq_gof: (one) => {
    const { chiSquare, degrees, p, expected } = chiSquareFit(column(one, "observed"), column(one, "probs"));
    return { chisq: chiSquare, df: degrees, p, expected };
  },
  two_proportions: (one) => {
    const [x, n] = [column(one, "x"), column(one, "n")];
    const side = (i: number) => ({ events: x[i] ?? NaN, total: n[i] ?? NaN });
    const found = twoProportions(side(1), side(0));
    const [a, b] = [side(0), side(1)];
    const table: TwoByTwo = [
      [a.events, a.total - a.events],
      [b.events, b.total - b.events],
    ];
    return {
      p: [found.after.share, found.before.share],
      diff: found.difference,
      z_pooled: found.z,
      chisq: found.chiSquare,
      p_two: found.p,
      p_less: found.pLess,
      p_greater: found.pGreater,
      fisher_p: fisher(table).p,
    };
  },
  one_proportion: ({ inputs, options }) => {
    const found = oneProportion(inputs["x"] as number, inputs["n"] as number, options["p0"] as number);
    return {
      p_hat: found.share,
      p_exact_two: found.p,
      p_exact_less: found.pLess,
      p_exact_greater: found.pGreater,
      ci95_clopper_pearson: intervalOf(found.exact),
      ci95_wilson: intervalOf(found.wilson),
      chisq: found.chiSquare,
      p_score: found.scoreP,
    };
  },
  two_rates_exact: (one) => {
    const [events, exposure] = [column(one, "count"), column(one, "exposure")];
    const side = (i: number) => ({ events: events[i] ?? NaN, exposure: exposure[i] ?? NaN });
    const found = twoRates(side(0), side(1));
    return { rate_ratio: found.ratio, p_two: found.p, ci95: intervalOf(found) };
  },
  mcnemar: (one) => {
    const { chiSquare, p, corrected } = mcnemar(tableOf(one) as unknown as TwoByTwo);
    return { chisq: chiSquare, p, chisq_cc: corrected.chiSquare, p_cc: corrected.p };
  },
  normality: (one) => {
    const x = column(one, "x");
    const { W, p } = shapiroWilk(x);
    const ad = x.length < 8 ? null : andersonDarling(x);
    return {
      shapiro_W: W,
      shapiro_p: p,
      ...(ad === null ? {} : { ad_A: ad.statistic, ad_A_star: ad.adjusted, ad_p: ad.p }),
    };
  },
  correlation: (one) => {
    const [x, y] = [column(one, "x"), column(one, "y")];
    const { r, t, degrees, p, low, high } = correlation(x, y);
    const ranked = spearman(x, y);
    const tau = kendall(x, y);
    return {
      r,
      t,
      df: degrees,
      p,
      ci95: [low, high],
      spearman: ranked.r,
      spearman_p_t: ranked.p,
      kendall_b: tau.tau,
      kendall_p_normal: tau.p,
    };
  },
  regression_simple: (one) => {
    const line = regression(column(one, "x"), column(one, "y"));
    const x0 = one.options["x0"] as number | undefined;
    const at = x0 === undefined ? null : line.predict(x0);
    return {
      intercept: line.intercept,
      slope: line.slope,
      se: line.coefficients.map(({ standardError }) => standardError),
      t: line.coefficients.map(({ t }) => t),
      p: line.coefficients.map(({ p }) => p),
      sigma: line.residual.sd,
      r2: line.r2,
      adj_r2: line.adjustedR2,
      F: line.F,
      df_residual: line.residual.degrees,
      ci95: line.coefficients.map(intervalOf),
      residual_sum_sq: line.residual.squares,
      ...(at === null ? {} : { fit_x0: at.fit, ci_x0: intervalOf(at.mean), pi_x0: intervalOf(at.value) }),
    };
  },
  regression_multiple: (one) => {
    const fit = multipleRegression(one.inputs["X"] as number[][], column(one, "y"));
    return {
      coef: fit.coefficients.map(({ estimate }) => estimate),
      se: fit.coefficients.map(({ standardError }) => standardError),
      t: fit.coefficients.map(({ t }) => t),
      p: fit.coefficients.map(({ p }) => p),
      sigma: fit.residual.sd,
      r2: fit.r2,
      adj_r2: fit.adjustedR2,
      F: fit.F,
      df: [fit.regression.degrees, fit.residual.degrees],
      F_p: fit.p,
    };
  },
  power_t: ({ inputs }) => {
    const { n = NaN, delta = NaN, sd = NaN, alpha = NaN } = inputs as Record<string, number>;
    return { power: powerT(n, delta, sd, alpha), n_for_80: sizeForPowerT(0.8, delta, sd, alpha) };
  },
  overdispersion: ({ inputs, options }) => {
    const counts = inputs["counts"] as number[];
    const sizes = (inputs["sizes"] as number[] | undefined) ?? counts.map(() => 1);
    return overdispersion(counts, sizes, options["type"] === "binomial" ? "proportion" : "rate");
  },
};

function spreadOf(one: ReferenceCase, center: "mean" | "median"): unknown {
  const { F, p, between, within } = levene(groupsOf(one), center);
  return { F, df: [between.degrees, within.degrees], p };
}

export function adapt(one: ReferenceCase): Adapted {
  const of = KINDS[one.kind];
  if (of === undefined) return { ours: "skip", why: `${one.kind} is not offered` };
  const sizes = one.inputs["sizes"] as number[] | undefined;
  if (one.kind === "overdispersion" && sizes?.some((size) => size !== sizes[0]) === true) {
    return { ours: "skip", why: "qcc takes the variance of the counts, whatever their sizes; ours takes each row's own size" };
  }
  try {
    return { ours: of(one) };
  } catch (problem) {
    if (problem instanceof DataProblem && /varies within itself/.test(problem.message)) {
      return { ours: "skip", why: "where nothing varies R divides by what rounding left; ours says so in a sentence" };
    }
    throw problem;
  }
}
