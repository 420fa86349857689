import type { ControlChartInput } from "./control-chart-input";

/** What runs across a chart: dates to scale, days side by side whatever lies between them, words or numbers. */
export function axisOf({ source }: ControlChartInput): "dates" | "days" | "words" | "numbers" {
  return source.areSchoolDays === true || source.repeats === true ? "days" : source.labelsAre;
}
