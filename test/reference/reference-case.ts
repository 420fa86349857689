/** How closely numbers have to agree. */
export type Tolerance =
  | { readonly rel: number; readonly abs: number; readonly note?: string }
  | { readonly exact: true }
  | { readonly metric: "LRE"; readonly floor: Readonly<Record<string, number>> };

/** One case of independent values: inputs, options, and what R gives for them (`null` stands for nothing there). */
export interface ReferenceCase {
  readonly family: string;
  readonly kind: string;
  /** `<kind>/<data set>[@<convention>]` */
  readonly id: string;
  readonly origin: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly options: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly tolerance: Tolerance;
  readonly notes?: string;
}

/**
 * What ours gives for a case, in the shape of `expected`; keys that the product does not offer are left out, and stand in `not-offered.ts`.
 * "skip" with `why` when the case documents a convention that is not ours.
 */
export interface Adapted {
  readonly ours: unknown;
  readonly why?: string;
}

/** The convention that a case's id names: what follows the "@", or "". */
export function conventionOf(id: string): string {
  return id.split("@")[1] ?? "";
}
