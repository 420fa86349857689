import { above, below, fx, here } from "../../workbook/formula";
import { helper } from "../data-columns";
import { reaches } from "./reaches";
import { setting, type RuleTest } from "./rule-test";

/** As many moves one way as make up the points that the setting asks for. */
const moves = fx`(${setting("trend")}-1)`;

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
  columns: (rows) => [
    helper(
      "moves",
      "Moves one way, so far",
      fx`IF(${here("link")}=1,IF(${here("value")}>${above("value")},MAX(${above("moves")},0)+1,IF(${here("value")}<${above("value")},MIN(${above("moves")},0)-1,0)),0)`,
      { first: fx`0` },
    ),
    helper(
      "trending",
      "Trend up or down",
      fx`IF(${reaches("moves", moves, rows)},SIGN(${here("moves")}),IF(${reaches("moves", moves, rows, below)},SIGN(${below("moves")}),0))`,
      { last: fx`IF(${reaches("moves", moves, rows)},SIGN(${here("moves")}),0)` },
    ),
  ],
  carries: () => fx`${here("trending")}<>0`,
};
