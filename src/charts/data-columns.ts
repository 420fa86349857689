import type { Column } from "../workbook/design";
import { above, fx, here, users, type Formula } from "../workbook/formula";
import type { ControlChartInput } from "./control-chart-input";
import type { Place } from "../workbook/address";

/** A helper column: calculated, quiet, folded away. */
export const helper = (
  name: string,
  title: string,
  formula: Formula,
  edges: { first?: Formula; last?: Formula } = {},
): Column => ({
  name,
  title,
  holds: { formula },
  ...edges,
  role: "helper",
});

/** The label of each row; rows beyond the data are dated ahead, so that the limits can be seen to go on. */
export function labelColumn({ source, labelNumber }: ControlChartInput): Column {
  const { label, labelsAre, everyDays } = source;
  const read = labelsAre === "numbers" ? fx`${here("row")}` : fx`INDEX(${users(label)},${here("row")})`;
  const dated = labelsAre === "dates";
  return {
    name: "label",
    title: "Label",
    holds: { formula: fx`IF(${here("is")}=1,${read},${dated ? fx`${above("label")}+${everyDays}` : fx`""`})` },
    first: fx`IF(${here("is")}=1,${read},"")`,
    number: labelNumber,
  };
}

/** Whether a row of the source holds data at all: totals, notes and blank rows do not. */
export function isColumn({ source: { label, labelsAre, totals } }: ControlChartInput): Column {
  const cell = fx`INDEX(${users(label)},${here("row")})`;
  const word = fx`IF(${cell}="",0,${totals === undefined ? fx`1` : fx`IF(${cell}=${totals},0,1)`})`;
  const test = labelsAre === "words" ? word : fx`IF(ISNUMBER(${cell}),1,0)`;
  return helper("is", "Holds data", fx`IF(${here("row")}>ROWS(${users(label)}),0,${test})`);
}

/** A number of the source in the same row, or "" where there is none. */
export function sourceColumn(name: string, title: string, place: Place, number: string): Column {
  const cell = fx`INDEX(${users(place)},${here("row")})`;
  return { name, title, holds: { formula: fx`IF(${here("is")}=1,IF(ISNUMBER(${cell}),${cell},""),"")` }, number };
}

/** Which rows take part, in which phase, and which neighbors a moving range or a window may join. */
export function partColumns({ kpi, lists, source }: ControlChartInput): Column[] {
  const mine = fx`(${lists.phaseKpi}=${kpi.id})`;
  const starts =
    source.labelsAre === "dates"
      ? fx`SUMPRODUCT(${mine}*(${lists.phaseStart}>${above("label")})*(${lists.phaseStart}<=${here("label")}))`
      : fx`IF(${here("label")}="",0,SUMPRODUCT(${mine}*(${lists.phaseStart}=${here("label")})))`;
  const leftOut = fx`IF(SUMPRODUCT((${lists.outKpi}=${kpi.id})*(${lists.outLabel}=${here("label")}))>0,1,0)`;
  const counted = fx`IF(${here("use")}=1,IF(${kpi.baseline}="",1,IF(${here("nth")}<=${kpi.baseline},1,0)),0)`;
  return [
    helper("new", "Phase starts", fx`IF(${starts}>0,1,0)`, { first: fx`0` }),
    helper("phase", "Phase", fx`${above("phase")}+${here("new")}`, { first: fx`1` }),
    helper("out", "Left out", fx`IF(${here("is")}=1,${leftOut},0)`),
    helper("use", "Takes part", fx`IF(ISNUMBER(${here("value")}),1-${here("out")},0)`),
    // A point left out counts among the first k values: leaving it out draws no other point into the baseline.
    helper("nth", "Values of phase", fx`IF(${here("new")}=1,0,${above("nth")})+ISNUMBER(${here("value")})*1`, {
      first: fx`ISNUMBER(${here("value")})*1`,
    }),
    helper("base", "In baseline", counted),
    helper("link", "Joined to row above", fx`IF(${here("new")}=1,0,${here("use")}*${above("use")})`, { first: fx`0` }),
  ];
}
