import type { Cell } from "../workbook/cell";

/** A label at the end of a line: where it ends, counted in points of the series, and at which value. */
export interface EndOfLine {
  readonly at: number;
  readonly value: number;
}

/** What a line of small letters takes of a chart's height, and what the plot takes of it. */
const LETTERS = 0.042;
const PLOT = 0.65;

/** The last number of a series, and where it stands; undefined where there is none. */
export function endOfLine(values: readonly (Cell | undefined)[]): EndOfLine | undefined {
  for (let at = values.length - 1; at >= 0; at -= 1) {
    const value = values[at];
    if (typeof value === "number" && Number.isFinite(value)) return { at, value };
  }
  return undefined;
}

/**
 * How far labels at the ends of lines are moved so that none covers another, in shares of the chart's height, down being positive.
 *
 * Labels that end at different points cannot meet. Those that end together keep their order; a pair that is too close is moved apart
 * evenly, from its middle.
 *
 * @param span  What the values of the whole chart reach over.
 *
 * @example
 * labelShifts([{ at: 9, value: 10 }, { at: 9, value: 30 }], 40)   // => [0, 0]
 * labelShifts([{ at: 9, value: 10 }, { at: 9, value: 10 }], 40)   // => [0.021, -0.021]
 * labelShifts([{ at: 9, value: 10 }, { at: 4, value: 10 }], 40)   // => [0, 0]
 */
export function labelShifts(ends: readonly (EndOfLine | undefined)[], span: number): readonly number[] {
  const place = (end: EndOfLine): number => (span > 0 ? (end.value / span) * PLOT : 0);
  const shifts = ends.map(() => 0);
  for (const at of new Set(ends.flatMap((end) => (end === undefined ? [] : [end.at])))) {
    const group = ends
      .flatMap((end, index) => (end?.at === at ? [{ index, was: place(end), is: place(end) }] : []))
      .sort((a, b) => a.was - b.was);
    // Each round moves pairs apart; a few rounds settle as many labels as a chart has.
    for (let round = 0; round < 12; round += 1) {
      group.slice(1).forEach((upper, i) => {
        const lower = group[i];
        if (lower === undefined) return;
        const missing = LETTERS - (upper.is - lower.is);
        if (missing <= 1e-9) return;
        lower.is -= missing / 2;
        upper.is += missing / 2;
      });
    }
    for (const { index, was, is } of group) shifts[index] = was === is ? 0 : Number((was - is).toFixed(4));
  }
  return shifts;
}
