import type { Column } from "../workbook/design";
import { fx, here, type Formula } from "../workbook/formula";
import type { ControlChartInput } from "./control-chart-input";
import type { ControlChartKind } from "./control-chart-kind";
import { helper } from "./data-columns";
import { ofPhase } from "./phase-columns";

/** Center and limits of every row, as they are drawn: cut at what is possible. */
export function limitColumns(kind: ControlChartKind, { valueNumber }: ControlChartInput): Column[] {
  const limit = (sign: "+" | "-"): Formula => {
    const free = fx`${here("center")}${sign === "+" ? fx`+` : fx`-`}3*${here("sigma")}`;
    const cut =
      sign === "-" && kind.lowest !== undefined
        ? fx`MAX(${kind.lowest},${free})`
        : sign === "+" && kind.highest !== undefined
          ? fx`MIN(${kind.highest},${free})`
          : free;
    return fx`IF(COUNT(${here("center")},${here("sigma")})=2,${cut},"")`;
  };
  const shown = (name: string, title: string, formula: Formula): Column => ({
    name,
    title,
    holds: { formula },
    number: valueNumber,
  });
  return [
    shown("center", "Center", ofPhase("center")),
    shown("lower", "Lower", limit("-")),
    shown("upper", "Upper", limit("+")),
  ];
}

/** The sigma of a row, before the limits are cut. */
export const sigmaColumn = (kind: ControlChartKind): Column => helper("sigma", "Sigma", kind.sigma);

/** Columns that hold the lines of every so-manieth phase: "plot center 1", "plot center 2" ... */
export const lineColumn = (line: "center" | "lower" | "upper", group: number): string => `plot ${line} ${group}`;

/**
 * What the chart draws: the same numbers, #N/A where there is nothing, since a chart would draw a blank text as zero.
 *
 * The lines of one phase and the next stand in different columns: a chart bridges #N/A, and one column for all would join the
 * phases with a slope where there should be a break.
 */
export function plottedColumns({ kpi, phaseGroups }: ControlChartInput): Column[] {
  const plotted = (name: string, title: string, when: Formula, of: string) =>
    helper(name, title, fx`IF(${when},${here(of)},NA())`);
  const line = (name: "center" | "lower" | "upper", group: number) =>
    plotted(
      lineColumn(name, group),
      `${name === "center" ? "Center" : name === "lower" ? "Lower" : "Upper"} drawn, ${group}`,
      fx`ISNUMBER(${here(name)})*(MOD(${here("phase")}-1,${phaseGroups})=${group - 1})=1`,
      name,
    );
  const groups = Array.from({ length: phaseGroups }, (_, i) => i + 1);
  return [
    plotted("plot value", "Value drawn", fx`ISNUMBER(${here("value")})`, "value"),
    ...groups.flatMap((group) => [line("center", group), line("upper", group), line("lower", group)]),
    helper("plot target", "Target drawn", fx`IF(ISNUMBER(${kpi.target}),${kpi.target},NA())`),
    plotted("plot signal", "Signal drawn", fx`${here("signal")}<>""`, "value"),
    plotted("plot out", "Left out drawn", fx`${here("out")}*ISNUMBER(${here("value")})=1`, "value"),
  ];
}
