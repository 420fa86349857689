import type { Parameter } from "../declare";

/**
 * A parameter that may be left out, be blank or be an empty range.
 *
 * @param value     What stands in.
 * @param fallback  The same in words, for "(optional, default ...)".
 */
export function optional<T, const V>(parameter: Parameter<T>, value: V, fallback: string): Parameter<T | V> {
  return { ...parameter, fallback, absent: () => value };
}
