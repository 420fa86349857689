import type { Grid } from "../src/workbook/cell";
import type { Cells } from "./reading/cells";

/** The shelves on which the reference and the hosts sort the functions. */
export type Category =
  "Control charts" | "Goals and savings" | "Causes" | "Process capability" | "Comparisons" | "Measurement checks";

/** One parameter of a custom function: what the analyst reads, and how its cells become a `T`. */
export interface Parameter<T> {
  /** What to give, as a phrase without a full stop; hosts show it through `parameterHelp`. */
  readonly about: string;
  /** What kind of thing is wanted, for the reference: "numbers, one per row". */
  readonly kind: string;
  readonly shape: "cell" | "range";
  /** What stands in when nothing is given, in words; only optional parameters have it. */
  readonly fallback?: string;
  /** The words that a choice allows. */
  readonly words?: readonly string[];
  /** The parameter beside whose rows these cells stand, row for row. */
  readonly alongside?: string;
  /** Whether one cell may stand for every row of the parameter it stands alongside. */
  readonly oneForAll?: boolean;
  /** Whether a blank cell is an answer in itself (no data yet), although the parameter is required. */
  readonly mayBeEmpty?: boolean;
  /** Whether the cells are numbers, so that text above them can only be a heading. */
  readonly numeric: boolean;
  /** @throws {DataProblem} when the cells are not what the parameter takes. */
  read(cells: Cells): T;
  /** What `compute` receives when nothing is given; without it the parameter is required. */
  absent?(): T;
}

/** Parameters by name, in the order in which a formula gives them. */
export type ParameterList = Readonly<Record<string, Parameter<unknown>>>;

/** What `compute` receives: each parameter's reading, by name. */
export type Arguments<P extends ParameterList> = {
  readonly [K in keyof P]: P[K] extends Parameter<infer T> ? T : never;
};

/** One column of a result (or one line, where a result is label and value pairs). */
export interface ResultColumn {
  readonly name: string;
  /** "as values", "fraction", "text", "hours" ...: what a number in it counts. */
  readonly unit: string;
  readonly meaning: string;
}

/**
 * - `rows`: one row per data row; if the data have a heading, the columns' names come first
 * - `table`: as many rows as there is something to report, no headings
 * - `row`: one row
 * - `pairs`: two columns, the label and its value
 * - `cell`: one cell
 */
export type ResultShape = "rows" | "table" | "row" | "pairs" | "cell";

/** What a function gives back. */
export interface Result {
  readonly shape: ResultShape;
  readonly columns: readonly [ResultColumn, ...ResultColumn[]];
}

/** An example that is documentation and test at once: what the sheet holds, what is typed, what comes back. */
export interface Example {
  /** What the example shows, in a few words. */
  readonly title: string;
  /** The cells from A1 on. */
  readonly sheet: Grid;
  readonly formula: string;
  /** The cells that come back, or the error that the cell shows. */
  readonly gives: Grid | { readonly error: string };
}

/** How another tool answers the same question otherwise, and why. */
export interface Difference {
  readonly tool: string;
  readonly how: string;
}

/** A custom function, declared once for every host. */
export interface CustomFunction<P extends ParameterList = ParameterList> {
  readonly name: string;
  /** One line: hosts show it while the formula is typed. */
  readonly about: string;
  readonly category: Category;
  readonly parameters: P;
  readonly result: Result;
  readonly examples: readonly [Example, Example, Example, ...Example[]];
  readonly seeAlso: readonly string[];
  /** The definition in formula form, one line each. */
  readonly definition: readonly [string, ...string[]];
  readonly source: readonly [string, ...string[]];
  readonly differs?: readonly Difference[];
  /** @throws {DataProblem} when the data cannot honestly be answered for. */
  compute(given: Arguments<P>): Grid;
  /** The headings of a row-aligned result, where they depend on the arguments; else the names of its columns. */
  headings?(given: Arguments<P>): readonly string[];
}

/** Declares a custom function; what `compute` receives follows from the parameters. */
export function declare<const P extends ParameterList>(it: CustomFunction<P>): CustomFunction<P> {
  return it;
}
