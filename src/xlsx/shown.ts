import type { Place } from "../workbook/address";
import type { Cell } from "../workbook/cell";

/** The cells of a place, row by row, as they show; undefined where that is not known. */
export type Shown = (place: Place) => readonly (Cell | undefined)[];
