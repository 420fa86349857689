import type { Column } from "../../workbook/design";
import { above, below, fx, here, type Formula } from "../../workbook/formula";
import { helper } from "../data-columns";

/**
 * Two helper columns that count a run from both its ends, one step a row, and a third with its whole length.
 *
 * Every row of a run thus knows how long the run is, and no formula looks at more than its neighbors.
 *
 * @param name     Names the three columns: "name F", "name B", "name".
 * @param isIn     Whether this row belongs to any run.
 * @param goesOn   Whether this row goes on with the run of the row above (whatever `isIn` says of either).
 * @param goesDown The same, of the row below and this one.
 */
export function countedRuns(name: string, title: string, isIn: Formula, goesOn: Formula, goesDown: Formula): Column[] {
  const [forward, backward] = [`${name} F`, `${name} B`];
  return [
    helper(forward, `${title}, so far`, fx`IF(${isIn},IF(${goesOn},${above(forward)}+1,1),0)`, {
      first: fx`IF(${isIn},1,0)`,
    }),
    helper(backward, `${title}, to come`, fx`IF(${isIn},IF(${goesDown},${below(backward)}+1,1),0)`, {
      last: fx`IF(${isIn},1,0)`,
    }),
    helper(name, title, fx`IF(${isIn},${here(forward)}+${here(backward)}-1,0)`),
  ];
}
