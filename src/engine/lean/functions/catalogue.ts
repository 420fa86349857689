import type { LeanFunctions } from "../lean-function";
import { OF_CONDITIONS } from "./of-conditions";
import { OF_DATES } from "./of-dates";
import { OF_NUMBERS } from "./of-numbers";
import { OF_PLACES } from "./of-places";
import { OF_RANGES } from "./of-ranges";
import { OF_TEXTS } from "./of-texts";

/**
 * The functions that the lean calculator knows, by name: the common subset that sheets of ours are written in, and what people's
 * own formulas use most. IF, IFERROR, INDEX and our own functions are worked out where formulas are compiled.
 */
export const LEAN_FUNCTIONS: ReadonlyMap<string, LeanFunctions[string]> = new Map(
  Object.entries({ ...OF_NUMBERS, ...OF_TEXTS, ...OF_DATES, ...OF_RANGES, ...OF_CONDITIONS, ...OF_PLACES }),
);
