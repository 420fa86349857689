import type { Column } from "../workbook/design";
import { below, fx, here, joined, type Formula } from "../workbook/formula";
import type { ControlChartInput } from "./control-chart-input";
import { helper } from "./data-columns";
import { ofPhase } from "./phase-columns";
import { RULE_TESTS } from "./rules/catalogue";
import { setting } from "./rules/rule-test";

/** Where each point lies: its distance from the center, its side, and whether it is beyond three sigma. */
export const POSITION_COLUMNS: readonly Column[] = [
  helper(
    "off",
    "Distance from center",
    fx`IF(${here("use")}*ISNUMBER(${ofPhase("center")})=1,${here("value")}-${ofPhase("center")},0)`,
  ),
  // What binary numbers cannot hold exactly (the mean of equal tenths) must not look like a side: 1e-12 of the center is nothing.
  helper("square", "Squared distance", fx`${here("off")}*${here("off")}`),
  helper(
    "side",
    "Side of center",
    fx`IF(${here("off")}=0,0,IF(ABS(${here("off")})<=1E-12*ABS(${here("center")}),0,SIGN(${here("off")})))`,
  ),
  helper(
    "zone",
    "Beyond 3 sigma",
    fx`IF(ISNUMBER(${here("sigma")})*(${here("side")}<>0)=1,IF(ABS(${here("off")})>3*${here("sigma")},4*${here("side")},0),0)`,
  ),
];

/** The words of every test whose pattern a point carries, most serious first, and what they mean for the KPI. */
export function signalColumns({ kpi }: ControlChartInput): { shown: Column[]; helpers: Column[] } {
  const words = joined(
    RULE_TESTS.map(({ carries, word }) => fx`IF(${carries},${`${word}; `},"")`),
    "&",
  );
  const better = fx`IF(${kpi.better}="Higher",1,IF(${kpi.better}="Lower",-1,0))`;
  return {
    shown: [
      {
        name: "signal",
        title: "Signal",
        holds: { formula: fx`IF(LEN(${here("words")})>2,LEFT(${here("words")},LEN(${here("words")})-2),"")` },
      },
      { name: "meaning", title: "Meaning", holds: { formula: meaning() } },
    ],
    helpers: [
      ...RULE_TESTS.flatMap(({ columns }) => columns),
      helper("words", "Tests", words),
      helper("better", "Better is up or down", better),
      helper("trending", "Trend goes up or down", trending(), {
        last: fx`IF(AND(${setting("trend")}>0,${here("moves")}+1>=${setting("trend")}),${here("move")},0)`,
      }),
      helper("by side", "Other signals", fx`IF(LEN(${here("words")})>IF(${here("trending")}<>0,LEN("trend; "),0),1,0)`),
    ],
  };
}

/** The direction of the trend that a point is part of: its own move's, else the next one's. */
function trending(): Formula {
  const long = (moves: Formula) => fx`AND(${setting("trend")}>0,${moves}+1>=${setting("trend")})`;
  return fx`IF(${long(fx`${here("moves")}`)},${here("move")},IF(${long(fx`${below("moves")}`)},${below("move")},0))`;
}

/** A trend is judged by where it goes, every other signal by the side of the center on which the point lies. */
function meaning(): Formula {
  const goes = (sign: 1 | -1) =>
    fx`OR(${here("trending")}*${here("better")}=${sign},${here("by side")}*${here("side")}*${here("better")}=${sign})`;
  const good = goes(1);
  const bad = goes(-1);
  return fx`IF(${here("signal")}="","",IF(${good},IF(${bad},"Improvement; Concern","Improvement"),IF(${bad},"Concern","")))`;
}
