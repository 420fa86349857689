import { binomialAt, binomialAtMost, binomialQuantile } from "../../../src/statistics/distributions/binomial";
import { chiSquareAbove, chiSquareBelow, chiSquareQuantile } from "../../../src/statistics/distributions/chi-square";
import { fAbove, fBelow, fQuantile } from "../../../src/statistics/distributions/f";
import { logGamma } from "../../../src/statistics/distributions/log-gamma";
import { normalAbove, normalBelow, normalQuantile } from "../../../src/statistics/distributions/normal";
import { poissonAt, poissonAtMost, poissonQuantile } from "../../../src/statistics/distributions/poisson";
import { studentTAbove, studentTBelow, studentTQuantile } from "../../../src/statistics/distributions/student-t";
import type { Adapted, ReferenceCase } from "../reference-case";

type Inputs = Readonly<Record<string, number>>;
type Measure = (at: number, inputs: Inputs) => number;

/** What each distribution offers, by the key of `expected`; "q" is taken at q_p (or p), the others at x (or k). */
const OURS: Readonly<Record<string, Readonly<Record<string, Measure>>>> = {
  "normal cdf": { lower: normalBelow, upper: normalAbove },
  "normal quantile": { q: normalQuantile },
  "student t": {
    lower: (x, { df = NaN }) => studentTBelow(x, df),
    upper: (x, { df = NaN }) => studentTAbove(x, df),
    q: (p, { df = NaN }) => studentTQuantile(p, df),
  },
  "chi-square": {
    lower: (x, { df = NaN }) => chiSquareBelow(x, df),
    upper: (x, { df = NaN }) => chiSquareAbove(x, df),
    q: (p, { df = NaN }) => chiSquareQuantile(p, df),
  },
  F: {
    lower: (x, { df1 = NaN, df2 = NaN }) => fBelow(x, df1, df2),
    upper: (x, { df1 = NaN, df2 = NaN }) => fAbove(x, df1, df2),
    q: (p, { df1 = NaN, df2 = NaN }) => fQuantile(p, df1, df2),
  },
  binomial: {
    pmf: (k, { size = NaN, prob = NaN }) => binomialAt(k, size, prob),
    cdf: (k, { size = NaN, prob = NaN }) => binomialAtMost(k, size, prob),
    q: (p, { size = NaN, prob = NaN }) => binomialQuantile(p, size, prob),
  },
  poisson: {
    pmf: (k, { lambda = NaN }) => poissonAt(k, lambda),
    cdf: (k, { lambda = NaN }) => poissonAtMost(k, lambda),
    q: (p, { lambda = NaN }) => poissonQuantile(p, lambda),
  },
  lgamma: { lgamma: logGamma },
};

export function adapt({ inputs, expected }: ReferenceCase): Adapted {
  const measures = OURS[inputs["fn"] as string];
  if (measures === undefined) return { ours: "skip", why: `no ${String(inputs["fn"])} distribution is offered` };
  const places = (key: string): number[] =>
    (key === "q" ? (expected["q_p"] ?? inputs["p"]) : (inputs["k"] ?? inputs["x"])) as number[];
  const offered = Object.entries(measures).filter(([key]) => key in expected);
  return {
    ours: Object.fromEntries(offered.map(([key, of]) => [key, places(key).map((at) => of(at, inputs as Inputs))])),
  };
}
