/** What the verdict on a table of counts depends on. */
export interface AssociationFacts {
  readonly isLikelyReal: boolean;
  /** Whether chance explains what was found, in words. */
  readonly chance: string;
  /** Whether some expected count is below 5, where chi-square is rough. */
  readonly isRough: boolean;
  /** Whether the table has two rows and two columns, so that Fisher's test could be used instead. */
  readonly isTwoByTwo: boolean;
}

/**
 * The fixed sentence on whether rows and columns of a table have something to do with each other.
 *
 * @example
 * associationVerdict({ isLikelyReal: true, chance: "likely a real association (p = 0.002)", isRough: false, isTwoByTwo: true }) // => "Rows and columns go together: likely a real association (p = 0.002). Association is not yet cause."
 */
export function associationVerdict({ isLikelyReal, chance, isRough, isTwoByTwo }: AssociationFacts): string {
  const found = isLikelyReal
    ? `Rows and columns go together: ${chance}. Association is not yet cause.`
    : `What rows and columns have to do with each other ${chance}.`;
  if (!isRough) return found;
  return `${found} Some expected counts are below 5: ${isTwoByTwo ? "use fisher" : "gather small rows or columns"}.`;
}
