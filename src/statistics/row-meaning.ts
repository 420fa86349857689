/** What one row of data is, which decides the chart. */
export interface RowMeaning {
  readonly name:
    "measurement" | "several measurements" | "share" | "rate" | "count" | "ratio" | "units between" | "time between";
  readonly aliases: readonly string[];
  /** One row, in words. */
  readonly about: string;
}

/** Everything that a row can be. */
export const ROW_MEANINGS: readonly RowMeaning[] = [
  { name: "measurement", aliases: ["value", "single"], about: "one measurement: minutes late, dollars, degrees" },
  {
    name: "several measurements",
    aliases: ["subgroup", "subgroups", "sample", "samples"],
    about: "several measurements of the same thing, side by side",
  },
  {
    name: "share",
    aliases: ["proportion", "percent", "percentage"],
    about: "a count out of a denominator: late runs of all runs",
  },
  {
    name: "rate",
    aliases: ["incidents", "rates"],
    about: "a count over an area of opportunity: referrals per 1,000 student-days",
  },
  { name: "count", aliases: ["counts", "defects"], about: "a count where every row offers the same opportunity" },
  { name: "ratio", aliases: ["average"], about: "one measured amount over another: cost per meal" },
  {
    name: "units between",
    aliases: ["rare event", "opportunities between", "g"],
    about: "units between two rare events",
  },
  { name: "time between", aliases: ["days between", "hours between", "t"], about: "time between two rare events" },
];
