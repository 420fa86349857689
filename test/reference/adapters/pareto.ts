import { DataProblem } from "../../../src/statistics/data-problem";
import { pareto } from "../../../src/statistics/pareto";
import type { Adapted, ReferenceCase } from "../reference-case";

export function adapt({ inputs, options }: ReferenceCase): Adapted {
  const categories = inputs["categories"] as string[];
  try {
    const lines = pareto(categories, inputs["counts"] as number[], (options["cut"] as number) / 100);
    let running = 0;
    return {
      ours: {
        order: lines.map((line) => categories.indexOf(line.category)),
        categories: lines.map((line) => line.category),
        counts: lines.map((line) => line.amount),
        percent: lines.map((line) => 100 * line.share),
        cum: lines.map((line) => (running += line.amount)),
        cum_percent: lines.map((line) => 100 * line.cumulative),
        vital_few: lines.filter((line) => line.isVital).length,
      },
    };
  } catch (problem) {
    if (problem instanceof DataProblem && problem.code === "#DIV/0!") {
      return { ours: "skip", why: "shares of nothing are an error with a sentence" };
    }
    throw problem;
  }
}
