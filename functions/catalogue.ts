import type { CustomFunction } from "./declare";

/** Every custom function, in the order in which the reference lists them. */
export const CATALOGUE: readonly CustomFunction[] = [];
