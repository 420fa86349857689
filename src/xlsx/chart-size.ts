/** How large a chart is, in points. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/** A row without a height of its own. */
export const ROW_POINTS = 15;

/**
 * What a column of a width takes on the screen: a letter of the default font is 7 pixels wide, a column has 5 beside them, and a column
 * without a width of its own has room for 8.43 letters.
 *
 * @example
 * pointsAcross(10)        // => 56.25
 * pointsAcross(undefined) // => 48
 */
export const pointsAcross = (letters: number | undefined): number => (Math.round((letters ?? 8.43) * 7 + 5) * 3) / 4;
