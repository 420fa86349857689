import type { Column } from "../workbook/design";
import { fx, here, type Formula } from "../workbook/formula";
import type { ControlChartInput } from "./control-chart-input";
import type { Companion, ControlChartKind } from "./control-chart-kind";
import { helper } from "./data-columns";

/** How many phases in a row get lines of their own: one more than there are today. */
export const phaseGroups = ({ phaseNames }: ControlChartInput): number => phaseNames.length + 1;

/** Columns that hold the lines of every so-manieth phase: "plot center 1", "plot center 2" ... */
export const lineColumn = (line: "center" | "lower" | "upper", group: number): string => `plot ${line} ${group}`;

/** A cell where it is to be drawn, #N/A where there is nothing: a chart would draw a blank text as zero. */
const plotted = (name: string, title: string, when: Formula, of: string): Column =>
  helper(name, title, fx`IF(${when},${here(of)},NA())`);

/**
 * What the chart draws.
 *
 * The lines of one phase and the next stand in different columns: a chart bridges #N/A, and one column for all would join the
 * phases with a slope where there should be a break.
 */
export function plottedColumns(kind: ControlChartKind, input: ControlChartInput): Column[] {
  const groups = phaseGroups(input);
  const lines = kind.limits ? (["center", "upper", "lower"] as const) : (["center"] as const);
  const line = (name: (typeof lines)[number], group: number) =>
    plotted(
      lineColumn(name, group),
      `${name === "center" ? "Center" : name === "lower" ? "Lower" : "Upper"} drawn, ${group}`,
      fx`IF(MOD(${here("phase")}-1,${groups})=${group - 1},ISNUMBER(${here(name)}),FALSE)`,
      name,
    );
  const { target } = input.kpi;
  return [
    plotted("plot value", "Value drawn", fx`ISNUMBER(${here("value")})`, "value"),
    ...(kind.plots === "sums"
      ? [plotted("plot low sum", "Low sum drawn", fx`ISNUMBER(${here("low sum")})`, "low sum")]
      : []),
    ...Array.from({ length: groups }, (_, i) => lines.map((name) => line(name, i + 1))).flat(),
    ...(kind.plots === "kpi"
      ? [helper("plot target", "Target drawn", fx`IF(ISNUMBER(${target}),${target},NA())`)]
      : []),
    helper("plot signal", "Signal drawn", fx`IF(${here("signal")}="",NA(),${signaled(kind)})`),
    ...(kind.companion === undefined ? [] : companionColumns(kind.companion)),
  ];
}

/** The point that a signal marks; on a cusum chart the sum that is further out. */
const signaled = ({ plots, tested }: ControlChartKind): Formula =>
  plots === "sums" && tested !== undefined ? tested.off : fx`${here("value")}`;

/** The columns of the second picture. Its lines break where a phase begins: there no two points are joined. */
function companionColumns({ title, column, center, lower, upper }: Companion): Column[] {
  const where = (name: string, words: string, formula: Formula) =>
    helper(name, `${title}: ${words}`, fx`IF(ISNUMBER(${formula}),${formula},NA())`);
  const off = [
    fx`${here(column)}>${here("spread upper")}`,
    ...(lower === undefined ? [] : [fx`${here(column)}<${here("spread lower")}`]),
  ];
  return [
    where("spread value", "drawn", fx`${here(column)}`),
    where("spread center", "center", center),
    where("spread upper", "upper limit", upper),
    ...(lower === undefined ? [] : [where("spread lower", "lower limit", lower)]),
    helper(
      "spread signal",
      `${title}: signal`,
      fx`IF(ISNUMBER(${here("spread value")})*ISNUMBER(${here("spread upper")})=1,IF(${off.length === 1 ? off[0]! : fx`OR(${off[0]!},${off[1]!})`},${here(column)},NA()),NA())`,
    ),
  ];
}
