import { CATALOGUE } from "./catalogue";
import type { CustomFunction } from "./declare";

/** The namespace that Excel puts before every name, and that everybody accepts. */
export const NAMESPACE = "DMAIC";

/**
 * The custom function of a name, as typed in a cell: `KPI` or `DMAIC.KPI`, in any case of letters.
 *
 * @returns undefined when there is none.
 */
export function findFunction(name: string): CustomFunction | undefined {
  const bare = name.trim().toUpperCase().replace(`${NAMESPACE}.`, "");
  return CATALOGUE.find((it) => it.name === bare);
}
