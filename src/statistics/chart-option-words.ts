import type { ChartOptions } from "./chart-options";

/** An option of a chart as analysts write it, and what it may be. */
export interface ChartOptionWord {
  readonly key: keyof ChartOptions;
  readonly word: string;
  readonly kind: "number" | "yes or no" | "constants";
  /** What the number has to be, in words. */
  readonly possible: string;
  readonly isPossible: (value: number) => boolean;
  /** Whether it bounds what is drawn, which every chart allows. */
  readonly isBound?: true;
}

const isAny = (): boolean => true;
const isPositive = (value: number): boolean => value > 0;
const isNotNegative = (value: number): boolean => value >= 0;

/** Every option of a chart. */
// prettier-ignore
export const CHART_OPTION_WORDS: readonly ChartOptionWord[] = [
  { key: "sigmas", word: "sigmas", kind: "number", possible: "above 0", isPossible: isPositive },
  { key: "screen", word: "screen", kind: "yes or no", possible: "yes or no", isPossible: isAny },
  { key: "constants", word: "constants", kind: "constants", possible: "exact or table", isPossible: isAny },
  { key: "pooled", word: "pooled", kind: "yes or no", possible: "yes or no", isPossible: isAny },
  { key: "center", word: "center", kind: "number", possible: "a number", isPossible: isAny },
  { key: "sigma", word: "sigma", kind: "number", possible: "0 or more", isPossible: isNotNegative },
  { key: "lambda", word: "lambda", kind: "number", possible: "above 0 and not above 1", isPossible: (value) => value > 0 && value <= 1 },
  { key: "width", word: "width", kind: "number", possible: "above 0", isPossible: isPositive },
  { key: "k", word: "k", kind: "number", possible: "0 or more", isPossible: isNotNegative },
  { key: "h", word: "h", kind: "number", possible: "above 0", isPossible: isPositive },
  { key: "headStart", word: "head start", kind: "number", possible: "0 or more", isPossible: isNotNegative },
  { key: "exponent", word: "exponent", kind: "number", possible: "above 0", isPossible: isPositive },
  { key: "lowerBound", word: "lower bound", kind: "number", possible: "a number", isPossible: isAny, isBound: true },
  { key: "upperBound", word: "upper bound", kind: "number", possible: "a number", isPossible: isAny, isBound: true },
];
