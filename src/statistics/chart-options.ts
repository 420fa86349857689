import type { ConstantsFrom } from "./constants";

/** What an analyst may set for a chart; what is left out takes the default named here. */
export interface ChartOptions {
  /** How many sigmas from the center the limits lie: 3. */
  readonly sigmas?: number;
  /** Whether moving ranges above their own upper limit are set aside, once, before sigma is taken from the rest: no. */
  readonly screen?: boolean;
  /** Exact constants, or as printed tables round them: exact. */
  readonly constants?: ConstantsFrom;
  /** Whether sigma of xbar-s and s comes from the pooled variance instead of the mean standard deviation: no. */
  readonly pooled?: boolean;
  /** A known center (a target for ewma and cusum), instead of one from the data. */
  readonly center?: number;
  /** A known sigma of the process, instead of one from the data. */
  readonly sigma?: number;
  /** The weight of the newest value in an ewma: 0.2. */
  readonly lambda?: number;
  /** How many sigmas wide the limits of an ewma are, on each side: 3. */
  readonly width?: number;
  /** Slack of a cusum, in standard errors: 0.5. */
  readonly k?: number;
  /** Decision interval of a cusum, in standard errors: 5. */
  readonly h?: number;
  /** Where both sums of a cusum start, in standard errors: 0. */
  readonly headStart?: number;
  /** The root that a t chart takes: 3.6. */
  readonly exponent?: number;
  /** No limit is drawn below this. */
  readonly lowerBound?: number;
  /** No limit is drawn above this. */
  readonly upperBound?: number;
}
