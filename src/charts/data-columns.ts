import type { Column } from "../workbook/design";
import { above, field, fx, here, users, type Formula, type Reference } from "../workbook/formula";
import type { ControlChartInput } from "./control-chart-input";
import { phaseRoom } from "./phase-room";

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
  const { label, labelsAre, everyDays, areSchoolDays } = source;
  const read = labelsAre === "numbers" ? fx`${here("row")}` : fx`INDEX(${users(label)},${here("row")})`;
  const dated = labelsAre === "dates";
  // Serial days of a Friday leave 6 when divided by 7.
  const next = areSchoolDays === true ? fx`${above("label")}+IF(MOD(${above("label")},7)=6,3,1)` : dateAfter(everyDays);
  return {
    name: "label",
    title: "Label",
    holds: { formula: fx`IF(${here("is")}=1,${read},${dated ? next : fx`""`})` },
    first: fx`IF(${here("is")}=1,${read},"")`,
    number: labelNumber,
  };
}

/** The date after the one above: as many days on, or a month, a quarter, a year, from month's end to month's end. */
function dateAfter(days: number): Formula {
  const before = above("label");
  const months = days >= 28 && days <= 31 ? 1 : days >= 89 && days <= 92 ? 3 : days === 365 || days === 366 ? 12 : 0;
  if (months === 0) return fx`${before}+${days}`;
  const lastDay = fx`DATE(YEAR(${before}),MONTH(${before})+${months + 1},1)-1`;
  return fx`IF(DAY(${before})>27,${lastDay},DATE(YEAR(${before}),MONTH(${before})+${months},DAY(${before})))`;
}

/** Whether a row of the source holds data at all: totals, notes and blank rows do not. */
export function isColumn({ source: { label, labelsAre, totals } }: ControlChartInput): Column {
  const cell = fx`INDEX(${users(label)},${here("row")})`;
  const word = fx`IF(${cell}="",0,${totals === undefined ? fx`1` : fx`IF(${cell}=${totals},0,1)`})`;
  const test = labelsAre === "words" ? word : fx`IF(ISNUMBER(${cell}),1,0)`;
  return helper("is", "Holds data", fx`IF(${here("row")}>ROWS(${users(label)}),0,${test})`);
}

/** Which of several rows of a day each is, and how it is known by that: "2025-01-06 (2)". No host's language matters to "00". */
function keyColumns(): Column[] {
  const [label, before] = [here("label"), above("label")];
  const nth = fx`IF(ISNUMBER(${label})*ISNUMBER(${before})=1,IF(INT(${label})=INT(${before}),${above("nth")}+1,1),1)`;
  const day = fx`YEAR(${label})&"-"&TEXT(MONTH(${label}),"00")&"-"&TEXT(DAY(${label}),"00")`;
  return [
    helper("nth", "Row of its day", nth, { first: fx`1` }),
    helper("key", "Day and row", fx`IF(ISNUMBER(${label}),${day}&" ("&${here("nth")}&")","")`),
  ];
}

/** Whether a row belongs to the same phase as the row above it, and whether the row below still does. */
export const samePhaseAbove = fx`${here("phase")}=${above("phase")}`;

/**
 * In which phase each row is, which rows take part, and which neighbors a moving range or a window may join.
 *
 * @param measured The column that says whether a row has a value at all.
 */
export function partColumns(input: ControlChartInput, measured: string): Column[] {
  const { kpi, lists, source } = input;
  const orKey = (list: Reference) => (source.repeats === true ? fx`+(${list}=${here("key")})` : fx``);
  const mine = fx`(${lists.phaseKpi}=${kpi.id})`;
  const starts =
    source.labelsAre === "dates"
      ? fx`SUMPRODUCT(${mine}*((${lists.phaseStart}>${above("label")})*(${lists.phaseStart}<=${here("label")})${orKey(lists.phaseStart)}))`
      : fx`IF(${here("label")}="",0,SUMPRODUCT(${mine}*(${lists.phaseStart}=${here("label")})))`;
  // Rows out of order begin no phases: it would be one wherever a later date stands above an earlier one.
  const begins = fx`${field("changes")}*(${field("backward")}=0)`;
  // The lists are searched row by row only where they name the KPI at all: most charts have one phase, and no point left out.
  const found = fx`IF(${field("left out")}=0,0,SUMPRODUCT((${lists.outKpi}=${kpi.id})*((${lists.outLabel}=${here("label")})${orKey(lists.outLabel)})))`;
  return [
    ...(source.repeats === true ? keyColumns() : []),
    helper("phase", "Phase", fx`MIN(${phaseRoom(input)},${above("phase")}+IF(${begins}=0,0,IF(${starts}>0,1,0)))`, {
      first: fx`1`,
    }),
    // What is left out is shown hollow: its value where it is, #N/A where it is not, since a chart would draw a blank text as zero.
    helper("out", "Left out", fx`IF(IF(ISNUMBER(${here(measured)}),${found},0)>0,${here(measured)},NA())`),
    helper("use", "Takes part", fx`IF(ISNUMBER(${here(measured)}),IF(ISNUMBER(${here("out")}),0,1),0)`),
    helper("link", "Joined to row above", fx`IF(${samePhaseAbove},${here("use")}*${above("use")},0)`, {
      first: fx`0`,
    }),
  ];
}
