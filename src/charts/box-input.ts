import type { Place } from "../workbook/address";

/** What a box plot holds side by side: the values of schools, routes, weekdays. */
export interface BoxInput {
  readonly group: Place;
  readonly value: Place;
  /** The groups found today. */
  readonly groups: readonly string[];
  /** What the groups are: "school". */
  readonly of: string;
  /** What the values are: "Minutes late". */
  readonly valueIs: string;
  readonly number: string;
  /** Rows that hold data today, and some to spare. */
  readonly rows: number;
  /** Where the axis begins, for values that all lie far above 0; 0 or less, as the program draws it, when left out. */
  readonly from?: number;
}
