import type { ChartKindName } from "../../../src/statistics/chart-kind";

/** What a kind of chart is for, and its center, sigma and limits in formula form. */
export interface ChartDefinition {
  readonly use: string;
  readonly lines: readonly [string, ...string[]];
}

/** Every kind of chart; MR is a moving range |x[i] - x[i-1]| of two neighbors that are there, d2(2) = 2 / sqrt(pi) = 1.128379. */
export const CHART_DEFINITIONS: Readonly<Record<ChartKindName, ChartDefinition>> = {
  xmr: {
    use: "One measurement a row",
    lines: [
      "center = mean(x); sigma = mean(MR) / d2(2); limits = center -+ 3 sigma, which is 2.6587 mean(MR)",
      "screen=yes: ranges of D4 mean(MR) = 3.2665 mean(MR) or more are set aside, once, and the mean is taken again; none where the mean is 0",
    ],
  },
  mr: {
    use: "The moving ranges of an xmr chart: single jumps, and whether sigma is a fair one",
    lines: ["value = MR; center = mean(MR); upper = D4 mean(MR), D4 = 1 + 3 d3(2) / d2(2) = 3.2665; lower = 0"],
  },
  "median-xmr": {
    use: "One measurement a row, with a few wild values that must not bend the limits",
    lines: [
      "center = median(x); sigma = median(MR) / 0.953873 (sqrt(2) probit(0.75)); limits = center -+ 3 sigma, which is 3.1451 median(MR)",
    ],
  },
  "xbar-r": {
    use: "Several measurements a row, a few at a time: their means",
    lines: [
      "value = mean of the row; center = sum(n mean) / sum(n); sigma = mean(range[i] / d2(n[i])); limits = center -+ 3 sigma / sqrt(n[i])",
    ],
  },
  r: {
    use: "The spread within those rows, read before the means",
    lines: [
      "value = largest - smallest; sigma as xbar-r; center = d2(n[i]) sigma; limits = (d2(n[i]) -+ 3 d3(n[i])) sigma, at least 0",
    ],
  },
  "xbar-s": {
    use: "Several measurements a row, any number: their means",
    lines: [
      "value = mean of the row; center = sum(n mean) / sum(n); sigma = mean(s[i] / c4(n[i])); limits = center -+ 3 sigma / sqrt(n[i])",
      "pooled=yes: sigma = sqrt(sum((n - 1) s^2) / sum(n - 1)) / c4(sum(n - 1) + 1)",
    ],
  },
  s: {
    use: "The spread within those rows, read before the means",
    lines: [
      "value = standard deviation of the row; sigma as xbar-s; center = c4(n[i]) sigma; limits = (c4(n[i]) -+ 3 sqrt(1 - c4(n[i])^2)) sigma, at least 0",
    ],
  },
  p: {
    use: "A share: whole cases out of a denominator, where chance alone is at work",
    lines: [
      "center p = sum(counts) / sum(denominators); sigma = sqrt(p (1 - p) / n[i]); limits = p -+ 3 sigma, within 0 and 1",
    ],
  },
  "p'": {
    use: "A share whose rows vary more (or less) than chance alone would make them; with sigma_z = 1 it is a p chart",
    lines: [
      "center and sigma as p; z[i] = (share[i] - p) / sigma[i]; sigma_z = mean(|z[i] - z[i-1]|) / d2(2)",
      "limits = p -+ 3 sigma[i] sigma_z, within 0 and 1",
    ],
  },
  np: {
    use: "The count of a p chart, where people think in numbers",
    lines: ["center = n[i] p; sigma = sqrt(n[i] p (1 - p)); limits = center -+ 3 sigma, within 0 and n[i]"],
  },
  c: {
    use: "Whole counts where every row offers the same opportunity",
    lines: ["center = mean(x); sigma = sqrt(center); limits = center -+ 3 sigma, at least 0"],
  },
  u: {
    use: "A rate: counts over an area of opportunity, where chance alone is at work",
    lines: ["center u = sum(counts) / sum(denominators); sigma = sqrt(u / n[i]); limits = u -+ 3 sigma, at least 0"],
  },
  "u'": {
    use: "A rate whose rows vary more (or less) than chance alone would make them",
    lines: ["center and sigma as u; sigma_z as p'; limits = u -+ 3 sigma[i] sigma_z, at least 0"],
  },
  "i'": {
    use: "A ratio of measured amounts that rests on unequal denominators",
    lines: [
      "center = sum(n x) / sum(n); sigma = mean(sqrt(pi / 2) |x[i] - x[i-1]| / sqrt(1 / n[i] + 1 / n[i-1])); limits = center -+ 3 sigma / sqrt(n[i])",
    ],
  },
  g: {
    use: "Units between rare events: 0, 1, 2 ...",
    lines: ["center = median(x), for show and for runs; limits = mean(x) -+ 3 sqrt(mean(x) (mean(x) + 1)), at least 0"],
  },
  t: {
    use: "Time between rare events, above 0",
    lines: [
      "y = x^(1/3.6); an xmr chart of y; center, lower and upper are its lines to the power of 3.6, a negative lower one is 0",
      "rules are tested on y; sigma is one of y",
    ],
  },
  run: { use: "Any series, the first look", lines: ["center = median(x); no limits; Anhoej's two tests"] },
  ewma: {
    use: "Small lasting shifts: an average with a memory",
    lines: [
      "value z[i] = lambda x[i] + (1 - lambda) z[i-1], z[0] = center; center and sigma as xmr (with several columns as xbar-s, sigma / sqrt(n[i]))",
      "limits = center -+ width sigma sqrt(lambda / (2 - lambda) (1 - (1 - lambda)^(2 i))), i the values met so far",
    ],
  },
  cusum: {
    use: "The moment when a process left its target by a little",
    lines: [
      "z[i] = (x[i] - center) / sigma, sigma as xmr (with several columns as xbar-s, sigma / sqrt(n[i]))",
      "high[i] = max(0, high[i-1] + z[i] - k); low[i] = min(0, low[i-1] + z[i] + k); both start at the head start; a signal beyond -+ h",
    ],
  },
};
