import type { Grid } from "./cell";
import type { SheetContents } from "./sheet-contents";

/**
 * A sheet of values, with nothing hidden, merged or calculated.
 *
 * @param formats The number format of every cell, in the shape of `cells`.
 */
export function plainSheet(name: string, cells: Grid, formats: SheetContents["formats"]): SheetContents {
  return {
    name,
    cells,
    formats,
    formulas: {},
    merged: [],
    hidden: false,
    hiddenRows: [],
    hiddenColumns: [],
    tables: [],
  };
}
