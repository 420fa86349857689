import type { Column } from "../workbook/design";
import { all, cellAt, field, fx, here, joined, type Formula } from "../workbook/formula";
import type { ControlChartInput } from "./control-chart-input";
import type { ControlChartKind } from "./control-chart-kind";
import { helper } from "./data-columns";
import { part } from "./measured-columns";
import { RULE_TESTS } from "./rules/catalogue";
import { setting } from "./rules/rule-test";

/** Value, center, lower and upper limit, signal: what CONTROL_LIMITS answers, in its order. */
const ANSWERS = ["value", "center", "lower", "upper", "signal"];

const IN_WORDS = "rules in words";

const column = (name: string): Formula => fx`${all(name, "data")}`;

/** The columns that CONTROL_LIMITS is given as values: measurements side by side, counts beside denominators, or what was measured. */
function givenColumns({ takes, measured, word }: ControlChartKind, { source }: ControlChartInput): readonly string[] {
  if (takes === "subgroup") return [source.amount, ...(source.more ?? [])].map((_, n) => part(n));
  const isCounted = takes === "divided" && word !== "i'";
  return [isCounted && (measured === undefined || word === "np") ? "amount" : "measured"];
}

const given = (n: number): string => `given ${n + 1}`;

/** Which points are left out, and the numbers of each row, as CONTROL_LIMITS takes them: a blank below the last one would end its answer. */
export function givenToFunction(kind: ControlChartKind, input: ControlChartInput): Column[] {
  return [
    helper("excluded", "Left out, marked", fx`IF(ISNUMBER(${here("out")}),1,0)`),
    ...givenColumns(kind, input).map((name, n) => {
      const known = kind.takes === "subgroup" ? name : "measured";
      return helper(given(n), `Given to CONTROL_LIMITS, ${n + 1}`, fx`IF(ISNUMBER(${here(known)}),${here(name)},NA())`);
    }),
    ...(kind.takes === "divided"
      ? [
          helper(
            "given below",
            "Denominator given",
            fx`IF(ISNUMBER(${here("denominator")}),IF(${here("denominator")}>0,${here("denominator")},""),"")`,
          ),
        ]
      : []),
  ];
}

/**
 * The columns that CONTROL_LIMITS fills, with one formula for them all: the other form of a chart's sheet, short to read, for
 * teams who all have the functions. Every other column stays where and as it is, so that either form can take the other's place.
 *
 * @param columns The columns of the table in the form of built-in formulas.
 */
export function withFunction(kind: ControlChartKind, input: ControlChartInput, columns: readonly Column[]): Column[] {
  const { kpi, source, spare } = input;
  const [first, last] = [given(0), given(givenColumns(kind, input).length - 1)];
  const values = fx`${cellAt("data", first, 0)}:${cellAt("data", last, source.rows + spare - 1)}`;
  const denominators = kind.takes === "divided" ? column("given below") : fx`""`;
  const options = fx`IF(ISNUMBER(${kpi.lowest}),"lower bound="&${kpi.lowest},"")`;
  const spill = fx`CONTROL_LIMITS(${values},${kind.word},${denominators},${column("phase")},${setting(IN_WORDS)},${field("baseline")},${column("excluded")},${options})`;
  return columns.map((it) => {
    if (!ANSWERS.includes(it.name)) return it;
    return { ...it, holds: it.name === "value" ? { spill, columns: ANSWERS.length } : { spilled: true } };
  });
}

/** How a mix of rules says each test; `n` is its length. */
const WORDS: Readonly<Record<string, (n: Formula) => Formula>> = {
  beyond: () => fx`"beyond"`,
  shift: (n) => fx`"shift "&${n}`,
  trend: (n) => fx`"trend "&${n}`,
  two: (n) => fx`IF(${n}=2,"2 of 3 on one side","2 of 3")`,
  four: () => fx`"4 of 5"`,
  hugging: (n) => fx`"hugging "&${n}`,
  alternating: (n) => fx`"alternating "&${n}`,
  both: () => fx`"both sides"`,
  long: () => fx`"long run"`,
  few: () => fx`"few crossings"`,
  near: () => fx`"near limit"`,
};

/** The tests in use as a mix of rules in words, from the same cells that the built-in formulas read: a column at the end of their table. */
export function rulesInWords(): Column {
  const words = RULE_TESTS.flatMap(({ setting: name }) => {
    const word = WORDS[name];
    const n = fx`${here(name)}`;
    return word === undefined ? [] : [fx`IF(${n}>0,"; "&${word(n)},"")`];
  });
  return { name: IN_WORDS, title: "Tests in words", holds: { formula: fx`MID(${joined(words, "&")},3,200)` } };
}
