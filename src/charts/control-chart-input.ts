import type { ChartForm } from "../workbook/chart-form";
import type { Place } from "../workbook/address";
import type { Formula, Reference } from "../workbook/formula";

/** Where the numbers of a chart come from: the user's own columns, row by row. */
export interface ChartSource {
  /** Dates or words, one a row; rows without one are no data. Where rows are counted: the amount, rows without one are gaps. */
  readonly label: Place;
  readonly labelsAre: "dates" | "words" | "numbers";
  /** Days from one date to the next, as a rule: 1, 7, 30; the spare rows are dated by it. */
  readonly everyDays: number;
  /** Several rows to a day: they stand side by side, and each is known by its day and its number in it. */
  readonly repeats?: boolean;
  /** Every school day has a row and no other day has: the days stand side by side, breaks and weekends take no room. */
  readonly areSchoolDays?: boolean;
  /** A word in the label column that marks a totals row, which is no data. */
  readonly totals?: string;
  /** What was measured or counted. */
  readonly amount: Place;
  /** Further measurements of the same row, for charts of subgroups. */
  readonly more?: readonly Place[];
  /** What the amount is multiplied by, row by row (minutes x riders). */
  readonly times?: Place;
  /** What the amount is divided by: the runs behind late runs. */
  readonly denominator?: Place;
  /** Turns the result into the KPI's unit: 1/60 for minutes into hours. */
  readonly scale?: number;
  /** Rows that hold data today. */
  readonly rows: number;
}

/** Where the definition of the KPI stands: one row of the KPIs sheet, which nothing here repeats. */
export interface KpiCells {
  readonly id: Reference;
  readonly name: Reference;
  readonly better: Reference;
  readonly target: Reference;
  /** The kind of chart that the KPIs sheet asks for today. */
  readonly chart: Reference;
  /** The name of a rule set; the usual one, where the cell is blank. */
  readonly rules: Formula;
  readonly baseline: Reference;
  /** What a value of the KPI can never be below; blank, where it can be anything. */
  readonly lowest: Reference;
}

/** Lists on the KPIs sheet that many KPIs share: phase changes and points left out. */
export interface SharedLists {
  readonly phaseKpi: Reference;
  readonly phaseStart: Reference;
  readonly phaseKey: Reference;
  readonly phaseName: Reference;
  readonly outKpi: Reference;
  readonly outLabel: Reference;
  /** The names of the rule sets, and for each test its column of settings beside them. */
  readonly sets: Reference;
  readonly setting: (test: string) => Reference;
}

/** What the range and the standard deviation of so many draws are on average, and how much they vary, in sigmas. */
export interface SpreadConstants {
  readonly d2: number;
  readonly d3: number;
  readonly c4: number;
}

/** Everything that a control-chart sheet is made from. */
export interface ControlChartInput {
  readonly source: ChartSource;
  readonly kpi: KpiCells;
  /** The kind as the KPIs sheet spelled it when this was built. */
  readonly chartAsked: string;
  readonly lists: SharedLists;
  /** The names of today's phases, the first among them. */
  readonly phaseNames: readonly string[];
  /** Rows beyond today's data, in which new data appear by themselves. */
  readonly spare: number;
  /** Number formats of the labels and of the plotted values. */
  readonly labelNumber: string;
  readonly valueNumber: string;
  /** How numbers at the ticks are written, where it is not as the values are. */
  readonly ticks?: string;
  /** Whether any point is left out today: then the legend says what a ring is. */
  readonly leavesOut?: boolean;
  /** Where the axis of the values begins; the program chooses, when left out. */
  readonly axisFrom?: number;
  /** Whether the calculated columns are built-in formulas, or one formula of our own function CONTROL_LIMITS. */
  readonly form: ChartForm;
  /** The constants of subgroups of 2, 3, 4 ... measurements, up to the source's largest. */
  readonly constants: readonly SpreadConstants[];
}
