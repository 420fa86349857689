/** Points to a character of Excel's default font, and the margin of a cell. */
const POINTS_A_CHARACTER = 5.25;
const CELL_MARGIN = 3.75;

/** How wide a column of so many characters is, in points. */
export const columnPoints = (characters: number): number => characters * POINTS_A_CHARACTER + CELL_MARGIN;

/** What Excel gives a column and a row by itself, in points. */
export const USUAL_COLUMN = 48;
export const USUAL_ROW = 15;
