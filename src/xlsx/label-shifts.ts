import type { Cell } from "../workbook/cell";

/** Where a line ends: at which point of its series, and at which value. */
export interface EndOfLine {
  readonly at: number;
  readonly value: number;
}

/** Where a label at the end of a line stands: how far along the points, from 0 to 1, and how high, in shares of the chart's height. */
export interface LabelPlace {
  readonly at: number;
  readonly height: number;
}

/** Labels that begin nearer to one another than this share of the points cover one another when they are equally high. */
const LENGTH = 0.2;

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
 * Labels that begin far apart cannot meet. The others keep their order, and of equals the first stays above; those that are too
 * close are moved apart evenly, from their middle.
 *
 * @param letter What a line of letters takes of the chart's height.
 *
 * @example
 * labelShifts([{ at: 1, height: 0.2 }, { at: 1, height: 0.6 }], 0.04)   // => [0, 0]
 * labelShifts([{ at: 1, height: 0.2 }, { at: 1, height: 0.2 }], 0.04)   // => [-0.02, 0.02]
 * labelShifts([{ at: 1, height: 0.2 }, { at: 0.4, height: 0.2 }], 0.04) // => [0, 0]
 */
export function labelShifts(places: readonly (LabelPlace | undefined)[], letter: number): readonly number[] {
  const shifts = places.map(() => 0);
  const known = places.flatMap((place, index) => (place === undefined ? [] : [{ ...place, index }]));
  const rest = [...known].sort((a, b) => a.at - b.at);
  while (rest.length > 0) {
    const first = rest[0]!;
    const group = rest
      .splice(0, rest.filter(({ at }) => at - first.at < LENGTH).length)
      .map((it) => ({ ...it, is: it.height }))
      .sort((a, b) => a.height - b.height || b.index - a.index);
    // Each round moves pairs apart; some rounds settle as many labels as a chart has.
    for (let round = 0; round < 60; round += 1) {
      group.slice(1).forEach((upper, i) => {
        const lower = group[i]!;
        const missing = letter - (upper.is - lower.is);
        if (missing <= 1e-9) return;
        lower.is -= missing / 2;
        upper.is += missing / 2;
      });
    }
    for (const { index, height, is } of group) shifts[index] = height === is ? 0 : Number((height - is).toFixed(4));
  }
  return shifts;
}
