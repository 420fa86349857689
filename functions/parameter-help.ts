import type { Parameter } from "./declare";

/**
 * What a host shows beside a parameter. Google Sheets knows no optional parameters and Excel shows no
 * defaults, so both stand in the words.
 */
export function parameterHelp(parameter: Parameter<unknown>): string {
  const words = parameter.words === undefined ? "" : `: ${parameter.words.join(", ")}`;
  const optional = parameter.fallback === undefined ? "" : ` (optional, default ${parameter.fallback})`;
  return parameter.about + words + optional;
}
