import { ALTERNATING } from "./alternating";
import { FEW_CROSSINGS, LONG_RUN } from "./anhoej";
import { BEYOND_LIMITS } from "./beyond-limits";
import { HUGGING } from "./hugging";
import type { RuleTest } from "./rule-test";
import { SHIFT } from "./shift";
import { TREND } from "./trend";
import { BOTH_SIDES, FOUR_OF_FIVE, NEAR_LIMIT, TWO_OF_THREE } from "./windows";

/** Every test for a special cause, most serious first: the order of the words in a Signal cell. */
export const RULE_TESTS: readonly RuleTest[] = [
  BEYOND_LIMITS,
  SHIFT,
  TREND,
  TWO_OF_THREE,
  FOUR_OF_FIVE,
  HUGGING,
  ALTERNATING,
  BOTH_SIDES,
  LONG_RUN,
  FEW_CROSSINGS,
  NEAR_LIMIT,
];
