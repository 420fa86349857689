import { controlChart } from "../../src/statistics/control-chart";
import { signalText } from "../../src/statistics/signal-words";
import type { Cell } from "../../src/workbook/cell";
import type { LaidCharts } from "./laid-charts";

/** What a calculated workbook shows, whoever calculated it. */
export type Shows = (sheet: string, row: number, column: number) => Cell;

const COLUMNS = ["value", "center", "lower", "upper", "signal"] as const;

/** Every cell in which a laid chart and the code differ, as sentences; none when they agree. */
export function differences({ laid, charts }: LaidCharts, shows: Shows): string[] {
  return charts.flatMap(({ kind, set, template }) => {
    const place = laid.places.get(template)!;
    const table = place.tables.get("data")!;
    const phases = set.values.map(
      (_, row) => `phase ${(set.phaseStarts ?? []).filter((start) => start <= row).length}`,
    );
    const chart = controlChart({
      kind,
      values: set.values,
      phases,
      exclude: set.values.map((_, row) => (set.leftOut ?? []).includes(row)),
      rules: set.rules ?? "anhoej",
      ...(set.denominators === undefined ? {} : { denominators: set.denominators }),
      ...(set.baseline === undefined ? {} : { baseline: set.baseline }),
    });
    const { points } = chart;
    return set.values.flatMap((_, row) =>
      COLUMNS.flatMap((name) => {
        const cell = shows(place.title, table.first + row, table.columns.get(name)!);
        const code = {
          value: () => points.values[row]!,
          center: () => points.center[row]!,
          lower: () => points.lower[row]!,
          upper: () => points.upper[row]!,
          signal: () => signalText(points.signals[row]!),
        }[name]();
        return agree(cell, code)
          ? []
          : [
              `${kind} over "${set.name}", row ${row + 1}, ${name}: the sheet shows ${JSON.stringify(cell)}, the code ${code}`,
            ];
      }),
    );
  });
}

/** Numbers to 1e-9, words exactly; nothing is "" or a blank in a sheet and NaN in the code. */
function agree(cell: Cell, code: number | string): boolean {
  if (typeof code === "string") return (cell ?? "") === code;
  if (Number.isNaN(code)) return cell === null || cell === "";
  return typeof cell === "number" && Math.abs(cell - code) <= 1e-9 * Math.max(1, Math.abs(code));
}
