import type { Block, Column } from "../workbook/design";
import { all, below, cellAt, field, fx, here, users, type Formula } from "../workbook/formula";
import { helper } from "./data-columns";
import type { MultiplesInput } from "./multiples-input";

/** The groups that have a chart, in the order in which they stand, and what their charts say. */
export function panelsTable({ panels, labels, labelNumber }: MultiplesInput): Block {
  const of = (column: string): Formula => fx`INDEX(${all(column, "phases")},${here("nr")})`;
  const label = fx`INDEX(${all("label", "data")},${of("last signal")})`;
  const shown = labels === "dates" ? fx`TEXT(${label},${labelNumber})` : label;
  const signals = fx`${of("signals")}&" of "&${of("points")}&IF(${of("signals")}=1," points signals"," points signal")&", the latest "&${shown}`;
  return {
    block: "table",
    name: "panels",
    rows: panels,
    fill: Array.from({ length: panels }, (_, i) => ({ rank: i + 1 })),
    columns: [
      { name: "rank", title: "Panel", holds: { words: "" }, role: "helper" },
      helper("nr", "Number", fx`MATCH(${here("rank")},${all("order", "phases")},0)`),
      helper("name", "Name", of("name")),
      helper(
        "says",
        "What it says",
        fx`IF(${of("points")}=0,"No values in these periods.",IF(${of("points")}<6,"Too few points: "&${of("points")}&".",IF(${of("signals")}=0,"No signal in "&${of("points")}&" points.",${signals}&".")))`,
      ),
    ],
  };
}

/**
 * The periods that are shown. Dates are found from the latest backward, so that new ones appear by themselves; rows that are left
 * over at the top repeat the first date and hold nothing.
 */
export function periodsTable({ label, labels, periods, labelNumber }: MultiplesInput): Block {
  const cells = users(label);
  const before = fx`IFERROR(LARGE(${cells},COUNTIF(${cells},">="&${below("label")})+1),${below("label")})`;
  const columns: Column[] =
    labels === "dates"
      ? [
          { ...helper("label", "Period", before, { last: fx`MAX(${cells})` }), number: labelNumber },
          helper("is", "Is one", fx`IF(${here("label")}<${below("label")},1,0)`, { last: fx`1` }),
        ]
      : [{ name: "label", title: "Period", holds: { words: "" }, role: "helper" }, helper("is", "Is one", fx`1`)];
  return {
    block: "table",
    name: "periods",
    rows: periods,
    ...(labels === "dates" ? {} : { fill: labels.map((word) => ({ label: word })) }),
    columns,
  };
}

/** What every panel draws, side by side: the rows of the group that stands there today. */
export function drawnTable({ panels, periods, labelNumber }: MultiplesInput): Block {
  const parts = ["value", "center", "upper", "lower"] as const;
  const columns = Array.from({ length: panels }, (_, i): Column[] => {
    const row = fx`(${cellAt("panels", "nr", i)}-1)*${periods}+${here("period")}`;
    const cell = (column: string): Formula => fx`INDEX(${all(column, "data")},${row})`;
    const drawn = (name: string, isShown: Formula, formula: Formula) =>
      helper(`${name} ${i + 1}`, `${name}, panel ${i + 1}`, fx`IF(${isShown},${formula},NA())`);
    return [
      ...parts.map((name) => drawn(name, fx`ISNUMBER(${cell(name)})`, cell(name))),
      drawn("signal", fx`${cell("signal")}<>""`, cell("value")),
    ];
  }).flat();
  return {
    block: "table",
    name: "drawn",
    rows: periods,
    fill: Array.from({ length: periods }, (_, i) => ({ period: i + 1 })),
    columns: [
      {
        name: "label",
        title: "Period",
        holds: { formula: fx`INDEX(${all("label", "periods")},${here("period")})` },
        number: labelNumber,
        role: "helper",
      },
      { name: "period", title: "Number", holds: { words: "" }, role: "helper" },
      helper("least", "Lowest of all", fx`${field("least")}`),
      helper("most", "Highest of all", fx`${field("most")}`),
      ...columns,
    ],
  };
}
