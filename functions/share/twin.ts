import type { TwinArguments } from "./twin-arguments";

/**
 * What a call gives, in built-in functions: a formula without "=" for each cell of the result, or null for a cell that can only
 * be kept as its value.
 */
export type TwinCells = readonly (readonly (string | null)[])[];

/**
 * The twin of a custom function: the same result from functions that every spreadsheet program has.
 *
 * @returns undefined where these arguments have no twin that is exact.
 */
export type Twin = (given: TwinArguments) => TwinCells | undefined;
