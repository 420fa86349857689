import { above, below, fx, here } from "../../workbook/formula";
import { countedRuns } from "./counted-runs";
import { setting, type RuleTest } from "./rule-test";

/** A run of points on one side of the center line. */
export const SHIFT: RuleTest = {
  word: "shift",
  setting: "shift",
  title: "Run on one side, points",
  columns: countedRuns(
    "side run",
    "Run on one side",
    fx`${here("side")}<>0`,
    fx`${here("link")}*${above("side")}=${here("side")}`,
    fx`${below("link")}*${below("side")}=${here("side")}`,
  ),
  carries: fx`AND(${setting("shift")}>0,${here("side run")}>=${setting("shift")})`,
};
