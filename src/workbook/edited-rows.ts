import type { Grid } from "./cell";

/** Cells of one row of an input table that somebody has asked to change, by the headings of their columns. */
export interface RowEdit {
  /** The defined name of the table's block. */
  readonly name: string;
  /** Counted from 0 below the heading. */
  readonly row: number;
  readonly cells: Readonly<Record<string, string | number | boolean | null>>;
}

/** The cells of an input table as they stand, headings included, with one row of them changed; a heading that is not there is passed over. */
export function editedRows([heading = [], ...rows]: Grid, { row, cells }: RowEdit): Grid {
  return [
    heading,
    ...rows.map((typed, i) =>
      i !== row
        ? typed
        : typed.map((cell, column) => {
            const changed = cells[String(heading[column])];
            return changed === undefined ? cell : changed;
          }),
    ),
  ];
}
