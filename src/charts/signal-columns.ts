import type { Column } from "../workbook/design";
import { field, fx, here, joined, type Formula } from "../workbook/formula";
import type { ControlChartKind } from "./control-chart-kind";
import { RULE_TESTS } from "./rules/catalogue";
import { setting, type RuleTest } from "./rules/rule-test";

/** The tests that mean something for a kind of chart: without limits the runs alone, on charts of spread and sums the limits alone. */
const testsOf = ({ limits, rules }: ControlChartKind): readonly RuleTest[] =>
  rules === "limits only" ? [] : RULE_TESTS.filter(({ reads }) => limits || reads === "center");

/** The words of every test whose pattern a point carries, most serious first, and what they mean for the KPI. */
export function signalColumns(kind: ControlChartKind): { shown: Column[]; helpers: Column[] } {
  const tests = testsOf(kind);
  const words = joined(
    tests.map(({ carries, word }) => fx`IF(${carries},${`; ${word}`},"")`),
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
        holds: { formula: kind.rules === "all" ? fx`MID(${words},3,200)` : limitsOnly },
      },
      { name: "meaning", title: "Meaning", holds: { formula: meaning(kind) } },
    ],
    helpers: tests.flatMap(({ columns }) => columns),
  };
}

/** A trend is judged by where it goes, every other signal by the side of the center on which the point lies. */
function meaning({ plots, rules }: ControlChartKind): Formula {
  if (plots === "spread") return fx`""`;
  const better = field("better is");
  const bySide = fx`${here("side")}*${better}`;
  if (rules === "limits only") {
    return fx`IF(${here("signal")}="","",IF(${bySide}>0,"Improvement",IF(${bySide}<0,"Concern","")))`;
  }
  const byTrend = fx`${here("trending")}*${better}`;
  // Whether there is any word beside "trend".
  const others = fx`(${here("signal")}<>IF(${here("trending")}=0,"","trend"))*${bySide}`;
  const bad = fx`MIN(${byTrend},${others})<0`;
  return fx`IF(${here("signal")}="","",IF(MAX(${byTrend},${others})>0,IF(${bad},"Improvement; Concern","Improvement"),IF(${bad},"Concern","")))`;
}
