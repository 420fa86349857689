import { above, below, fx, here } from "../../workbook/formula";
import { helper } from "../data-columns";
import { countedRuns } from "./counted-runs";
import { setting, type RuleTest } from "./rule-test";

/** Points alternating up and down; reads the moves that the trend test counts. */
export const ALTERNATING: RuleTest = {
  word: "alternating",
  setting: "alternating",
  title: "Alternating, points",
  columns: [
    ...countedRuns(
      "turns",
      "Moves turning",
      fx`${here("move")}<>0`,
      fx`${above("move")}=-${here("move")}`,
      fx`${below("move")}=-${here("move")}`,
    ),
    helper("in turns", "Longest zigzag of the point", fx`MAX(${here("turns")},${below("turns")})+1`, {
      last: fx`${here("turns")}+1`,
    }),
  ],
  carries: fx`AND(${setting("alternating")}>0,${here("in turns")}>=${setting("alternating")})`,
};
