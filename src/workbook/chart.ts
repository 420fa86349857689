import type { Place } from "./address";
import { COLORS } from "./style";

/** The part that a series plays in a chart; how a part looks is settled in `SERIES_LOOKS`, once, for every host. */
export type Plays =
  | "measurement"
  | "dense measurement"
  | "center"
  | "limit"
  | "target"
  | "signal"
  | "dense signal"
  | "phase name"
  | "line name"
  | "excluded"
  | "specification"
  | "bar"
  | "cumulative"
  | "points"
  | "fitted"
  | "outline"
  | "base"
  | "whisker"
  | "lower half"
  | "upper half"
  | "median"
  | "beyond"
  | "extent"
  | "inner limit";

/** How a series is drawn. `line` absent: no line; `marker` absent: no markers. Widths and sizes in points. */
export interface SeriesLook {
  readonly draw: "line" | "column";
  readonly color: string;
  /** Takes its place and shows nothing: what floating columns stand on. */
  readonly isClear?: true;
  readonly line?: { readonly width: number; readonly dash: "solid" | "dash" | "dot" };
  readonly marker?: {
    readonly shape: "circle" | "diamond" | "square";
    readonly size: number;
    readonly hollow: boolean;
  };
}

export const SERIES_LOOKS: Readonly<Record<Plays, SeriesLook>> = {
  measurement: {
    draw: "line",
    color: COLORS.blue,
    line: { width: 1.5, dash: "solid" },
    marker: { shape: "circle", size: 4, hollow: false },
  },
  // Where points are hundreds, markers would run into one another and hide the line.
  "dense measurement": { draw: "line", color: COLORS.blue, line: { width: 0.75, dash: "solid" } },
  center: { draw: "line", color: COLORS.ink, line: { width: 1.5, dash: "solid" } },
  limit: { draw: "line", color: COLORS.quiet, line: { width: 1.25, dash: "dash" } },
  "inner limit": { draw: "line", color: COLORS.quiet, line: { width: 1.25, dash: "dot" } },
  target: { draw: "line", color: COLORS.teal, line: { width: 1.5, dash: "dot" } },
  specification: { draw: "line", color: COLORS.amber, line: { width: 1.5, dash: "dot" } },
  signal: { draw: "line", color: COLORS.red, marker: { shape: "diamond", size: 9, hollow: false } },
  "dense signal": { draw: "line", color: COLORS.red, marker: { shape: "diamond", size: 6, hollow: false } },
  // Nothing is drawn of it but its label.
  "phase name": { draw: "line", color: COLORS.white },
  "line name": { draw: "line", color: COLORS.white },
  excluded: { draw: "line", color: COLORS.quiet, marker: { shape: "circle", size: 8, hollow: true } },
  bar: { draw: "column", color: COLORS.blue },
  cumulative: {
    draw: "line",
    color: COLORS.amber,
    line: { width: 1.75, dash: "solid" },
    marker: { shape: "square", size: 5, hollow: false },
  },
  points: { draw: "line", color: COLORS.blue, marker: { shape: "circle", size: 6, hollow: false } },
  fitted: { draw: "line", color: COLORS.ink, line: { width: 1.5, dash: "solid" } },
  outline: { draw: "line", color: COLORS.blue, line: { width: 2.25, dash: "solid" } },
  base: { draw: "column", color: COLORS.white, isClear: true },
  whisker: { draw: "column", color: "CFDCEB" },
  "lower half": { draw: "column", color: "4A82BE" },
  "upper half": { draw: "column", color: "86AED8" },
  median: { draw: "line", color: COLORS.ink, marker: { shape: "diamond", size: 8, hollow: false } },
  beyond: { draw: "line", color: COLORS.red, marker: { shape: "circle", size: 6, hollow: true } },
  extent: { draw: "line", color: COLORS.white },
};

/** One series of a chart: where its numbers are, what it is called, what part it plays. */
export interface Series {
  readonly title: string;
  readonly place: Place;
  readonly plays: Plays;
  /** The cell that says what it is called, where that follows the data; a host that cannot link to it shows the title. */
  readonly titleFrom?: Place;
  /** A direct label at the right end: the series' title and its last value, or the title alone. */
  readonly endLabel?: boolean | "title";
  /** On the second axis at the right (a cumulative percentage). */
  readonly second?: boolean;
  /** Not named in the legend: it says nothing of its own. */
  readonly isUnlisted?: boolean;
}

/** An axis; `number` is a format code such as "0.0", "0%" or "mmm yyyy". */
export interface Axis {
  readonly title: string;
  readonly number: string;
  /** How numbers at the ticks are written, where round numbers need fewer digits than labels. */
  readonly ticks?: string;
  readonly min?: number;
  readonly max?: number;
}

/** A chart as every host draws it, its ranges known. */
export interface Chart {
  /** Stable within the workbook; a chart with the same id is replaced, never doubled. */
  readonly id: string;
  /** The title where none is taken from a cell. */
  readonly title: string;
  /** The cell whose text is the title, and states the verdict; a host that can link a title to a cell does, others copy its text. */
  readonly titleFrom?: Place;
  /** The cell whose text stands small below the picture: kind of chart, rules, firmness of the limits, as-of date. */
  readonly captionFrom?: Place;
  /** What a screen reader says. */
  readonly alt: string;
  readonly categories: Place;
  /**
   * "days": dates side by side, one step each, whatever lies between them. "scale": points lie where their numbers are on a
   * scale of its own (a scatter chart); every category is a number then.
   */
  readonly categoriesAre: "dates" | "days" | "words" | "numbers" | "scale";
  readonly series: readonly Series[];
  readonly x: Axis;
  readonly y: Axis;
  readonly second?: Axis;
  /** Columns of one category stand upon each other instead of side by side; what is below 0 goes down. */
  readonly isStacked?: boolean;
  /** "none": every series is plain from what stands beside the chart. */
  readonly legend?: "none";
}
