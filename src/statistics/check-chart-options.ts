import type { ChartKind } from "./chart-kind";
import type { ChartOptions } from "./chart-options";
import { CHART_OPTION_WORDS } from "./chart-option-words";
import { DataProblem } from "./data-problem";

/**
 * The options, when each means something for this kind of chart and is a number that can be.
 *
 * An option that a chart would pass over in silence is refused: who gives it believes that it does something.
 *
 * @throws {DataProblem} "#VALUE!" for an option that the kind does not take, "#NUM!" for an impossible number.
 */
export function checkChartOptions(kind: ChartKind, options: ChartOptions): ChartOptions {
  for (const option of CHART_OPTION_WORDS) {
    const value = options[option.key];
    if (value === undefined) continue;
    if (!option.isBound && !kind.options.includes(option.key)) {
      const taken = CHART_OPTION_WORDS.filter((one) => one.isBound || kind.options.includes(one.key));
      throw new DataProblem(
        "#VALUE!",
        `A ${kind.name} chart takes no "${option.word}". It takes ${taken.map((one) => one.word).join(", ")}.`,
      );
    }
    if (typeof value !== "number") continue;
    if (!Number.isFinite(value) || !option.isPossible(value)) {
      throw new DataProblem("#NUM!", `The option "${option.word}" is ${value}; it has to be ${option.possible}.`);
    }
  }
  const { lowerBound = -Infinity, upperBound = Infinity, center } = options;
  if (lowerBound >= upperBound) {
    throw new DataProblem("#NUM!", `The lower bound ${lowerBound} is not below the upper bound ${upperBound}.`);
  }
  if (center !== undefined && kind.values === "shares" && (center < 0 || center > 1)) {
    throw new DataProblem("#NUM!", `The center of a ${kind.name} chart is a share, from 0 to 1, not ${center}.`);
  }
  if (center !== undefined && (kind.values === "counts" || kind.values === "times") && center < 0) {
    throw new DataProblem("#NUM!", `The center of a ${kind.name} chart is not below 0, as ${center} is.`);
  }
  return options;
}
