import { above, below, fx, here } from "../../workbook/formula";
import { helper } from "../data-columns";
import { countedRuns } from "./counted-runs";
import { setting, type RuleTest } from "./rule-test";

/** Points all rising or all falling: k points are k-1 moves in one direction. */
export const TREND: RuleTest = {
  word: "trend",
  setting: "trend",
  title: "Trend, points",
  columns: [
    helper("move", "Move from row above", fx`IF(${here("link")}=1,SIGN(${here("value")}-${above("value")}),0)`, {
      first: fx`0`,
    }),
    ...countedRuns(
      "moves",
      "Moves one way",
      fx`${here("move")}<>0`,
      fx`${above("move")}=${here("move")}`,
      fx`${below("move")}=${here("move")}`,
    ),
    helper("in moves", "Longest trend of the point", fx`MAX(${here("moves")},${below("moves")})+1`, {
      last: fx`${here("moves")}+1`,
    }),
  ],
  carries: fx`AND(${setting("trend")}>0,${here("in moves")}>=${setting("trend")})`,
};
