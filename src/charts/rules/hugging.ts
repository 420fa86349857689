import { above, fx, here } from "../../workbook/formula";
import { helper } from "../data-columns";
import { reaches } from "./reaches";
import { setting, type RuleTest } from "./rule-test";

/** A run of points within one sigma of the center line. */
export const HUGGING: RuleTest = {
  word: "hugging",
  setting: "hugging",
  title: "Within 1 sigma, points",
  reads: "zones",
  columns: () => [
    helper(
      "near run",
      "Run within 1 sigma, so far",
      fx`IF(${here("zone")}=1,${here("link")}*${above("near run")}+1,0)`,
      { first: fx`IF(${here("zone")}=1,1,0)` },
    ),
  ],
  carries: (rows) => reaches("near run", fx`${setting("hugging")}`, rows),
};
