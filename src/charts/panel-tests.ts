import { FEW_CROSSINGS, LONG_RUN } from "./rules/anhoej";
import { BEYOND_LIMITS } from "./rules/beyond-limits";
import type { RuleTest } from "./rules/rule-test";

/** The tests that every panel runs: limits, and Anhoej's two, whose lengths grow with the number of points. */
export const PANEL_TESTS: readonly RuleTest[] = [BEYOND_LIMITS, LONG_RUN, FEW_CROSSINGS];
