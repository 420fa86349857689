import { SAVINGS_TYPES, type SavingsType } from "./savings";

/** What the verdict on a saving depends on. */
export interface SavingsFacts {
  /** The change per unit; positive is for the better. */
  readonly change: number;
  /** Whether chance explains the change, in words; null when it cannot be judged. */
  readonly chance: string | null;
  /** How many figures there are on each side, which says why it cannot. */
  readonly figures?: readonly [before: number, after: number];
  readonly type: SavingsType;
}

/**
 * The fixed sentences on a saving: which way, whether chance explains it, what its kind counts as.
 *
 * @example
 * verdictOfSavings({ change: 2, chance: "likely a real change (p = 0.003)", type: "hard" }) // => "Better: likely a real change (p = 0.003). Hard savings: cash, after finance signs."
 * verdictOfSavings({ change: -1, chance: null, type: "avoidance" })                         // => "Worse: one figure a side, so chance cannot be judged. Cost avoidance: not cash, shown apart."
 * verdictOfSavings({ change: 2, chance: null, figures: [2, 2], type: "potential" })         // => "Better: neither side varies, so chance cannot be judged. Potential savings: needs a later decision."
 */
export function verdictOfSavings({ change, chance, figures = [1, 1], type }: SavingsFacts): string {
  const way = change > 0 ? "Better" : change < 0 ? "Worse" : "Unchanged";
  const why = chance ?? `${unjudged(figures)}, so chance cannot be judged`;
  const kinds = SAVINGS_TYPES.filter((kind) => kind.type === type).map(({ title, counts }) => ` ${title}: ${counts}.`);
  return `${way}: ${why}.${kinds.join("")}`;
}

function unjudged([before, after]: readonly [number, number]): string {
  if (before === 1 && after === 1) return "one figure a side";
  return before === 1 || after === 1 ? "one side is a single figure" : "neither side varies";
}
