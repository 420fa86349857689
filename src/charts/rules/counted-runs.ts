import type { Column } from "../../workbook/design";
import { below, fx, here, type Formula } from "../../workbook/formula";
import { helper } from "../data-columns";

/**
 * Two helper columns for a run: how long it is so far, and how long it will be in the end, which is what the last of its
 * rows counts and each row before takes over from the one below.
 *
 * Every row of a run thus knows how long the run is, and no formula looks at more than its neighbors.
 *
 * @param name  Names the two columns: "name F" so far, "name" in the end.
 * @param soFar One more than the row above where the run goes on, 1 where it begins, 0 outside.
 * @param first The same in the first row, which has no row above.
 */
export function countedRuns(name: string, title: string, soFar: Formula, first: Formula): Column[] {
  const forward = `${name} F`;
  return [
    helper(forward, `${title}, so far`, soFar, { first }),
    helper(
      name,
      title,
      fx`IF(${here(forward)}=0,0,IF(${below(forward)}=${here(forward)}+1,${below(name)},${here(forward)}))`,
      { last: fx`${here(forward)}` },
    ),
  ];
}
