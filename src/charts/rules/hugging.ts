import { above, fx, here } from "../../workbook/formula";
import { countedRuns } from "./counted-runs";
import { setting, type RuleTest } from "./rule-test";

/** A run of points within one sigma of the center line. */
export const HUGGING: RuleTest = {
  word: "hugging",
  setting: "hugging",
  title: "Within 1 sigma, points",
  reads: "zones",
  columns: countedRuns(
    "near run",
    "Run within 1 sigma",
    fx`IF(${here("zone")}=1,${here("link")}*${above("near run F")}+1,0)`,
    fx`IF(${here("zone")}=1,1,0)`,
  ),
  carries: fx`AND(${setting("hugging")}>0,${here("near run")}>=${setting("hugging")})`,
};
