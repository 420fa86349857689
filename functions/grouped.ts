import { DataProblem } from "../src/statistics/data-problem";
import type { Label } from "./parameters/labels";

/** The values of one group, and what it is called. */
export interface Group {
  readonly name: string;
  readonly values: Float64Array;
}

/** Values by their groups, in order of first appearance; rows without a value or without a group are left out. */
export function grouped(values: Float64Array, groups: readonly Label[]): Group[] {
  const found = new Map<string, number[]>();
  values.forEach((value, row) => {
    const label = groups[row] ?? null;
    if (Number.isNaN(value) || label === null || label === "") return;
    const members = found.get(String(label));
    if (members === undefined) found.set(String(label), [value]);
    else members.push(value);
  });
  if (found.size < 2) {
    throw new DataProblem(
      "#NUM!",
      `A comparison needs values in two groups or more; there ${found.size === 1 ? "is 1 group" : "are 0 groups"}.`,
    );
  }
  return Array.from(found, ([name, members]) => ({ name, values: Float64Array.from(members) }));
}
