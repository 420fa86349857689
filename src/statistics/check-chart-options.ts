import type { ChartKind } from "./chart-kind";
import type { ChartOptions } from "./chart-options";
import { CHART_OPTION_WORDS } from "./chart-option-words";
import { chartWithArticle } from "./chart-with-article";
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
        `${upperFirst(chartWithArticle(kind.name))} takes no "${option.word}". It takes ${taken.map((one) => one.word).join(", ")}.`,
      );
    }
    if (typeof value !== "number") continue;
    if (!Number.isFinite(value) || !option.isPossible(value)) {
      throw new DataProblem("#NUM!", `The option "${option.word}" is ${value}; it has to be ${option.possible}.`);
    }
  }
  const { lowerBound = -Infinity, upperBound = Infinity, center } = options;
  if (lowerBound >= upperBound) {
    throw new DataProblem(
      "#NUM!",
      `The lower bound ${lowerBound} is not below the upper bound ${upperBound}; exchange them.`,
    );
  }
  if (center !== undefined && kind.values === "shares" && (center < 0 || center > 1)) {
    throw new DataProblem(
      "#NUM!",
      `The center of ${chartWithArticle(kind.name)} is a share, and ${center} is none; give a number from 0 to 1.`,
    );
  }
  if (center !== undefined && (kind.values === "counts" || kind.values === "times") && center < 0) {
    throw new DataProblem(
      "#NUM!",
      `The center of ${chartWithArticle(kind.name)} is ${center}, which cannot be below 0; give a number of 0 or more.`,
    );
  }
  return options;
}

function upperFirst(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}
