import { SAVINGS_TYPE_WORDS, type SavingsType } from "./savings-type";

/** What the verdict on a saving depends on. */
export interface SavingsFacts {
  /** The change per unit; positive is for the better. */
  readonly change: number;
  /** Whether chance explains the change, in words; null when only one figure a side is known. */
  readonly chance: string | null;
  readonly type: SavingsType;
}

/**
 * The fixed sentence on a saving: which way, whether chance explains it, whether it counts as cash.
 *
 * @example
 * savingsVerdict({ change: 2, chance: "likely a real change (p = 0.003)", type: "hard" }) // => "Better: likely a real change (p = 0.003); counts as cash once finance signs."
 * savingsVerdict({ change: -1, chance: null, type: "potential" })                         // => "Worse: one figure a side, so chance cannot be judged; not cash before a later decision makes it so."
 */
export function savingsVerdict({ change, chance, type }: SavingsFacts): string {
  const way = change > 0 ? "Better" : change < 0 ? "Worse" : "Unchanged";
  const why = chance ?? "one figure a side, so chance cannot be judged";
  return `${way}: ${why}; ${SAVINGS_TYPE_WORDS[type].countsAsCash}.`;
}
