import { CONTROL_CHART_KINDS } from "../../src/charts/kinds/catalogue";
import type { ChartPoints } from "../../src/statistics/chart-points";
import { CHART_KINDS } from "../../src/statistics/chart-kinds";
import type { ChartRequest } from "../../src/statistics/chart-request";
import { controlChart } from "../../src/statistics/control-chart";
import { signalText } from "../../src/statistics/signal-words";
import { isErrorCell, type Cell } from "../../src/workbook/cell";
import type { DataSet } from "./data-sets";
import type { LaidCharts } from "./laid-charts";

/** What a calculated workbook shows, whoever calculated it. */
export type Shows = (sheet: string, row: number, column: number) => Cell;

/** The chart of spread that stands beside another. */
const BESIDE: Readonly<Record<string, string>> = { xmr: "mr", "xbar-r": "r", "xbar-s": "s" };

type Expected = Readonly<Record<string, (row: number) => number | string>>;

/** Every cell in which a laid chart and the code differ, as sentences; none when they agree. */
export function differences({ laid, charts }: LaidCharts, shows: Shows): string[] {
  return charts.flatMap(({ kind, set, template }) => {
    const place = laid.places.get(template)!;
    const table = place.tables.get("data")!;
    const expected = expectedColumns(kind, set);
    return set.values.flatMap((_, row) =>
      Object.entries(expected).flatMap(([name, code]) => {
        const cell = drawnIn(name, table.columns, (column) => shows(place.title, table.first + row, column));
        return agree(cell, code(row))
          ? []
          : [
              `${kind} over "${set.name}", row ${row + 1}, ${name}: the sheet shows ${JSON.stringify(cell)}, the code ${code(row)}`,
            ];
      }),
    );
  });
}

/** What a column shows; lines that stand apart by phase are one, and show one number a row, in the column of its phase. */
function drawnIn(name: string, columns: ReadonlyMap<string, number>, at: (column: number) => Cell): Cell {
  const column = columns.get(name);
  if (column !== undefined) return at(column);
  const groups = [...columns].filter(([it]) => it.startsWith(`${name} `)).map(([, place]) => at(place));
  const numbers = groups.filter((cell) => typeof cell === "number");
  return numbers.length > 1 ? `${numbers.length} numbers` : (numbers[0] ?? groups[0]!);
}

/** What the code says of every column of a sheet, by the column's name. */
function expectedColumns(kind: string, set: DataSet): Expected {
  const charted = (word: string, sigmas?: number): ChartPoints => controlChart(request(word, set, sigmas)).points;
  const points = charted(kind);
  const line = (numbers: Float64Array) => (row: number) => numbers[row]!;
  const known = CHART_KINDS.find(({ name }) => name === kind)!;
  const hasZones = known.rules === "all" && CONTROL_CHART_KINDS.find(({ word }) => word === kind)!.limits;
  const zones = (sigmas: number): Expected => {
    const { lower, upper } = charted(kind, sigmas);
    return { [`lower ${sigmas}`]: line(lower), [`upper ${sigmas}`]: line(upper) };
  };
  const beside = BESIDE[kind];
  const spread = beside === undefined ? undefined : charted(beside);
  return {
    value: line(points.values),
    center: line(points.center),
    lower: line(points.lower),
    upper: line(points.upper),
    signal: (row) => signalText(points.signals[row]!),
    ...(hasZones ? { ...zones(1), ...zones(2) } : {}),
    ...(points.lowSums === undefined ? {} : { "low sum": line(points.lowSums) }),
    ...(spread === undefined ? {} : { "spread center": line(spread.center), "spread upper": line(spread.upper) }),
  };
}

/** The same chart, asked of the code; sigmas where the lines of a zone are asked for. */
function request(kind: string, set: DataSet, sigmas?: number): ChartRequest {
  const { values, subgroups, denominators, lowerBound } = set;
  // An I' chart takes ratios; what the sheet holds is their upper part.
  const ratios = () =>
    values.map((value, i) => (value === null || !denominators?.[i] ? null : value / denominators[i]!));
  return {
    kind,
    ...(subgroups === undefined ? { values: kind === "i'" ? ratios() : values } : { subgroups }),
    phases: values.map((_, row) => `phase ${(set.phaseStarts ?? []).filter((start) => start <= row).length}`),
    exclude: values.map((_, row) => (set.leftOut ?? []).includes(row)),
    rules: set.rules ?? "anhoej",
    ...(denominators === undefined ? {} : { denominators }),
    ...(set.baseline === undefined ? {} : { baseline: set.baseline }),
    options: {
      ...(sigmas === undefined ? {} : { sigmas }),
      ...(lowerBound === undefined ? {} : { lowerBound }),
    },
  };
}

/** Numbers to 1e-9, words exactly; nothing is "", a blank or #N/A in a sheet and NaN in the code. */
function agree(cell: Cell, code: number | string): boolean {
  const isNothing = cell === null || cell === "" || cell === "#N/A" || (isErrorCell(cell) && cell.error === "#N/A");
  if (typeof code === "string") return code === "" ? cell === null || cell === "" : cell === code;
  if (Number.isNaN(code)) return isNothing;
  return typeof cell === "number" && Math.abs(cell - code) <= 1e-9 * Math.max(1, Math.abs(code));
}
