import { above, below, fx, here } from "../../workbook/formula";
import { helper } from "../data-columns";
import { countedRuns } from "./counted-runs";
import { setting, type RuleTest } from "./rule-test";

/** Points alternating up and down; reads the moves that the trend test counts. */
export const ALTERNATING: RuleTest = {
  word: "alternating",
  setting: "alternating",
  title: "Alternating, points",
  reads: "center",
  columns: [
    ...countedRuns(
      "turns",
      "Moves turning",
      fx`IF(${here("moves F")}=0,0,IF(${above("moves F")}*${here("moves F")}<0,${above("turns F")}+1,1))`,
      fx`0`,
    ),
    helper("in turns", "Longest zigzag of the point", fx`MAX(${here("turns")},${below("turns")})+1`, {
      last: fx`${here("turns")}+1`,
    }),
  ],
  carries: fx`AND(${setting("alternating")}>0,${here("in turns")}>=${setting("alternating")})`,
};
