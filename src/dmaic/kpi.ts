/** Which way a KPI gets better. */
export const BETTER = ["Lower", "Higher", "Near target"] as const;

export type Better = (typeof BETTER)[number];

/** Said instead of a column of labels: the rows are counted. */
export const ROW_NUMBER = "Row number";

/** A key performance indicator as it is defined, once: everything that shows it reads this. */
export interface Kpi {
  /** Short and stable, such as "late-minutes-per-run". */
  readonly id: string;
  readonly name: string;
  readonly goal: string;
  readonly process: string;
  readonly requirement: string;
  readonly definition: string;
  /** The heading of the column that is charted; "Sheet!Heading" where several tables have one of that name. */
  readonly numerator: string;
  readonly denominator: string;
  /** The column whose cells name the rows, or `ROW_NUMBER`; the table's first column of dates or labels, when left out. */
  readonly label?: string;
  readonly unit: string;
  /** Not said by anybody yet, when left out: signals are then neither good news nor bad. */
  readonly better?: Better;
  readonly target?: number;
  /** The day by which the target shall be reached, as a serial day. */
  readonly targetDate?: number;
  /** A miss by no more than this is "Near". */
  readonly tolerance?: number;
  readonly frequency: string;
  /** The chart word: "xmr", "p'". */
  readonly chart: string;
  /** The name of a rule set: "anhoej". */
  readonly rules: string;
  /** Limits come from the first so many rows of each phase; from all, when left out. */
  readonly baseline?: number;
  /** What a value can never be below, such as 0 hours; limits are cut there. */
  readonly lowerBound?: number;
  readonly owner: string;
  readonly source: string;
  /** What the KPI weighs in the score of its strategic goal; 1, when left out. */
  readonly weight?: number;
  /** Whether its chart stands on the dashboard. */
  readonly onDashboard?: boolean;
  /** Specification limits, in the KPI's unit: what a customer or a rule still accepts. */
  readonly lowerSpecification?: number;
  readonly upperSpecification?: number;
  /** How often the figure comes about by itself; a chart needs many more points than years. */
  readonly naturalFrequency?: string;
  /** The day on which the definition was last looked over, as a serial day. */
  readonly updated?: number;
}
