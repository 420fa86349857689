import type { CustomFunction } from "./declare";
import { CONTROL_LIMITS } from "./control-limits";
import { CONTROL_SUMMARY } from "./control-summary";
import { SAVINGS } from "./savings";

/** Every custom function, in the order in which the reference lists them. */
export const CATALOGUE: readonly CustomFunction[] = [CONTROL_LIMITS, CONTROL_SUMMARY, SAVINGS];
