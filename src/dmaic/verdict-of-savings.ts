import { SAVINGS_TYPES, type SavingsType } from "./savings";

/** What the verdict on a saving depends on. */
export interface SavingsFacts {
  /** The change per unit; positive is for the better. */
  readonly change: number;
  /** Whether chance explains the change, in words; null when only one figure a side is known. */
  readonly chance: string | null;
  readonly type: SavingsType;
}

/**
 * The fixed sentences on a saving: which way, whether chance explains it, what its kind counts as.
 *
 * @example
 * verdictOfSavings({ change: 2, chance: "likely a real change (p = 0.003)", type: "hard" }) // => "Better: likely a real change (p = 0.003). Hard savings: cash, after finance signs."
 * verdictOfSavings({ change: -1, chance: null, type: "avoidance" })                         // => "Worse: one figure a side, so chance cannot be judged. Cost avoidance: not cash, shown apart."
 */
export function verdictOfSavings({ change, chance, type }: SavingsFacts): string {
  const way = change > 0 ? "Better" : change < 0 ? "Worse" : "Unchanged";
  const why = chance ?? "one figure a side, so chance cannot be judged";
  const kinds = SAVINGS_TYPES.filter((kind) => kind.type === type).map(({ title, counts }) => ` ${title}: ${counts}.`);
  return `${way}: ${why}.${kinds.join("")}`;
}
