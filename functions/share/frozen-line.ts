import type { FrozenCell, Reason } from "./frozen-cell";
import { isFilledByAnother, wrappedFormula } from "./plain-formula";

/** One line of what freezing did, for people. */
export interface FrozenLine {
  readonly sheet: string;
  readonly area: string;
  /** The formula that stood there, as a person typed it. */
  readonly was: string;
  /** "Built-in formula", "Value" or both. */
  readonly is: string;
  readonly why: string;
}

const WHY: Readonly<Record<Reason, string>> = {
  "our function": "It used a function of the Tollgate add-in, which only people who have it can calculate.",
  "another add-in": "It used a function of another add-in, which only people who have it can calculate.",
  "another program": "It used a function of Google Sheets alone; other programs show its last value.",
  "a sheet left out": "It read a sheet that is not in this copy.",
  "another file": "It read another file.",
  "an unknown function": "It used a function that no program here knows, and showed an error to everybody.",
};

/**
 * What became of a frozen formula, in words.
 *
 * @param files The names of the other workbooks that a file reads, in the order in which it numbers them.
 */
export function frozenLine(
  { sheet, area, says, becomes, reason }: FrozenCell,
  files: readonly string[] = [],
): FrozenLine {
  const cells = becomes.flat();
  const formulas = cells.filter(({ formula }) => formula !== undefined).length;
  const many = (count: number, one: string) => (count === 1 ? one : `${one}s`);
  const parts = [
    ...(formulas > 0 ? [`Built-in ${many(formulas, "formula")}`] : []),
    ...(cells.length > formulas ? [many(cells.length - formulas, formulas > 0 ? "value" : "Value")] : []),
  ];
  return { sheet, area, was: asTyped(says, files), is: parts.join(" and "), why: WHY[reason] };
}

const OTHER_FILES = /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.\]])\[(\d+)\]/gu;

/** A formula without what programs put into files: their marks (which mail filters look for), and numbers for workbooks. */
function asTyped(says: string, files: readonly string[]): string {
  if (isFilledByAnother(says)) return "Filled by a formula of Google Sheets in another cell";
  const wrapped = wrappedFormula(says);
  const formula = wrapped === undefined ? says : `=${wrapped.replace(/^=/, "")}`;
  return formula
    .replace(/_xldudf_|_xll\.|_xludf\.|_xlfn\.|_xlws\./gi, "")
    .replace(OTHER_FILES, (piece, number?: string) =>
      number === undefined ? piece : `[${files[Number(number) - 1] ?? "another workbook"}]`,
    );
}
