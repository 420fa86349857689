import { above, fx, here } from "../../workbook/formula";
import { countedRuns } from "./counted-runs";
import { setting, type RuleTest } from "./rule-test";

/** A run of points on one side of the center line. */
export const SHIFT: RuleTest = {
  word: "shift",
  setting: "shift",
  title: "Run on one side, points",
  reads: "center",
  columns: countedRuns(
    "side run",
    "Run on one side",
    fx`IF(${here("side")}=0,0,IF(${here("link")}*${above("side")}=${here("side")},${above("side run F")}+1,1))`,
    fx`ABS(${here("side")})`,
  ),
  carries: fx`AND(${setting("shift")}>0,${here("side run")}>=${setting("shift")})`,
};
