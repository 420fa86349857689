import type { Block, SeriesDesign } from "../workbook/design";
import { field } from "../workbook/formula";
import type { ControlChartInput } from "./control-chart-input";
import type { Companion, ControlChartKind } from "./control-chart-kind";
import { lineColumn, phaseGroups } from "./plotted-columns";

/** What a sheet with a control chart is called and says of itself. */
export interface ControlChartNames {
  readonly template: string;
  readonly sheet: string;
  readonly kpi: string;
  readonly unit: string;
}

/** How wide pictures are, in columns of the sheet, and how high, in rows: two of them fill a printed page. */
const COLUMNS = 8;
const ROWS = { alone: 22, first: 19, second: 12 };

/** The control chart: values, center and limits by phase, target, signals. */
export function picture(kind: ControlChartKind, input: ControlChartInput, names: ControlChartNames): Block {
  const groups = Array.from({ length: phaseGroups(input) }, (_, i) => i + 1);
  const lowSums: SeriesDesign = { title: "Low sum", column: "plot low sum", plays: "measurement" };
  const target: SeriesDesign = { title: "Target", column: "plot target", plays: "target", endLabel: true };
  return {
    block: "chart",
    rows: kind.companion === undefined ? ROWS.alone : ROWS.first,
    columns: COLUMNS,
    chart: {
      id: `${names.template}-chart`,
      title: names.kpi,
      titleFrom: field("headline"),
      alt: `${kind.title} of ${names.kpi}: ${PLOTTED[kind.plots]} in time order, their center line${kind.limits ? ", control limits" : ""}${kind.plots === "kpi" ? ", target" : ""}, and points that signal a special cause.`,
      table: "data",
      categories: "label",
      categoriesAre: axisOf(input),
      series: [
        { title: valueTitle(kind, names), column: "plot value", plays: "measurement" },
        ...(kind.plots === "sums" ? [lowSums] : []),
        ...groups.flatMap((group) => lines(kind, input, group)),
        ...(kind.plots === "kpi" ? [target] : []),
        { title: "Signal", column: "plot signal", plays: "signal" },
        ...(kind.plots === "kpi" ? [{ title: "Left out", column: "out", plays: "excluded" } as const] : []),
      ],
      x: across(input),
      y: { title: axisTitle(kind, names), number: kind.plots === "sums" ? "0.0" : input.valueNumber },
    },
  };
}

const PLOTTED = { kpi: "the values", spread: "how much they vary", sums: "cumulative sums" } as const;

const axisOf = ({ source }: ControlChartInput) => (source.areSchoolDays === true ? "days" : source.labelsAre);

const across = ({ source, labelNumber }: ControlChartInput) => ({
  title: "",
  number: source.areSchoolDays === true ? "mmm d" : source.labelsAre === "dates" ? "mmm yy" : labelNumber,
});

function valueTitle({ plots, word, title }: ControlChartKind, { kpi }: ControlChartNames): string {
  if (plots === "sums") return "High sum";
  if (plots === "spread") return title.replace(/ chart$/, "");
  return word === "ewma" ? `${kpi}, weighted average` : kpi;
}

function axisTitle({ plots, title }: ControlChartKind, { unit }: ControlChartNames): string {
  if (plots === "sums") return "standard errors";
  return plots === "spread" ? `${title.replace(/ chart$/, "")}${unit === "" ? "" : `, ${unit}`}` : unit;
}

/**
 * Center and limits of one phase and, after as many phases as there are groups, of another. Where there are several phases, the
 * center is labeled with the name of its own.
 */
function lines(kind: ControlChartKind, { phaseNames }: ControlChartInput, group: number): SeriesDesign[] {
  const line = (title: string, name: "center" | "lower" | "upper", plays: "center" | "limit"): SeriesDesign => ({
    title,
    column: lineColumn(name, group),
    plays,
    // Limits of phases that are over would be labeled in the middle of the picture, across the data.
    ...(name === "center" || group >= phaseNames.length ? { endLabel: true } : { isUnlisted: true }),
  });
  const name = phaseNames.length < 2 ? "Center" : (phaseNames[group - 1] ?? `Phase ${group}`);
  const center = line(name, "center", "center");
  return kind.limits
    ? [center, line("Upper limit", "upper", "limit"), line("Lower limit", "lower", "limit")]
    : [center];
}

/** The chart of spread beside it, smaller: read it first, since limits mean little while the spread is not stable. */
export function companionPicture(companion: Companion, input: ControlChartInput, names: ControlChartNames): Block {
  const { title, lower } = companion;
  const lowerLine: SeriesDesign = { title: "Lower limit", column: "spread lower", plays: "limit", endLabel: true };
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
        { title, column: "spread value", plays: "measurement" },
        { title: "Mean", column: "spread center", plays: "center", endLabel: true },
        { title: "Upper limit", column: "spread upper", plays: "limit", endLabel: true },
        ...(lower === undefined ? [] : [lowerLine]),
        { title: "Signal", column: "spread signal", plays: "signal" },
      ],
      x: across(input),
      y: { title: names.unit, number: input.valueNumber, min: 0 },
    },
  };
}
