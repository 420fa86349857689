/** A rectangle on one sheet, in A1 notation without dollar signs: "B4" or "B4:D33". */
export type Area = string;

/** A rectangle by its corners; rows and columns count from 0, `bottom` and `right` belong to it. */
export interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A rectangle on a named sheet. */
export interface Place {
  readonly sheet: string;
  readonly area: Area;
}

/**
 * The letters of a column, counted from 0.
 *
 * @example
 * columnLetters(0) // => "A"
 * columnLetters(27) // => "AB"
 */
export function columnLetters(index: number): string {
  const known = spelled[index];
  if (known !== undefined) return known;
  let letters = "";
  for (let left = index + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  if (index >= 0 && index < MOST_SPELLED) spelled[index] = letters;
  return letters;
}

/** Columns that were asked for before: a plan of twenty thousand rows asks millions of times for the same few. */
const spelled: (string | undefined)[] = [];
const MOST_SPELLED = 256;

/**
 * The number of a column, counted from 0, from its letters.
 *
 * @example
 * columnNumber("AB") // => 27
 */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/**
 * A1 text of a box.
 *
 * @example
 * areaOf({ top: 3, left: 1, bottom: 32, right: 3 }) // => "B4:D33"
 * areaOf({ top: 0, left: 0, bottom: 0, right: 0 }) // => "A1"
 */
export function areaOf({ top, left, bottom, right }: Box): Area {
  const start = `${columnLetters(left)}${top + 1}`;
  return top === bottom && left === right ? start : `${start}:${columnLetters(right)}${bottom + 1}`;
}

/**
 * The corners of an A1 area; dollar signs are allowed and ignored.
 *
 * @throws {Error} When the text is not an A1 area: a fault of the program, never of the user.
 *
 * @example
 * boxOf("B4:D33") // => { top: 3, left: 1, bottom: 32, right: 3 }
 */
export function boxOf(area: Area): Box {
  const found = /^\$?([A-Za-z]{1,3})\$?(\d+)(?::\$?([A-Za-z]{1,3})\$?(\d+))?$/.exec(area);
  if (!found) throw new Error(`"${area}" is not a range of cells.`);
  const left = columnNumber(found[1]!);
  const top = Number(found[2]) - 1;
  return {
    top,
    left,
    bottom: found[4] === undefined ? top : Number(found[4]) - 1,
    right: found[3] === undefined ? left : columnNumber(found[3]),
  };
}

/**
 * A sheet name as formulas spell it, always quoted: the one form that every host accepts for every name.
 *
 * @example
 * quotedSheet("Bob's runs") // => "'Bob''s runs'"
 */
export function quotedSheet(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'`;
}

/**
 * An area with its dollar signs, as a formula refers to cells that must stay where they are.
 *
 * @example
 * absolute("B4:D33") // => "$B$4:$D$33"
 */
export function absolute(area: Area): string {
  return area.replace(/([A-Za-z]+)(\d+)/g, "$$$1$$$2");
}

/**
 * A place as a formula spells it.
 *
 * @example
 * absolutePlace({ sheet: "Daily runs", area: "D5:D9" }) // => "'Daily runs'!$D$5:$D$9"
 */
export function absolutePlace({ sheet, area }: Place): string {
  return `${quotedSheet(sheet)}!${absolute(area)}`;
}
