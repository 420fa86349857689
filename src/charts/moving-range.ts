import type { Column } from "../workbook/design";
import { above, fx, here } from "../workbook/formula";
import { helper } from "./data-columns";
import { meanInPhase, phaseColumn } from "./phase-columns";

/** Mean moving range of two over one standard deviation, 2/sqrt(pi), and the upper limit of ranges over their mean, to the digits of the code. */
export const D2_OF_TWO = fx`1.1283791670955126`;
export const D4_OF_TWO = fx`3.2665319192886013`;

/** The moving range of a column between neighbors that take part, "" where there is none. */
export const movingRangeColumn = (name: string, title: string, of: string): Column =>
  helper(name, title, fx`IF(${here("link")}=1,ABS(${here(of)}-${above(of)}),"")`, { first: fx`""` });

/** The mean moving range of a phase, and sigma from it. */
export const movingRangePhases = (column: string, title: string, sigma: string): readonly Column[] => [
  phaseColumn("range", title, meanInPhase(column)),
  phaseColumn("spread", sigma, fx`IF(ISNUMBER(${here("range")}),${here("range")}/${D2_OF_TWO},"")`),
];
