import type { Place } from "../workbook/address";

/** What small multiples hold: the same figures over the same time, one chart for each school or route. */
export interface MultiplesInput {
  readonly label: Place;
  /** Dates follow the data; other periods stand as they were found. */
  readonly labels: "dates" | readonly string[];
  readonly group: Place;
  readonly amount: Place;
  readonly denominator?: Place;
  /** The groups found today. */
  readonly groups: readonly string[];
  /** How many of them get a chart. */
  readonly panels: number;
  /** How many periods are shown, the latest. */
  readonly periods: number;
  /** What the groups are: "school". */
  readonly of: string;
  readonly valueIs: string;
  readonly better: "Lower" | "Higher" | "Either";
  readonly labelNumber: string;
  readonly valueNumber: string;
}
