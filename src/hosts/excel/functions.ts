import { answer } from "../../../functions/answer";
import { CATALOGUE } from "../../../functions/catalogue";
import type { CustomFunction } from "../../../functions/declare";

/** Tells Excel who answers for each custom function; `functions.json`, made from the same list, tells it that they exist. */
export function associateFunctions(): void {
  for (const it of CATALOGUE) CustomFunctions.associate(it.name, (...given: unknown[]) => callFunction(it, given));
}

/**
 * Answers one call. Excel appends an Invocation object to the arguments, and an older cached `functions.json` hands it over in
 * the place of a newer optional parameter: whatever is beyond the parameters, or is an Invocation, was not given by anybody.
 */
export function callFunction(it: CustomFunction, given: readonly unknown[]): unknown {
  const parameters = Object.keys(it.parameters).length;
  const reply = answer(
    it,
    given.slice(0, parameters).map((argument) => (isInvocation(argument) ? null : argument)),
  );
  // functions.json declares a function of one cell as a scalar: a grid in its place would be refused.
  if (reply.ok) return it.result.shape === "cell" ? reply.cells[0]?.[0] : reply.cells;
  throw new CustomFunctions.Error(CODES[reply.error] ?? CustomFunctions.ErrorCode.invalidValue, reply.why);
}

const CODES: Readonly<Record<string, CustomFunctions.ErrorCode>> = {
  get "#N/A"() {
    return CustomFunctions.ErrorCode.notAvailable;
  },
  get "#DIV/0!"() {
    return CustomFunctions.ErrorCode.divisionByZero;
  },
  get "#NUM!"() {
    return CustomFunctions.ErrorCode.invalidNumber;
  },
  get "#NULL!"() {
    return CustomFunctions.ErrorCode.nullReference;
  },
  get "#REF!"() {
    return CustomFunctions.ErrorCode.invalidReference;
  },
  get "#NAME?"() {
    return CustomFunctions.ErrorCode.invalidName;
  },
};

function isInvocation(argument: unknown): boolean {
  return (
    typeof argument === "object" &&
    argument !== null &&
    !Array.isArray(argument) &&
    ("functionName" in argument || "setResult" in argument || "onCanceled" in argument)
  );
}
