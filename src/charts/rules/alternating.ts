import { above, below, fx, here } from "../../workbook/formula";
import { helper } from "../data-columns";
import { reaches } from "./reaches";
import { setting, type RuleTest } from "./rule-test";

/** As many turning moves as make up the points that the setting asks for. */
const moves = fx`(${setting("alternating")}-1)`;

/** Points alternating up and down; reads the moves that the trend test counts. A point ends one zigzag and may begin another. */
export const ALTERNATING: RuleTest = {
  word: "alternating",
  setting: "alternating",
  title: "Alternating, points",
  reads: "center",
  columns: (rows) => [
    helper(
      "turns",
      "Moves turning, so far",
      fx`IF(${here("moves")}=0,0,IF(${above("moves")}*${here("moves")}<0,${above("turns")}+1,1))`,
      { first: fx`0` },
    ),
    helper(
      "zigzag",
      "In a zigzag",
      fx`IF(${reaches("turns", moves, rows)},1,IF(${reaches("turns", moves, rows, below)},1,0))`,
      {
        last: fx`IF(${reaches("turns", moves, rows)},1,0)`,
      },
    ),
  ],
  carries: () => fx`${here("zigzag")}=1`,
};
