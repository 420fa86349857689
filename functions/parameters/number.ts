import { DataProblem } from "../../src/statistics/data-problem";
import type { Parameter } from "../declare";
import { sentences } from "../messages";
import type { Cells } from "../reading/cells";
import { numberCell } from "../reading/number-cell";

/** What a number has to keep to. */
export interface Bounds {
  readonly least?: number;
  readonly most?: number;
  /** A bound that must not be reached. */
  readonly above?: number;
  /** A bound that must not be reached. */
  readonly below?: number;
  readonly isWhole?: boolean;
}

/** One number in one cell. */
export function number(it: { readonly about: string } & Bounds): Parameter<number> {
  const { about, ...bounds } = it;
  return { about, kind: "number", shape: "cell", numeric: true, read: (cells) => within(bounds, cells) };
}

function within(bounds: Bounds, cells: Cells): number {
  const value = numberCell(cells, 0);
  if (value === null) throw new DataProblem("#N/A", sentences.passedOn(cells.place(0), "#N/A"));
  return inBounds(value, bounds, cells.place(0));
}

/** The number itself, when it keeps to its bounds. */
export function inBounds(value: number, { least, most, above, below, isWhole }: Bounds, place: string): number {
  if (least !== undefined && value < least) throw new DataProblem("#NUM!", sentences.tooSmall(place, value, least));
  if (most !== undefined && value > most) throw new DataProblem("#NUM!", sentences.tooLarge(place, value, most));
  if (above !== undefined && value <= above) throw new DataProblem("#NUM!", sentences.notAbove(place, value, above));
  if (below !== undefined && value >= below) throw new DataProblem("#NUM!", sentences.notBelow(place, value, below));
  if (isWhole === true && !Number.isInteger(value)) throw new DataProblem("#NUM!", sentences.notWhole(place, value));
  return value;
}
