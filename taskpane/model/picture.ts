import { niceTicks } from "./nice-ticks";
import type { DrawnChart } from "./drawn-chart";
import { shownNumber } from "./shown-number";

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A chart in pixels: lines as SVG paths, points as places, labels as words with theirs. */
export interface Picture {
  readonly plot: { readonly left: number; readonly right: number };
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  readonly labels: readonly {
    readonly at: number;
    readonly text: string;
    readonly anchor: "start" | "middle" | "end";
  }[];
  readonly lines: readonly { readonly plays: "center" | "limit" | "target"; readonly path: string }[];
  readonly values: string;
  readonly points: readonly Spot[];
  readonly signals: readonly Spot[];
  readonly excluded: readonly Spot[];
  readonly hasLimits: boolean;
}

const TOP = 8;
const BELOW = 24;
const LETTER = 6.2;
/** With more points than this the line alone is drawn. */
const MOST_DOTS = 90;

/** Lays a chart out for a width and a height. */
export function pictureOf({ chart, labels, number, kpi }: DrawnChart, width: number, height: number): Picture {
  const { values, center, lower, upper, signals, excluded } = chart.points;
  const rows = values.length;
  const target = kpi.target;
  const ticks = niceTicks(extent([values, center, lower, upper], target));
  const texts = ticks.map((tick) => shownNumber(tick, tickNumber(number, ticks)));
  const left = Math.ceil(Math.max(...texts.map((text) => text.length), 1) * LETTER) + 8;
  const right = width - 8;
  const bottom = height - BELOW;
  const [least, most] = [ticks[0] ?? 0, ticks[ticks.length - 1] ?? 1];
  const x = (row: number) => round(rows < 2 ? (left + right) / 2 : left + ((right - left) * row) / (rows - 1));
  const y = (value: number) => round(bottom - ((value - least) / (most - least || 1)) * (bottom - TOP));
  const spots = (isWanted: (row: number) => boolean): Spot[] =>
    Array.from({ length: rows }, (_, row) => row)
      .filter((row) => Number.isFinite(values[row] ?? NaN) && isWanted(row))
      .map((row) => ({ x: x(row), y: y(values[row] ?? NaN) }));
  const line = (column: ArrayLike<number>, from: number, to: number): string => {
    let path = "";
    let isDown = false;
    for (let row = from; row <= to; row += 1) {
      const value = column[row] ?? NaN;
      if (Number.isFinite(value)) path += `${isDown ? "L" : "M"}${x(row)} ${y(value)}`;
      isDown = Number.isFinite(value);
    }
    return path;
  };
  const lines = chart.phases.flatMap(({ first, last }) => [
    { plays: "center" as const, path: line(center, first, last) },
    { plays: "limit" as const, path: line(lower, first, last) },
    { plays: "limit" as const, path: line(upper, first, last) },
  ]);
  const aim = target === undefined ? [] : [{ plays: "target" as const, path: `M${left} ${y(target)}H${right}` }];
  const isOut = (row: number) => excluded[row] !== 0;
  return {
    plot: { left, right },
    ticks: ticks.map((tick, i) => ({ at: y(tick), text: texts[i] ?? "" })),
    labels: labelsBelow(labels, x, right - left),
    lines: [...lines, ...aim].filter(({ path }) => path !== ""),
    values: line(values, 0, rows - 1),
    points: rows > MOST_DOTS ? [] : spots((row) => !isOut(row)),
    signals: spots((row) => (signals[row] ?? 0) !== 0 && !isOut(row)),
    excluded: spots(isOut),
    hasLimits: lines.some(({ plays, path }) => plays === "limit" && path !== ""),
  };
}

/** The first label and the last, and one between them where there is room. */
function labelsBelow(labels: readonly string[], x: (row: number) => number, room: number): Picture["labels"] {
  const last = labels.length - 1;
  const cut = (row: number) => shortened(labels[row] ?? "");
  if (last < 0) return [];
  if (last === 0) return [{ at: x(0), text: cut(0), anchor: "middle" }];
  const middle = Math.round(last / 2);
  const fits = (cut(0).length + cut(middle).length + cut(last).length + 6) * LETTER < room && last > 1;
  return [
    { at: x(0), text: cut(0), anchor: "start" },
    ...(fits ? [{ at: x(middle), text: cut(middle), anchor: "middle" as const }] : []),
    { at: x(last), text: cut(last), anchor: "end" },
  ];
}

const shortened = (label: string): string => (label.length > 16 ? `${label.slice(0, 15)}…` : label);

function extent(columns: readonly ArrayLike<number>[], target: number | undefined): { least: number; most: number } {
  let [least, most] = [target ?? Infinity, target ?? -Infinity];
  for (const column of columns) {
    for (let row = 0; row < column.length; row += 1) {
      const value = column[row] ?? NaN;
      if (!Number.isFinite(value)) continue;
      if (value < least) least = value;
      if (value > most) most = value;
    }
  }
  return least > most ? { least: 0, most: 1 } : { least, most };
}

/** Ticks are shown with the decimals that tell them apart, in the kind of number that the values are. */
function tickNumber(format: string, ticks: readonly number[]): string {
  const step = Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0)) * (format.includes("%") ? 100 : 1);
  const decimals = Math.max(0, Math.min(6, Math.ceil(-Math.log10(step || 1) - 1e-9)));
  const digits = `#,##0${decimals === 0 ? "" : `.${"0".repeat(decimals)}`}`;
  return `${format.includes("$") ? "$" : ""}${digits}${format.includes("%") ? "%" : ""}`;
}

const round = (pixels: number): number => Math.round(pixels * 10) / 10;
