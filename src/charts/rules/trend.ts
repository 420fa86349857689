import { above, below, fx, here } from "../../workbook/formula";
import { helper } from "../data-columns";
import { setting, type RuleTest } from "./rule-test";

const long = (moves: typeof below) => fx`ABS(${moves("moves")})+1>=${setting("trend")}`;

/**
 * Points all rising or all falling: k points are k-1 moves in one direction.
 *
 * Moves are counted with their sign, rises above zero and falls below. A point is part of the trend that led to it, or else of
 * the one that sets out from it.
 */
export const TREND: RuleTest = {
  word: "trend",
  setting: "trend",
  title: "Trend, points",
  reads: "center",
  columns: [
    helper(
      "moves F",
      "Moves one way, so far",
      fx`IF(${here("link")}=1,IF(${here("value")}>${above("value")},MAX(${above("moves F")},0)+1,IF(${here("value")}<${above("value")},MIN(${above("moves F")},0)-1,0)),0)`,
      { first: fx`0` },
    ),
    helper(
      "moves",
      "Moves one way",
      fx`IF(${below("moves F")}=${here("moves F")}+SIGN(${here("moves F")}),${below("moves")},${here("moves F")})`,
      { last: fx`${here("moves F")}` },
    ),
    helper(
      "trending",
      "Trend up or down",
      fx`IF(${setting("trend")}=0,0,IF(${long(here)},SIGN(${here("moves")}),IF(${long(below)},SIGN(${below("moves")}),0)))`,
      { last: fx`IF(${setting("trend")}=0,0,IF(${long(here)},SIGN(${here("moves")}),0))` },
    ),
  ],
  carries: fx`${here("trending")}<>0`,
};
