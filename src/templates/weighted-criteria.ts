import type { Block, Column } from "../workbook/design";
import { all, cellAt, fx, here, joined } from "../workbook/formula";
import { amount, fixed, worked } from "./table-columns";

/** Something that is weighed: its column, its heading, and its weight until people change it. */
export interface Criterion {
  readonly name: string;
  readonly title: string;
  readonly weight: number;
}

/** The weights of the criteria, for people to change. */
export const weights = (criteria: readonly Criterion[]): readonly Block[] => [
  { block: "section", text: "Weights" },
  {
    block: "table",
    name: "criteria",
    rows: criteria.length,
    fill: criteria.map(({ title, weight }) => ({ criterion: title, weight })),
    columns: [fixed("criterion", "Criterion"), amount("weight", "Weight", "General", 0, 10)],
  },
];

/** A column for each criterion, from 1 to 5. */
export const marksOf = (criteria: readonly Criterion[]): readonly Column[] =>
  criteria.map(({ name, title }) => amount(name, title, "0", 1, 5));

/** The weighted mean of a row's marks, once all are given, and its place among the rows. */
export function scoreAndRank(criteria: readonly Criterion[]): readonly Column[] {
  const marks = joined(
    criteria.map(({ name }) => fx`${here(name)}`),
    ",",
  );
  const weighted = joined(
    criteria.map(({ name }, row) => fx`${here(name)}*${cellAt("criteria", "weight", row)}`),
    "+",
  );
  const mean = fx`(${weighted})/SUM(${all("weight", "criteria")})`;
  return [
    worked("score", "Score", fx`IF(COUNT(${marks})=${criteria.length},${mean},"")`, "0.00"),
    worked("rank", "Rank", fx`IF(ISNUMBER(${here("score")}),RANK(${here("score")},${all("score")}),"")`, "0"),
  ];
}
