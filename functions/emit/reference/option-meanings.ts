import type { ChartOptions } from "../../../src/statistics/chart-options";

/** What an option of charts does, and what holds without it. */
export interface OptionMeaning {
  readonly fallback: string;
  readonly meaning: string;
}

export const OPTION_MEANINGS: Readonly<Record<keyof ChartOptions, OptionMeaning>> = {
  sigmas: {
    fallback: "3",
    meaning: "How many sigmas from the center the limits lie; the zones of the other rules stay at 1, 1.5 and 2",
  },
  screen: {
    fallback: "no",
    meaning: "Moving ranges of D4 times their mean or more are set aside, once, before sigma is taken from the rest",
  },
  constants: {
    fallback: "exact",
    meaning: "table takes d2 and D4 as printed tables round them (1.128, 3.267), and c4 to four digits",
  },
  pooled: { fallback: "no", meaning: "Sigma within subgroups from the pooled variance instead of the mean of s / c4" },
  center: {
    fallback: "from the data",
    meaning: "A known center: a target for ewma and cusum, a share for p, p' and np, the mean for g, a time for t",
  },
  sigma: {
    fallback: "from the data",
    meaning:
      "A known standard deviation of one measurement; for t of the 3.6th root, for i' of a row with denominator 1",
  },
  lambda: { fallback: "0.2", meaning: "The weight of the newest value in an ewma" },
  width: { fallback: "3", meaning: "How many sigmas from the center the limits of an ewma lie" },
  k: { fallback: "0.5", meaning: "The slack of a cusum, in standard errors: half the shift that is to be found" },
  h: { fallback: "5", meaning: "The decision interval of a cusum, in standard errors" },
  headStart: {
    fallback: "0",
    meaning:
      "Where both sums of a cusum start, in standard errors; h / 2 finds a process that starts off target sooner",
  },
  exponent: { fallback: "3.6", meaning: "The root that a t chart takes" },
  lowerBound: { fallback: "none", meaning: "No limit is drawn below it; signals are tested against the uncut limits" },
  upperBound: { fallback: "none", meaning: "No limit is drawn above it; signals are tested against the uncut limits" },
};
