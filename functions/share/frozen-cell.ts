import type { Area } from "../../src/workbook/address";
import type { Cell } from "../../src/workbook/cell";

/** Why a cell cannot stay as it is in a copy for people without the add-in. */
export type Reason =
  "our function" | "another add-in" | "another program" | "a sheet left out" | "another file" | "an unknown function";

/** What a cell holds in the copy: a built-in formula (and what it shows), or a value alone. */
export interface Becomes {
  readonly formula?: string;
  readonly value: Cell;
}

/** A formula that is frozen, with all the cells that it fills. */
export interface FrozenCell {
  readonly sheet: string;
  /** The cells that the formula fills; it stands in the first. */
  readonly area: Area;
  /** The formula as the program spells it, "=" included: what a thaw puts back. */
  readonly formula: string;
  /** The same as people read it, our functions under their bare names. */
  readonly says: string;
  /** Our functions in it. */
  readonly functions: readonly string[];
  readonly reason: Reason;
  /** What the cells of the area become, row by row. */
  readonly becomes: readonly (readonly Becomes[])[];
}

/**
 * Whether a frozen formula can come back: what it reads must still be there.
 */
export function canThaw({ reason }: Pick<FrozenCell, "reason">): boolean {
  return reason !== "a sheet left out" && reason !== "another file";
}
