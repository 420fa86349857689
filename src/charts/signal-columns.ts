import type { Column } from "../workbook/design";
import { field, fx, here, joined, type Formula } from "../workbook/formula";
import type { ControlChartKind } from "./control-chart-kind";
import { helper } from "./data-columns";
import { canBeImpossible } from "./impossible-column";
import { RULE_TESTS } from "./rules/catalogue";
import { setting, type RuleTest } from "./rules/rule-test";

/** The tests that mean something for a kind of chart: without limits the runs alone, on charts of spread and sums the limits alone. */
const testsOf = ({ limits, rules }: ControlChartKind): readonly RuleTest[] =>
  rules === "limits only" ? [] : RULE_TESTS.filter(({ reads }) => limits || reads === "center");

/** The words of every test whose pattern a point carries, most serious first, and what they mean for the KPI, in so many rows. */
export function signalColumns(kind: ControlChartKind, rows: number): { shown: Column[]; helpers: Column[] } {
  const tests = testsOf(kind);
  const said = joined(
    tests.map(({ carries, word }) => fx`IF(${carries(rows)},${`; ${word}`},"")`),
    "&",
  );
  const { reach = 3 } = kind;
  const beyond = fx`AND(${setting("beyond")}=1,ABS(${here("off")})>${reach}*${here("sigma")})`;
  const limitsOnly = fx`IF(${here("side")}*ISNUMBER(${here("sigma")})=0,"",IF(${beyond},"beyond limits",""))`;
  return {
    shown: [
      {
        name: "signal",
        title: "Signal",
        holds: { formula: kind.rules === "all" ? fx`MID(${said},3,200)` : limitsOnly },
      },
      { name: "meaning", title: "Meaning", holds: { formula: withImpossible(kind, meaning(kind)) } },
    ],
    helpers: [...tests.flatMap(({ columns }) => columns(rows)), ...(kind.plots === "spread" ? [] : [wayColumn()])],
  };
}

/** What cannot be is told where other rows say what their signal means. */
const withImpossible = (kind: ControlChartKind, meant: Formula): Formula =>
  canBeImpossible(kind) ? fx`IF(${here("odd")}="",${meant},"Impossible: "&${here("odd")})` : meant;

/** Every way is a concern: the point is further from its target than the center, or the center is on it. */
const ANY_IS_CONCERN = 9;

/**
 * Which way is better for this row: up (1), down (-1), neither. Where near the target is better, what leads toward it is an
 * improvement, as long as the point is not further from it than the center.
 */
function wayColumn(): Column {
  const [value, center, target] = [here("value"), here("center"), field("target")];
  const near = fx`IF(ABS(${value}-${target})>ABS(${center}-${target}),${ANY_IS_CONCERN},IF(${center}=${target},${ANY_IS_CONCERN},SIGN(${target}-${center})))`;
  return helper(
    "way",
    "Better is up (1) or down (-1)",
    fx`IF(${field("better")}="Near target",IF(COUNT(${value},${center},${target})=3,${near},0),${field("better is")})`,
  );
}

/** A trend is judged by where it goes, every other signal by the side of the center on which the point lies. */
function meaning({ plots, rules }: ControlChartKind): Formula {
  if (plots === "spread") return fx`""`;
  const way = here("way");
  const isAny = fx`${way}=${ANY_IS_CONCERN}`;
  if (rules === "limits only") {
    const bySide = fx`${here("side")}*${way}`;
    return fx`IF(${here("signal")}="","",IF(${isAny},"Concern",IF(${bySide}>0,"Improvement",IF(${bySide}<0,"Concern",""))))`;
  }
  const trend = here("trending");
  // Whether there is any word beside "trend".
  const others = fx`(${here("signal")}<>IF(${trend}=0,"","trend"))*${here("side")}`;
  const any = fx`IF(ABS(${trend})+ABS(${others})>0,"Concern","")`;
  const bad = fx`MIN(${trend}*${way},${others}*${way})<0`;
  const good = fx`MAX(${trend}*${way},${others}*${way})>0`;
  return fx`IF(${here("signal")}="","",IF(${isAny},${any},IF(${good},IF(${bad},"Improvement; Concern","Improvement"),IF(${bad},"Concern",""))))`;
}
