import { above, below, fx, here } from "../../workbook/formula";
import { helper } from "../data-columns";
import { countedRuns } from "./counted-runs";
import { setting, type RuleTest } from "./rule-test";

/** A run of points within one sigma of the center line. */
export const HUGGING: RuleTest = {
  word: "hugging",
  setting: "hugging",
  title: "Within 1 sigma, points",
  columns: [
    helper(
      "near",
      "Within 1 sigma",
      fx`IF(${here("use")}*ISNUMBER(${here("sigma")})=1,IF(${here("sigma")}>0,IF(ABS(${here("off")})<=${here("sigma")},1,0),0),0)`,
    ),
    ...countedRuns(
      "near run",
      "Run within 1 sigma",
      fx`${here("near")}=1`,
      fx`${here("link")}*${above("near")}=1`,
      fx`${below("link")}*${below("near")}=1`,
    ),
  ],
  carries: fx`AND(${setting("hugging")}>0,${here("near run")}>=${setting("hugging")})`,
};
