import type { CustomFunction } from "../declare";
import { parameterHelp } from "../parameter-help";

/**
 * The text of `functions.json`, from which Excel learns the custom functions.
 *
 * Every parameter is of type `any` and lets errors through, so that a gap shown as #N/A reaches us instead of stopping
 * the call. Excel keeps this file for a day: parameters are only ever appended, and ids are forever.
 */
export function functionsJson(catalogue: readonly CustomFunction[]): string {
  const metadata = {
    allowCustomDataForDataTypeAny: true,
    allowErrorForDataTypeAny: true,
    functions: catalogue.map(functionMetadata),
  };
  return JSON.stringify(metadata, null, 2) + "\n";
}

function functionMetadata(it: CustomFunction): object {
  return {
    id: it.name,
    name: it.name,
    description: it.about,
    parameters: Object.entries(it.parameters).map(([name, parameter]) => ({
      name,
      description: parameterHelp(parameter),
      type: "any",
      dimensionality: parameter.shape === "range" ? "matrix" : "scalar",
      ...(parameter.fallback === undefined ? {} : { optional: true }),
    })),
    result: { type: "any", dimensionality: it.result.shape === "cell" ? "scalar" : "matrix" },
  };
}
