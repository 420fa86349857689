import type { Cell } from "./cell";
import type { Axis, Chart, Plays } from "./chart";
import type { Formula, Reference } from "./formula";
import type { Role, Tab } from "./style";

/** What a person types into a cell. */
export type InputKind = "text" | "number" | "date" | "choice";

/** What a cell of ours holds: something for the user to type, a formula, or fixed words. */
export type Holds =
  | {
      readonly input: InputKind;
      readonly choices?: readonly string[];
      readonly choicesFrom?: Reference;
      readonly min?: number;
      readonly max?: number;
      readonly initial?: Cell;
    }
  | { readonly formula: Formula }
  /** One formula for all rows of a table, which takes up this column and those after it. */
  | { readonly spill: Formula; readonly columns: number }
  | { readonly spilled: true }
  | { readonly words: string };

/** A labeled cell with a name of its own: label at the left, value beside it, guidance at its right. */
export interface Field {
  readonly name: string;
  readonly title: string;
  readonly holds: Holds;
  readonly number?: string;
  readonly guidance?: string;
  readonly role?: Role;
}

/** A column of a table. `first` and `last` replace the formula in the first and last row, where it would look past the edge. */
export interface Column {
  readonly name: string;
  readonly title: string;
  readonly holds: Holds;
  readonly first?: Formula;
  readonly last?: Formula;
  readonly number?: string;
  readonly role?: Role;
  /** Its words are those of the custom functions, the same in every language. */
  readonly isCode?: boolean;
  /** What stands in its input cells at first are words of ours. */
  readonly isOursAtFirst?: boolean;
}

/** A text that leads to a cell: of a sheet of ours, its first cell or a named part of it. */
export interface LinkTo {
  readonly text: string;
  readonly sheet: string;
  readonly to?: Reference;
}

/** One row's own contents, where they differ from what its column holds. */
export type RowFill = Readonly<Record<string, Cell | Formula | LinkTo>>;

/** A look that cells of a table take on when something is true of their row. */
export interface Mark {
  readonly columns: readonly string[];
  readonly when: Formula;
  readonly role: Role;
}

/** A line of a chart, by the name of the column that holds its numbers. */
export interface SeriesDesign {
  readonly title: string;
  readonly column: string;
  readonly plays: Plays;
  readonly titleFrom?: Reference;
  readonly endLabel?: boolean | "title";
  readonly second?: boolean;
  readonly isUnlisted?: boolean;
}

/** A chart over the columns of one table, here or on another sheet of ours. */
export interface ChartDesign {
  readonly id: string;
  readonly title: string;
  readonly titleFrom?: Reference;
  readonly captionFrom?: Reference;
  readonly alt: string;
  readonly table: string;
  readonly sheet?: string;
  readonly categories: string;
  readonly categoriesAre: Chart["categoriesAre"];
  readonly series: readonly SeriesDesign[];
  readonly x: Axis;
  readonly y: Axis;
  readonly second?: Axis;
  readonly isStacked?: boolean;
  readonly legend?: "none";
}

/**
 * A sheet is a stack of blocks, from top to bottom; where each one lands is the layout's business. What stands `beside`
 * another block begins in the row where the block before it began.
 */
export type Block =
  | {
      readonly block: "title";
      readonly text: string;
      readonly question: string;
      /** The template of the sheet that a link below the question leads back to. */
      readonly back?: string;
    }
  | { readonly block: "section"; readonly text: string }
  | {
      readonly block: "line";
      readonly name?: string;
      readonly holds: Holds;
      readonly role: Role;
      /** The column that it stands in, counted from 0. */
      readonly left?: number;
      readonly beside?: boolean;
    }
  | { readonly block: "fields"; readonly fields: readonly Field[] }
  | {
      readonly block: "table";
      readonly name: string;
      readonly columns: readonly Column[];
      readonly rows: number;
      readonly fill?: readonly RowFill[];
      readonly marks?: readonly Mark[];
      /** Number formats of single cells, row by row, where they differ from their column's. */
      readonly numbers?: readonly Readonly<Record<string, string>>[];
      /** What cells with formulas will show at first, row by row, where it is known: their rows are made as high as it needs. */
      readonly shows?: readonly Readonly<Record<string, string>>[];
      /** As many rows stay as people have made of it in the workbook, where that is more. */
      readonly grows?: boolean;
      /** Rows of the table stay in sight below the frozen header. */
      readonly freeze?: boolean;
      /** Helper columns, folded away and quiet: from this column to the last. */
      readonly groupFrom?: string;
      /** The first column that the table stands in, counted from 0. */
      readonly left?: number;
    }
  | {
      readonly block: "links";
      readonly links: readonly { readonly text: string; readonly sheet: string; readonly about: string }[];
    }
  | {
      readonly block: "chart";
      readonly chart: ChartDesign;
      readonly rows: number;
      readonly columns: number;
      readonly left?: number;
      readonly beside?: boolean;
    }
  | { readonly block: "space"; readonly rows: number }
  /** What stands below is for the screen: it is not printed. */
  | { readonly block: "end of print" };

/** A sheet of ours as a template declares it. */
export interface SheetDesign {
  /** Stable id, kebab-case, never shown; one sheet of each in a workbook. */
  readonly template: string;
  /** The sheet's name as people see it, at most 31 characters. */
  readonly title: string;
  readonly tab: Tab;
  /** Widths of the columns from A on, in characters. */
  readonly widths: readonly number[];
  readonly blocks: readonly Block[];
  readonly orientation: "portrait" | "landscape";
  /** Columns from A on that are for paper; all that have a width where it is not said. */
  readonly printedColumns?: number;
  /** Printed on a single page, however small. */
  readonly onePage?: boolean;
  readonly hidden?: boolean;
  /** Names people: left out of shared copies unless it is asked for. */
  readonly confidential?: boolean;
}
