/** One number for a whole phase, or one a row. */
export type Line = number | ArrayLike<number>;

/** What is drawn for one phase of a chart, in the unit of the plotted values; `NaN` where there is nothing. */
export interface ChartLimits {
  /** What is plotted: the values themselves, a rate, a range, an average. */
  readonly values: ArrayLike<number>;
  readonly center: Line;
  /** One standard deviation of the plotted value, never cut at a bound: signals are tested against it. */
  readonly sigma: Line;
  /** The lower limit, cut at what is possible (a rate is not below 0). */
  readonly lower: Line;
  /** The upper limit, cut at what is possible (a share is not above 1). */
  readonly upper: Line;
  /** How many sigmas from the center the limits lie, where it is not the option `sigmas` (ewma, cusum). */
  readonly reach?: number;
  /** How many points the limits come from. */
  readonly used: number;
  /** The standard deviation of the process, where it is not that of the plotted value (xbar, ewma). */
  readonly processSigma?: number;
  /** How many times as much a Laney chart's points vary as chance alone would let them. */
  readonly sigmaZ?: number;
  /** How many moving ranges were set aside as too long by the option `screen`. */
  readonly screened?: number;
  /** The scale of the rules, when it is not that of the plotted values, their center and sigma (g, t). */
  readonly zones?: Zones;
  /** The lower sums of a cusum chart (0 or below); its upper sums are `values`. */
  readonly lowSums?: ArrayLike<number>;
}

/** The scale on which points are tested against multiples of sigma. */
export interface Zones {
  readonly values: ArrayLike<number>;
  readonly center: number;
  readonly sigma: Line;
  /** The line on whose sides runs are told, when not `center`: the median of a g chart. */
  readonly middle?: number;
}

/** What a line is at row `i`. */
export function lineAt(line: Line, i: number): number {
  return typeof line === "number" ? line : (line[i] ?? NaN);
}
