import type { ChartColumns } from "./auto-kind";
import type { ChartKind } from "./chart-kind";
import type { ChartRequest } from "./chart-request";
import { chartWithArticle } from "./chart-with-article";
import { DataProblem } from "./data-problem";

/**
 * Holds the columns of a chart against what its kind needs.
 *
 * @returns How many rows there are.
 * @throws {DataProblem} "#VALUE!" for a column too few or too many and for columns of different length, "#NUM!" for a number that
 *   cannot be, with its row.
 */
export function checkChartData(kind: ChartKind, columns: ChartColumns, request: ChartRequest): number {
  const { values, subgroups, denominators } = columns;
  const length = subgroups?.length ?? values?.length ?? 0;
  checkColumns(kind, columns);
  const others = { denominators, phases: request.phases, "exclude column": request.exclude };
  for (const [name, column] of Object.entries(others)) checkLength(name, column?.length, length);
  if (Array.isArray(request.baseline)) checkLength("baseline column", request.baseline.length, length);
  if (typeof request.baseline === "number" && !(request.baseline >= 1)) {
    throw new DataProblem("#NUM!", `The baseline is ${request.baseline} values; it takes at least 1.`);
  }
  const firstRow = request.firstRow ?? 1;
  if (values !== undefined) checkValues(kind, values, denominators, firstRow);
  subgroups?.forEach((subgroup, i) => checkFinite(subgroup, () => firstRow + i));
  return length;
}

function checkColumns(kind: ChartKind, { values, subgroups, denominators }: ChartColumns): void {
  if (kind.subgroups === "always" && subgroups === undefined) {
    throw new DataProblem(
      "#VALUE!",
      `The ${kind.name} chart needs several measurements in each row, side by side. For one a row use xmr.`,
    );
  }
  if (kind.subgroups === "never" && subgroups !== undefined) {
    throw new DataProblem("#VALUE!", `The ${kind.name} chart takes one value a row; for several a row use xbar-s.`);
  }
  if (values === undefined && subgroups === undefined) {
    throw new DataProblem("#VALUE!", "A control chart needs values. Give the range that holds them.");
  }
  if (kind.denominators && denominators === undefined) {
    throw new DataProblem(
      "#VALUE!",
      `The ${kind.name} chart needs a denominator for each value (what it is a part of, or its area of opportunity).`,
    );
  }
  if (!kind.denominators && denominators !== undefined) {
    throw new DataProblem(
      "#VALUE!",
      `The ${kind.name} chart takes no denominators. For a share use p', for a rate u', for a measured ratio i'.`,
    );
  }
}

function checkLength(name: string, actual: number | undefined, expected: number): void {
  if (actual === undefined || actual === expected) return;
  throw new DataProblem(
    "#VALUE!",
    `There are ${expected} values, but the ${name} has ${actual}. Give ranges of one height.`,
  );
}

function checkValues(
  kind: ChartKind,
  values: ArrayLike<number>,
  denominators: ArrayLike<number> | undefined,
  firstRow: number,
): void {
  checkFinite(values, (i) => firstRow + i);
  if (denominators !== undefined) {
    checkFinite(denominators, (i) => firstRow + i);
    for (let i = 0; i < denominators.length; i++) {
      const size = denominators[i] ?? NaN;
      if (size < 0)
        throw new DataProblem(
          "#NUM!",
          `Row ${firstRow + i} has the denominator ${size}, which cannot be below 0; give what the count is out of.`,
        );
    }
  }
  if (kind.values === "measurements") return;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? NaN;
    const size = denominators?.[i] ?? NaN;
    if (value < 0)
      throw new DataProblem(
        "#NUM!",
        `Row ${firstRow + i} holds ${value}; ${chartWithArticle(kind.name)} takes nothing below 0. Mend the cell, or use xmr if negative values can be.`,
      );
    if (kind.isWhole === true && value === value && !Number.isInteger(value)) {
      throw new DataProblem(
        "#NUM!",
        `Row ${firstRow + i} holds ${value}; ${chartWithArticle(kind.name)} counts whole cases. Give the count, or use ${kind.denominators ? "u' (i' for measured ratios)" : "xmr"} for amounts.`,
      );
    }
    if (kind.values === "times" && value === 0) {
      throw new DataProblem(
        "#NUM!",
        `Row ${firstRow + i} holds 0; a t chart takes times above 0. Measure finer (hours for days), or use a g chart.`,
      );
    }
    if (kind.values === "shares" && size > 0 && value > size) {
      throw new DataProblem(
        "#NUM!",
        `Row ${firstRow + i} counts ${value} out of ${size}; a share cannot be above 1. For a rate use u'.`,
      );
    }
  }
}

function checkFinite(values: ArrayLike<number>, rowOf: (i: number) => number): void {
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value - value !== 0 && value === value) {
      throw new DataProblem("#NUM!", `Row ${rowOf(i)} holds a number that is too large to calculate with.`);
    }
  }
}
