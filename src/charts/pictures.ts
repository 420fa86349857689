import type { Block, SeriesDesign } from "../workbook/design";
import { cellAt, field } from "../workbook/formula";
import { axisOf } from "./axis-of";
import type { ControlChartInput } from "./control-chart-input";
import type { Companion, ControlChartKind } from "./control-chart-kind";
import { datesAcross } from "./dates-across";
import { hasPhaseNames, lineColumn, nameColumn, phaseGroups, spreadColumn } from "./plotted-columns";

/** What a sheet with a control chart is called and says of itself. */
export interface ControlChartNames {
  readonly template: string;
  readonly sheet: string;
  readonly kpi: string;
  readonly unit: string;
}

/** How wide pictures are, in columns of the sheet, and how high, in rows: two of them fill a printed page. */
const COLUMNS = 7;
const ROWS = { alone: 22, first: 19, second: 12 };

/** From so many rows on, points are drawn as a line: markers would run into one another. */
const DENSE = 150;

const densely = ({ source }: ControlChartInput) =>
  source.rows > DENSE
    ? ({ measurement: "dense measurement", signal: "dense signal" } as const)
    : ({ measurement: "measurement", signal: "signal" } as const);

/** The control chart: values, center and limits by phase, target, signals. */
export function picture(kind: ControlChartKind, input: ControlChartInput, names: ControlChartNames): Block {
  const groups = Array.from({ length: phaseGroups(input) }, (_, i) => i + 1);
  const { measurement, signal } = densely(input);
  const lowSums: SeriesDesign = { title: "Low sum", column: "plot low sum", plays: measurement };
  const target: SeriesDesign = { title: "Target", column: "plot target", plays: "target", endLabel: true };
  return {
    block: "chart",
    rows: kind.companion === undefined ? ROWS.alone : ROWS.first,
    columns: COLUMNS,
    chart: {
      id: `${names.template}-chart`,
      title: names.kpi,
      titleFrom: field("headline"),
      captionFrom: field("about"),
      alt: `${kind.title} of ${names.kpi}: ${PLOTTED[kind.plots]} in time order, their center line${kind.limits ? ", control limits" : ""}${kind.plots === "kpi" ? ", target" : ""}, and points that signal a special cause.`,
      table: "data",
      categories: "label",
      categoriesAre: axisOf(input),
      series: [
        { title: valueTitle(kind, names), column: "plot value", plays: measurement },
        ...(kind.plots === "sums" ? [lowSums] : []),
        ...groups.flatMap((group) => lines(kind, input, group)),
        ...(kind.plots === "kpi" ? [target] : []),
        { title: "Signal", column: "plot signal", plays: signal },
        ...(hasPhaseNames(input) ? groups.map((group) => phaseName(input, group)) : []),
        ...(kind.plots === "kpi" ? [leftOut(input)] : []),
      ],
      x: across(input),
      y: {
        title: axisTitle(kind, names),
        ...(kind.plots === "sums" ? { number: "0.0" } : upward(input)),
        ...(input.axisFrom === undefined ? {} : { min: input.axisFrom }),
      },
    },
  };
}

/** Ticks stand at round numbers: where decimals are ours, and not the source's, they show what they need. */
const upward = ({ valueNumber, ticks }: ControlChartInput) => ({
  number: valueNumber,
  ...(ticks === undefined ? {} : { ticks }),
});

const PLOTTED = { kpi: "the values", spread: "how much they vary", sums: "cumulative sums" } as const;

const across = (input: ControlChartInput) => ({
  title: "",
  number: numberAcross(axisOf(input), input),
});

function numberAcross(axis: ReturnType<typeof axisOf>, { source, labelNumber }: ControlChartInput): string {
  if (axis === "days") return "mmm d";
  return axis === "dates" ? datesAcross(source.rows * source.everyDays) : labelNumber;
}

function valueTitle({ plots, word, title }: ControlChartKind, { kpi }: ControlChartNames): string {
  if (plots === "sums") return "High sum";
  if (plots === "spread") return title.replace(/ chart$/, "");
  return word === "ewma" ? `${kpi}, weighted average` : kpi;
}

function axisTitle({ plots, title }: ControlChartKind, { unit }: ControlChartNames): string {
  if (plots === "sums") return "standard errors";
  return plots === "spread" ? `${title.replace(/ chart$/, "")}${unit === "" ? "" : `, ${unit}`}` : unit;
}

/** The legend says what a ring is only where there is one. */
const leftOut = ({ leavesOut }: ControlChartInput): SeriesDesign => ({
  title: "Left out",
  column: "out",
  plays: "excluded",
  ...(leavesOut === true ? {} : { isUnlisted: true }),
});

/** Where there are several phases, each is named where it begins, above all points and lines. */
const phaseName = ({ phaseNames }: ControlChartInput, group: number): SeriesDesign => ({
  title: phaseNames[group - 1] ?? `Phase ${group}`,
  titleFrom: cellAt("phases", "drawn as", group - 1),
  column: nameColumn(group),
  plays: "phase name",
  endLabel: "title",
  isUnlisted: true,
});

/** Center and limits of one phase and, after as many phases as there are groups, of another. Those of the latest are labeled. */
function lines(kind: ControlChartKind, { phaseNames }: ControlChartInput, group: number): SeriesDesign[] {
  const line = (title: string, name: "center" | "lower" | "upper", plays: "center" | "limit"): SeriesDesign => ({
    title,
    column: lineColumn(name, group),
    plays,
    // Lines of phases that are over would be labeled in the middle of the picture, across the data.
    ...(group >= phaseNames.length ? { endLabel: true } : { isUnlisted: true }),
  });
  const center = line("Center", "center", "center");
  return kind.limits
    ? [line("Upper limit", "upper", "limit"), center, line("Lower limit", "lower", "limit")]
    : [center];
}

/** The chart of spread beside it, smaller: read it first, since limits mean little while the spread is not stable. */
export function companionPicture(companion: Companion, input: ControlChartInput, names: ControlChartNames): Block {
  const { title, lower } = companion;
  const { measurement, signal } = densely(input);
  const line = (title: string, name: "center" | "lower" | "upper", group: number): SeriesDesign => ({
    title,
    column: spreadColumn(name, group),
    plays: name === "center" ? "center" : "limit",
    ...(group >= input.phaseNames.length ? { endLabel: true } : { isUnlisted: true }),
  });
  return {
    block: "chart",
    rows: ROWS.second,
    columns: COLUMNS,
    chart: {
      id: `${names.template}-spread`,
      title: `${title}: does the spread itself vary by chance alone?`,
      alt: `${title} of ${names.kpi} in time order, its mean and limits by phase, and points that signal a special cause.`,
      table: "data",
      categories: "label",
      categoriesAre: axisOf(input),
      series: [
        { title, column: "spread value", plays: measurement },
        ...Array.from({ length: phaseGroups(input) }, (_, i) => [
          line("Upper limit", "upper", i + 1),
          line("Mean", "center", i + 1),
          ...(lower === undefined ? [] : [line("Lower limit", "lower", i + 1)]),
        ]).flat(),
        { title: "Signal", column: "spread signal", plays: signal },
      ],
      x: across(input),
      y: { title: names.unit, ...upward(input), min: 0 },
    },
  };
}
