import vm from "node:vm";

/** What becomes of a call of the page's: an answer, an error, or (for an answer that cannot cross) nothing at all. */
export type Outcome =
  | { readonly came: "answer"; readonly value: unknown }
  | { readonly came: "error"; readonly message: string }
  | { readonly came: "nothing" };

/**
 * The server's half of `google.script.run`: calls a top-level function of the bundle.
 *
 * Docs, guide "Communicate with server functions": names that end in an underscore cannot be called; numbers, logical values,
 * texts, null, and plain objects and arrays of these cross, nothing else. Reported by two projects: a Date in an answer lets
 * neither handler be called.
 */
export function callFromPage(world: vm.Context, name: string, given: readonly unknown[]): Outcome {
  const run: unknown = /^[A-Za-z]\w*$/.test(name) && !name.endsWith("_") ? vm.runInContext(name, world) : undefined;
  if (typeof run !== "function") return { came: "error", message: `Script function not found: ${name}` };
  try {
    const value: unknown = Reflect.apply(run, undefined, given);
    if (value === undefined) return { came: "answer", value: null };
    return crosses(value) ? { came: "answer", value } : { came: "nothing" };
  } catch (fault) {
    return { came: "error", message: String((fault as { readonly message?: unknown }).message ?? fault) };
  }
}

/** Whether a value can cross between page and server; judged by tags, for it may come of another realm. */
export function crosses(value: unknown): boolean {
  if (value === null || ["number", "boolean", "string"].includes(typeof value)) return true;
  const tag = Object.prototype.toString.call(value);
  if (tag === "[object Array]") return (value as readonly unknown[]).every(crosses);
  return tag === "[object Object]" && Object.values(value as object).every(crosses);
}
