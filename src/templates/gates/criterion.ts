import type { Formula, Reference } from "../../workbook/formula";

/** One thing that a gate asks for, and how the workbook answers it. */
export interface Criterion {
  readonly asks: string;
  /** The template that answers, by its id and by the name that people know it by. */
  readonly template: string;
  readonly title: string;
  /** Further templates whose cells the answer reads. */
  readonly reads?: readonly { readonly template: string; readonly title: string }[];
  /** The sheet of the evidence where it is not the template's own: a KPI's chart; and the cell to look at. */
  readonly sheet?: string;
  readonly at?: Reference;
  /** True when the criterion is met. */
  readonly met: Formula;
  /** True when enough is filled in to tell; left out where a blank sheet is an answer too. */
  readonly tells?: Formula;
  /** What to do when it is not met. */
  readonly mends: string;
}
