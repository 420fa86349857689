/** Which patterns are looked for; what is left out is not. Lengths are in points. */
export interface Rules {
  /** One point outside the limits. */
  readonly beyond?: boolean;
  /** This many points in a row on one side of the center. */
  readonly shift?: number;
  /** This many points all rising or all falling. */
  readonly trend?: number;
  /** Two of three beyond 2 sigma on the same side; `"one side"` when the third has to be on that side of the center, too. */
  readonly twoOfThree?: true | "one side";
  /** Four of five beyond 1 sigma on the same side. */
  readonly fourOfFive?: boolean;
  /** This many points within 1 sigma. */
  readonly hugging?: number;
  /** This many points alternating up and down. */
  readonly alternating?: number;
  /** This many points outside 1 sigma, on both sides. */
  readonly bothSides?: number;
  /** Anhoej: the longest run is longer than chance would have it. */
  readonly longRun?: boolean;
  /** Anhoej: the center line is crossed less often than chance would have it. */
  readonly fewCrossings?: boolean;
  /** Three of four beyond 1.5 sigma on the same side. */
  readonly nearLimit?: boolean;
}
