import type { Block } from "../workbook/design";
import { above, all, field, fx, here, joined, upToHere, users, type Formula } from "../workbook/formula";
import type { ControlChartKind } from "./control-chart-kind";
import { helper, samePhaseAbove } from "./data-columns";
import { limitColumns } from "./limit-columns";
import type { MultiplesInput } from "./multiples-input";
import { PANEL_TESTS } from "./panel-tests";
import { countInPhase, data } from "./phase-columns";
import { positionColumns } from "./position-columns";
import { ANHOEJ_PHASES } from "./rules/anhoej";

const NO_END = 1e9;

/** One row a group, which is to its rows what a phase is to those of a control chart: its center, its spread, its signals, its rank. */
export function groupsTable(kind: ControlChartKind, { groups }: MultiplesInput): Block {
  const count = (criteria: Formula) => fx`COUNTIFS(${data("phase")},${here("phase")},${criteria})`;
  const lastWhere = (condition: Formula) =>
    fx`SUMPRODUCT(MAX((${data("phase")}=${here("phase")})*${condition}*${data("row")}))`;
  const at = (column: string, row: string): Formula => fx`INDEX(${data(column)},${here(row)})`;
  const isOfConcern = fx`IF(${here("last point")}=0,0,IF(${at("signal", "last point")}="",0,IF(${at("meaning", "last point")}="Improvement",0,1)))`;
  const worse = fx`IF(ISNUMBER(${here("center")}),IF(${field("better is")}=1,-1,1)*${here("center")},0)`;
  return {
    block: "table",
    name: "phases",
    rows: groups.length,
    fill: groups.map((name, i) => ({ name, phase: i + 1, until: NO_END })),
    columns: [
      { name: "name", title: "Name", holds: { words: "" }, role: "label" },
      { name: "phase", title: "Number", holds: { words: "" }, role: "helper" },
      helper("points", "Points", count(fx`${data("use")},1`)),
      ...kind.phases.map((column) => ({ ...column, role: "helper" as const })),
      helper("signals", "Signals", count(fx`${data("signal")},"?*"`)),
      helper("concerns", "Of concern", count(fx`${data("meaning")},"Concern"`)),
      helper("counting", "In baseline", countInPhase),
      { name: "until", title: "Baseline until row", holds: { words: "" }, role: "helper" },
      helper("last point", "Row of the latest point", lastWhere(fx`${data("use")}`)),
      helper("last signal", "Row of the latest signal", lastWhere(fx`(${data("signal")}<>"")`)),
      helper("now", "Signals now", isOfConcern),
      helper(
        "attention",
        "Signals to look at",
        fx`IF(${here("points")}<6,0,IF(${field("better is")}=0,${here("signals")},${here("concerns")}))`,
      ),
      helper("worse", "The higher, the worse", worse),
      helper(
        "key",
        "Ranked by",
        fx`IF(${here("points")}=0,-1,${here("now")}*(${here("attention")}>0)*1000000+${here("attention")}*1000+SUMPRODUCT((${all("worse")}<${here("worse")})*1))`,
      ),
      helper(
        "order",
        "Rank",
        fx`SUMPRODUCT((${all("key")}>${here("key")})*1)+SUMPRODUCT((${upToHere("key")}=${here("key")})*1)`,
      ),
      ...ANHOEJ_PHASES.map((column) => ({ ...column, role: "helper" as const })),
    ],
  };
}

/** One row for each group and period. What no row of the user's sheet speaks of is a gap, and no zero. */
export function groupRows(kind: ControlChartKind, input: MultiplesInput): Block {
  const { label, group, amount, denominator, groups, periods, labelNumber, valueNumber } = input;
  const name = fx`INDEX(${all("name", "phases")},${here("phase")})`;
  const own = fx`${users(group)},${name},${users(label)},${here("label")}`;
  const isThere = fx`INDEX(${all("is", "periods")},${here("period")})=1`;
  const single = fx`IF(${isThere},IFERROR(AVERAGEIFS(${users(amount)},${own}),""),"")`;
  const both = denominator === undefined ? own : fx`${own},${users(amount)},">-1E+300",${users(denominator)},">0"`;
  const sumOf = (place: MultiplesInput["amount"]): Formula =>
    fx`IF(${isThere},IF(COUNTIFS(${both})=0,"",SUMIFS(${users(place)},${both})),"")`;
  const divided = fx`IF(COUNT(${here("amount")},${here("denominator")})=2,${here("amount")}/${here("denominator")},"")`;
  const rows = groups.length * periods;
  const words = joined(
    PANEL_TESTS.map(({ carries, word }) => fx`IF(${carries(rows)},${`; ${word}`},"")`),
    "&",
  );
  const side = fx`${here("side")}*${field("better is")}`;
  return {
    block: "table",
    name: "data",
    rows,
    fill: groups.flatMap((_, g) =>
      Array.from({ length: periods }, (__, i) => ({ row: g * periods + i + 1, phase: g + 1, period: i + 1 })),
    ),
    columns: [
      {
        ...helper("label", "Period", fx`INDEX(${all("label", "periods")},${here("period")})`),
        number: labelNumber,
      },
      { ...helper("value", "Value", denominator === undefined ? single : divided), number: valueNumber },
      ...limitColumns(kind, input).map((column) => ({ ...column, role: "helper" as const })),
      helper("signal", "Signal", fx`MID(${words},3,200)`),
      helper(
        "meaning",
        "Meaning",
        fx`IF(${here("signal")}="","",IF(${side}>0,"Improvement",IF(${side}<0,"Concern","")))`,
      ),
      { name: "row", title: "Row", holds: { words: "" }, role: "helper" },
      { name: "phase", title: "Number", holds: { words: "" }, role: "helper" },
      { name: "period", title: "Period", holds: { words: "" }, role: "helper" },
      helper("sigma", "Sigma", kind.sigma),
      ...(denominator === undefined
        ? []
        : [helper("amount", "Amount", sumOf(amount)), helper("denominator", "Denominator", sumOf(denominator))]),
      helper("use", "Takes part", fx`IF(ISNUMBER(${here("value")}),1,0)`),
      helper("link", "Joined to row above", fx`IF(${samePhaseAbove},${here("use")}*${above("use")},0)`, {
        first: fx`0`,
      }),
      ...kind.rows,
      ...positionColumns(kind),
      ...PANEL_TESTS.flatMap(({ columns }) => columns(rows)),
    ],
  };
}
