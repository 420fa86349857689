/** Which way a KPI gets better. */
export const BETTER = ["Lower", "Higher", "Near target"] as const;

export type Better = (typeof BETTER)[number];

/** A key performance indicator as it is defined, once: everything that shows it reads this. */
export interface Kpi {
  /** Short and stable, such as "late-minutes-per-run". */
  readonly id: string;
  readonly name: string;
  readonly goal: string;
  readonly process: string;
  readonly requirement: string;
  readonly definition: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly unit: string;
  readonly better: Better;
  readonly target?: number;
  /** A miss by no more than this is "Near". */
  readonly tolerance?: number;
  readonly frequency: string;
  /** The chart word: "xmr", "p'". */
  readonly chart: string;
  /** The name of a rule set: "anhoej". */
  readonly rules: string;
  /** Limits come from the first so many rows of each phase; from all, when left out. */
  readonly baseline?: number;
  readonly owner: string;
  readonly source: string;
}
