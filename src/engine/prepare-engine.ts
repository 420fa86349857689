import { registerBuiltIns } from "./built-ins";
import { registerOurFunctions } from "./our-functions";

let isReady = false;

/** Registers what the calculating model lacks: missing built-ins and our custom functions. Once is enough. */
export function prepareEngine(): void {
  if (isReady) return;
  registerBuiltIns();
  registerOurFunctions();
  isReady = true;
}
