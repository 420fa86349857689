import type { FrozenCell, Reason } from "./frozen-cell";

/** One line of what freezing did, for people. */
export interface FrozenLine {
  readonly sheet: string;
  readonly area: string;
  /** The formula that stood there. */
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

/** What became of a frozen formula, in words. */
export function frozenLine({ sheet, area, says, becomes, reason }: FrozenCell): FrozenLine {
  const cells = becomes.flat();
  const formulas = cells.filter(({ formula }) => formula !== undefined).length;
  const many = (count: number, one: string) => (count === 1 ? one : `${one}s`);
  const parts = [
    ...(formulas > 0 ? [`Built-in ${many(formulas, "formula")}`] : []),
    ...(cells.length > formulas ? [many(cells.length - formulas, formulas > 0 ? "value" : "Value")] : []),
  ];
  // A file marks the functions of add-ins in a way that mail filters look for.
  return { sheet, area, was: says.replace(/_xldudf_|_xll\./gi, ""), is: parts.join(" and "), why: WHY[reason] };
}
