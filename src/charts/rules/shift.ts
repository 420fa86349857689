import { above, fx, here } from "../../workbook/formula";
import { helper } from "../data-columns";
import { reaches } from "./reaches";
import { setting, type RuleTest } from "./rule-test";

/** A run of points on one side of the center line. */
export const SHIFT: RuleTest = {
  word: "shift",
  setting: "shift",
  title: "Run on one side, points",
  reads: "center",
  columns: () => [
    helper(
      "side run",
      "Run on one side, so far",
      fx`IF(${here("side")}=0,0,IF(${here("link")}*${above("side")}=${here("side")},${above("side run")}+1,1))`,
      { first: fx`ABS(${here("side")})` },
    ),
  ],
  carries: (rows) => reaches("side run", fx`${setting("shift")}`, rows),
};
