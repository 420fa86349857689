import type { Column } from "../workbook/design";
import { above, fx, here } from "../workbook/formula";
import { helper } from "./data-columns";

/** Mean moving range of two over one standard deviation: 2/sqrt(pi), to the digits of the code. */
export const D2_OF_TWO = fx`1.1283791670955126`;

/** The moving range of a column between neighbors of the baseline, "" where there is none. */
export function movingRangeColumn(name: string, title: string, of: string): Column {
  return helper(
    name,
    title,
    fx`IF(${here("link")}*${here("base")}*${above("base")}=1,ABS(${here(of)}-${above(of)}),"")`,
    { first: fx`""` },
  );
}
