/** The kinds of savings, which are never added together. */
export const SAVINGS_TYPES = ["hard", "revenue", "avoidance", "capacity", "instructional", "potential"] as const;

export type SavingsType = (typeof SAVINGS_TYPES)[number];

/** What a kind of savings is counted in, and whether it counts as cash, as fixed words. */
export interface SavingsTypeWords {
  readonly countedIn: "money" | "hours";
  readonly countsAsCash: string;
}

export const SAVINGS_TYPE_WORDS: Readonly<Record<SavingsType, SavingsTypeWords>> = {
  hard: { countedIn: "money", countsAsCash: "counts as cash once finance signs" },
  revenue: { countedIn: "money", countsAsCash: "counts as cash once finance signs" },
  avoidance: { countedIn: "money", countsAsCash: "cost avoidance, shown apart and not counted as cash" },
  capacity: { countedIn: "hours", countsAsCash: "labor hours freed, not cash; say what they are used for" },
  instructional: { countedIn: "hours", countsAsCash: "student-hours of instruction, never turned into money" },
  potential: { countedIn: "money", countsAsCash: "not cash before a later decision makes it so" },
};
