import { DataProblem } from "./data-problem";
import { fAbove } from "./distributions/f";
import { mean } from "./mean";
import { sum } from "./sum";

/** A line of an analysis of variance. */
export interface AnovaLine {
  readonly squares: number;
  readonly degrees: number;
}

/** The table of a two-way analysis of variance with interaction. */
export interface CrossedAnova {
  readonly first: AnovaLine;
  readonly second: AnovaLine;
  readonly interaction: AnovaLine & { readonly p: number };
  readonly error: AnovaLine;
  readonly levels: { readonly first: number; readonly second: number };
  /** Measurements in each cell. */
  readonly repeats: number;
}

/**
 * Two-way analysis of variance of a crossed, balanced study: each part measured by each operator equally often.
 *
 * @param values  Measurements, one a row.
 * @param first  The part of each.
 * @param second  The operator of each.
 * @throws {DataProblem} "#NUM!" with fewer than two parts, operators or repeats, unequal cells, or measurements that never vary.
 *
 * @example
 * crossedAnova([1, 1.1, 2, 2.1, 1.2, 1.1, 2.2, 2], [1, 1, 2, 2, 1, 1, 2, 2], ["a", "a", "a", "a", "b", "b", "b", "b"]).first.squares // => 1.90125
 *
 * @see R's aov(value ~ part * operator)
 */
export function crossedAnova(
  values: readonly number[],
  first: readonly (string | number)[],
  second: readonly (string | number)[],
): CrossedAnova {
  const parts = Array.from(new Set(first));
  const operators = Array.from(new Set(second));
  const byPart = new Map<string | number, Map<string | number, number[]>>();
  values.forEach((value, i) => {
    const [part, operator] = [first[i] ?? "", second[i] ?? ""];
    const ofPart = byPart.get(part) ?? new Map<string | number, number[]>();
    byPart.set(part, ofPart);
    const cell = ofPart.get(operator);
    if (cell === undefined) ofPart.set(operator, [value]);
    else cell.push(value);
  });
  const cellAt = (part: string | number, operator: string | number) => byPart.get(part)?.get(operator) ?? [];
  const repeats = cellAt(parts[0] ?? "", operators[0] ?? "").length;
  refuse(parts, operators, cellAt, repeats);
  const cells = parts.map((part) => operators.map((operator) => cellAt(part, operator)));
  const origin = values[0] ?? 0;
  const meansIn = cells.map((row) => row.map((cell) => mean(cell.map((value) => value - origin))));
  const ofFirst = meansIn.map(mean);
  const ofSecond = operators.map((_, j) => mean(meansIn.map((row) => row[j] ?? NaN)));
  const grand = mean(ofFirst);
  const squaresOf = (means: readonly number[]): number => sum(means.map((value) => (value - grand) ** 2));
  const crossed = sum(
    meansIn.flatMap((row, i) =>
      row.map((value, j) => (value - (ofFirst[i] ?? NaN) - (ofSecond[j] ?? NaN) + grand) ** 2),
    ),
  );
  const within = sum(
    cells.flatMap((row, i) =>
      row.flatMap((cell, j) => cell.map((value) => (value - origin - (meansIn[i]?.[j] ?? NaN)) ** 2)),
    ),
  );
  const freedom = (parts.length - 1) * (operators.length - 1);
  const error = { squares: within, degrees: parts.length * operators.length * (repeats - 1) };
  const squares = repeats * crossed;
  if (error.squares === 0 && squares === 0) {
    throw new DataProblem(
      "#NUM!",
      "Repeated measurements never differ, so there is no measurement error to study; measure more finely.",
    );
  }
  return {
    first: { squares: operators.length * repeats * squaresOf(ofFirst), degrees: parts.length - 1 },
    second: { squares: parts.length * repeats * squaresOf(ofSecond), degrees: operators.length - 1 },
    interaction: {
      squares,
      degrees: freedom,
      p: error.squares === 0 ? 0 : fAbove(squares / freedom / (error.squares / error.degrees), freedom, error.degrees),
    },
    error,
    levels: { first: parts.length, second: operators.length },
    repeats,
  };
}

function refuse(
  parts: readonly (string | number)[],
  operators: readonly (string | number)[],
  cellAt: (part: string | number, operator: string | number) => readonly number[],
  repeats: number,
): void {
  if (parts.length < 2 || operators.length < 2) {
    throw new DataProblem(
      "#NUM!",
      `A study needs two parts and two operators or more; there are ${parts.length} and ${operators.length}. Measure every part with every operator, twice or more.`,
    );
  }
  // Stops at the first cell that is wrong: where labels are not labels there may be millions of cells.
  for (const part of parts) {
    for (const operator of operators) {
      const has = cellAt(part, operator).length;
      if (has === repeats) continue;
      throw new DataProblem(
        "#NUM!",
        `Operator ${operator} measured part ${part} ${times(has)}, operator ${String(operators[0])} measured part ${String(parts[0])} ${times(repeats)}; every operator has to measure every part equally often.`,
      );
    }
  }
  if (repeats < 2) {
    throw new DataProblem(
      "#NUM!",
      "Each operator measured each part once; repeatability needs two measurements or more.",
    );
  }
}

const times = (count: number): string =>
  count === 0 ? "not once" : count === 1 ? "once" : count === 2 ? "twice" : `${count} times`;
