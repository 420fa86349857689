import { fx, here } from "../../workbook/formula";
import { setting, type RuleTest } from "./rule-test";

/** One point outside three sigma; tested before limits are cut at what is possible. */
export const BEYOND_LIMITS: RuleTest = {
  word: "beyond limits",
  setting: "beyond",
  title: "Beyond limits",
  reads: "zones",
  columns: () => [],
  carries: () => fx`AND(${setting("beyond")}=1,ABS(${here("zone")})=5)`,
};
