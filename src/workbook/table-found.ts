import { areaOf, type Area, type Box } from "./address";

/** What a column of a table holds, as far as its name, its formats and its cells show. */
export type ColumnKind =
  /** Days or months, one to a row. */
  | "date"
  /** Words or ordinal numbers that tell the rows apart: schools, weeks, "2024-25". */
  | "label"
  /** Words that repeat: causes, terminals, day types. */
  | "category"
  /** Whole numbers of things. */
  | "count"
  /** Whole numbers that another column counts out of. */
  | "denominator"
  | "measurement"
  | "percentage"
  | "money"
  /** Codes and running numbers, with which nothing can be calculated. */
  | "id"
  | "note"
  | "empty";

/** A cell of a numeric column that holds something other than a number. */
export interface OddCell {
  /** Its row on the sheet, counted from 0. */
  readonly row: number;
  /** What it shows. */
  readonly shows: string;
}

export interface FoundColumn {
  /** Its column on the sheet, counted from 0. */
  readonly column: number;
  /** Its heading, in one line; "Column C" where it has none. */
  readonly name: string;
  readonly kind: ColumnKind;
  /** The number format that most of its cells have. */
  readonly format: string;
  /** Rows that hold something usable. */
  readonly filled: number;
  readonly blank: number;
  readonly odd: readonly OddCell[];
  /** Dates or numbers that are stored as text: they can be shown, but formulas pass them over. */
  readonly isText: boolean;
}

/** A column that counts some of the things that another column counts all of. Columns of the sheet, counted from 0. */
export interface CountOutOf {
  readonly count: number;
  readonly denominator: number;
}

/** A rectangle of rows alike on one sheet, and what it is. Rows and columns count from 0. */
export interface FoundTable {
  readonly sheet: string;
  /** The words above it, in one line; "" where there are none. */
  readonly title: string;
  /** The rows of its heading, or null where it has none. */
  readonly heading: { readonly first: number; readonly last: number } | null;
  /** Its rows of data, from the first to the last, without totals and notes at the end. */
  readonly data: Box;
  /** Rows within `data` that are no data: blank, subtotals, a heading that is repeated. */
  readonly skipped: readonly number[];
  readonly columns: readonly FoundColumn[];
  /** The column that says which row is which, on the sheet: the first date, else the first label, else none. */
  readonly label: number | null;
  readonly pairs: readonly CountOutOf[];
  /** What was found and what was left out, a sentence each. */
  readonly says: readonly string[];
}

/** The cells of a column's data, as formulas and charts refer to them. */
export function columnArea({ data }: FoundTable, column: number): Area {
  return areaOf({ top: data.top, left: column, bottom: data.bottom, right: column });
}

/** The column of a table at a column of the sheet, or undefined. */
export function columnAt({ columns }: FoundTable, column: number): FoundColumn | undefined {
  return columns.find((it) => it.column === column);
}
