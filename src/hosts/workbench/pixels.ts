/** The width in pixels of a column that is so many characters wide, as spreadsheet programs reckon it. */
export const pixelsWide = (characters: number): number => Math.round(characters * 7 + 5);

/** Pixels of a height in points. */
export const pixelsHigh = (points: number): number => Math.round((points * 4) / 3);
