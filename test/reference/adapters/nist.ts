import { anova } from "../../../src/statistics/anova";
import { autocorrelation } from "../../../src/statistics/autocorrelation";
import { mean } from "../../../src/statistics/mean";
import { multipleRegression } from "../../../src/statistics/multiple-regression";
import { standardDeviation } from "../../../src/statistics/standard-deviation";
import type { Adapted, ReferenceCase } from "../reference-case";

const KINDS: Readonly<Record<string, (one: ReferenceCase) => unknown>> = {
  univariate: ({ inputs }) => {
    const values = inputs["values"] as number[];
    return { mean: mean(values), sd: standardDeviation(values), autocorrelation: autocorrelation(values) };
  },
  anova: ({ inputs }) => {
    const { F, between, within, effect } = anova(inputs["groups"] as number[][]);
    return {
      df_between: between.degrees,
      ss_between: between.squares,
      ms_between: between.squares / between.degrees,
      F,
      df_within: within.degrees,
      ss_within: within.squares,
      ms_within: within.squares / within.degrees,
      r2: effect,
      residual_sd: Math.sqrt(within.squares / within.degrees),
    };
  },
  regression: ({ inputs, options }) => {
    const model = options["model"] as string;
    const degree = Number(/polynomial degree (\d+)/.exec(model)?.[1] ?? 1);
    const x = (inputs["x"] ?? inputs["X"]) as number[] | number[][];
    const columns = Array.isArray(x[0])
      ? (x as number[][])
      : Array.from({ length: degree }, (_, power) => (x as number[]).map((value) => value ** (power + 1)));
    const fit = multipleRegression(columns, inputs["y"] as number[], { intercept: !model.startsWith("y = B1*x") });
    return {
      B: fit.coefficients.map(({ estimate }) => estimate),
      residual_sd: fit.residual.sd,
      r2: fit.r2,
      df_regression: fit.regression.degrees,
      df_residual: fit.residual.degrees,
    };
  },
};

export function adapt(one: ReferenceCase): Adapted {
  const of = KINDS[one.kind];
  return of === undefined ? { ours: "skip", why: `${one.kind} is not offered` } : { ours: of(one) };
}
