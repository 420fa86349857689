import type { Column } from "../workbook/design";
import { above, field, fx, here, type Formula } from "../workbook/formula";
import type { ControlChartInput } from "./control-chart-input";
import type { Companion, ControlChartKind } from "./control-chart-kind";
import { helper } from "./data-columns";
import { ofPhase } from "./phase-columns";

/** How many phases in a row get lines of their own: one more than there are today. */
export const phaseGroups = ({ phaseNames }: ControlChartInput): number => phaseNames.length + 1;

/** Columns that hold the lines of every so-manieth phase: "plot center 1", "plot center 2" ... */
export const lineColumn = (line: "center" | "lower" | "upper", group: number): string => `plot ${line} ${group}`;

/** The lines of every so-manieth phase in the picture of spread. */
export const spreadColumn = (line: "center" | "lower" | "upper", group: number): string => `spread ${line} ${group}`;

/** Where the name of every so-manieth phase stands. */
export const nameColumn = (group: number): string => `name ${group}`;

/** A single phase needs no name in the picture. */
export const hasPhaseNames = ({ phaseNames }: ControlChartInput): boolean => phaseNames.length > 1;

/** Whether a row belongs to every so-manieth phase. */
const isOfGroup = (group: number, groups: number): Formula => fx`MOD(${here("phase")}-1,${groups})=${group - 1}`;

/** A cell where it is to be drawn, #N/A where there is nothing: a chart would draw a blank text as zero. */
const plotted = (name: string, title: string, when: Formula, of: string): Column =>
  helper(name, title, fx`IF(${when},${here(of)},NA())`);

/**
 * What the chart draws, in the order in which it draws it: columns side by side are one range to Google Sheets.
 *
 * The lines of one phase and the next stand in different columns: a chart bridges #N/A, and one column for all would join the
 * phases with a slope where there should be a break.
 */
export function plottedColumns(kind: ControlChartKind, input: ControlChartInput): Column[] {
  const groups = phaseGroups(input);
  const lines = kind.limits ? (["upper", "center", "lower"] as const) : (["center"] as const);
  const line = (name: (typeof lines)[number], group: number) =>
    plotted(
      lineColumn(name, group),
      `${name === "center" ? "Center" : name === "lower" ? "Lower" : "Upper"} drawn, ${group}`,
      fx`IF(${isOfGroup(group, groups)},ISNUMBER(${here(name)}),FALSE)`,
      name,
    );
  return [
    helper(
      "plot value",
      "Value drawn",
      fx`IF(ISNUMBER(${here("value")}),${inPicture(input, fx`${here("value")}`)},NA())`,
    ),
    ...(kind.plots === "sums"
      ? [plotted("plot low sum", "Low sum drawn", fx`ISNUMBER(${here("low sum")})`, "low sum")]
      : []),
    ...Array.from({ length: groups }, (_, i) => lines.map((name) => line(name, i + 1))).flat(),
    ...(kind.plots === "kpi"
      ? [helper("plot target", "Target drawn", fx`IF(ISNUMBER(${field("target")}),${field("target")},NA())`)]
      : []),
    helper("plot signal", "Signal drawn", fx`IF(${here("signal")}="",NA(),${inPicture(input, signaled(kind))})`),
    ...(hasPhaseNames(input) ? Array.from({ length: groups }, (_, i) => nameOf(i + 1)) : []),
    ...(kind.companion === undefined ? [] : companionColumns(kind.companion, groups)),
  ];
}

/** What lies below the axis is drawn on its edge: no point, least of all a signal, may drop out of the picture. */
const inPicture = ({ axisFrom }: ControlChartInput, value: Formula): Formula =>
  axisFrom === undefined ? value : fx`MAX(${value},${axisFrom})`;

/** The point that a signal marks; on a cusum chart the sum that is further out. */
const signaled = ({ plots, tested }: ControlChartKind): Formula =>
  plots === "sums" && tested !== undefined ? tested.off : fx`${here("value")}`;

/** The name of a phase stands where the phase begins, above everything, on a level where it covers no other. */
function nameOf(group: number): Column {
  const height = fx`${field("top")}+(1+${ofPhase("level")})*${field("letter")}`;
  // A series has one name: phases beyond those that have one are not named by it. One for which there is no room is not drawn.
  const mine = fx`IF(${here("phase")}=${group},${ofPhase("drawn as")}<>"",FALSE)`;
  return helper(
    nameColumn(group),
    `Name of phase, ${group}`,
    fx`IF(${here("phase")}=${above("phase")},NA(),IF(${mine},${height},NA()))`,
    { first: fx`IF(${mine},${height},NA())` },
  );
}

/** The columns of the second picture: its lines, too, stand apart by phase. */
function companionColumns({ title, column, center, lower, upper }: Companion, groups: number): Column[] {
  const drawn = (name: string, words: string, formula: Formula, when = fx`ISNUMBER(${formula})`) =>
    helper(name, `${title}: ${words}`, fx`IF(${when},${formula},NA())`);
  const line = (name: "center" | "lower" | "upper", words: string, formula: Formula, group: number) =>
    drawn(
      spreadColumn(name, group),
      `${words}, ${group}`,
      formula,
      fx`IF(${isOfGroup(group, groups)},ISNUMBER(${formula}),FALSE)`,
    );
  const value = here(column);
  const off = lower === undefined ? fx`${value}>${upper}` : fx`OR(${value}>${upper},${value}<${lower})`;
  return [
    drawn("spread value", "drawn", fx`${value}`),
    ...Array.from({ length: groups }, (_, i) => [
      line("upper", "upper limit", upper, i + 1),
      line("center", "center", center, i + 1),
      ...(lower === undefined ? [] : [line("lower", "lower limit", lower, i + 1)]),
    ]).flat(),
    helper(
      "spread signal",
      `${title}: signal`,
      fx`IF(ISNUMBER(${value})*ISNUMBER(${upper})=1,IF(${off},${value},NA()),NA())`,
    ),
  ];
}
