/** What the verdict on a comparison of groups depends on. */
export interface GroupsFacts {
  /** What was compared, in the plural: "means", "spreads". */
  readonly what: "means" | "levels" | "spreads";
  readonly highest: string;
  readonly lowest: string;
  readonly isLikelyReal: boolean;
  /** Whether chance explains the difference, in words. */
  readonly chance: string;
}

/**
 * The fixed sentence on a comparison of several groups.
 *
 * @example
 * groupsVerdict({ what: "means", highest: "North", lowest: "East", isLikelyReal: true, chance: "likely a real difference (p = 0.003)" })    // => "The means of the groups differ: likely a real difference (p = 0.003); highest in North, lowest in East. Look at each group over time first."
 * groupsVerdict({ what: "spreads", highest: "North", lowest: "East", isLikelyReal: false, chance: "cannot be told from chance (p = 0.31)" }) // => "The spreads of the groups differ by what cannot be told from chance (p = 0.31). Look at each group over time first."
 */
export function groupsVerdict({ what, highest, lowest, isLikelyReal, chance }: GroupsFacts): string {
  const found = isLikelyReal
    ? `The ${what} of the groups differ: ${chance}; highest in ${highest}, lowest in ${lowest}.`
    : `The ${what} of the groups differ by what ${chance}.`;
  return `${found} Look at each group over time first.`;
}
