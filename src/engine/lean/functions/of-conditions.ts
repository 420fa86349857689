import { isErrorCell, type Cell, type ErrorCell } from "../../../workbook/cell";
import { asText } from "../as-text";
import { criterionOf, type Criterion } from "../criterion";
import type { LeanFunction, LeanFunctions } from "../lean-function";
import { asMatrix, isMatrix, single, type Matrix, type Result } from "../matrix";

const NO_ANSWER: ErrorCell = { error: "#VALUE!" };
const BY_ZERO: ErrorCell = { error: "#DIV/0!" };

interface Condition {
  readonly cells: Matrix;
  readonly isMet: Criterion;
}

/** Ranges and criteria in pairs, or the error that a criterion is; ranges of different sizes are one. */
function conditionsOf(results: readonly Result[]): readonly Condition[] | ErrorCell {
  const found: Condition[] = [];
  for (let i = 0; i + 1 < results.length; i += 2) {
    const cells = asMatrix(results[i]!);
    const first = found[0]?.cells ?? cells;
    if (cells.height !== first.height || cells.width !== first.width) return NO_ANSWER;
    const criterion = results[i + 1]!;
    const spelled = asText(single(criterion));
    if (typeof spelled !== "string") return spelled;
    found.push({ cells, isMet: criterionOf(spelled) });
  }
  return found;
}

/** Every place at which all conditions are met, column by column. */
function whereMet(conditions: readonly Condition[], take: (row: number, column: number) => void): void {
  const { height, width } = conditions[0]!.cells;
  for (let column = 0; column < width; column += 1) {
    for (let row = 0; row < height; row += 1) {
      let isMet = true;
      for (let i = 0; i < conditions.length && isMet; i += 1) {
        const it = conditions[i]!;
        isMet = it.isMet(it.cells.at(row, column));
      }
      if (isMet) take(row, column);
    }
  }
}

/** The numbers of one range where conditions are met on others. */
function summed(cells: Result, results: readonly Result[], whole: (sum: number, count: number) => Cell): Cell {
  const conditions = conditionsOf(results);
  if ("error" in conditions) return conditions;
  const of = asMatrix(cells);
  let [sum, count] = [0, 0];
  whereMet(conditions, (row, column) => {
    const cell = row < of.height && column < of.width ? of.at(row, column) : null;
    if (typeof cell !== "number") return;
    sum += cell;
    count += 1;
  });
  return whole(sum, count);
}

function counted(results: readonly Result[]): Cell {
  const [range = null, criterion = null] = results;
  if (results.length === 2 && isMatrix(range) && typeof criterion === "string")
    return countedIn(range, criterionOf(criterion));
  const conditions = conditionsOf(results);
  if ("error" in conditions) return conditions;
  let count = 0;
  whereMet(conditions, () => (count += 1));
  return count;
}

/** One condition, as nearly all have it. */
function countedIn(range: Matrix, isMet: Criterion): number {
  const { height, width } = range;
  let count = 0;
  for (let column = 0; column < width; column += 1) {
    for (let row = 0; row < height; row += 1) if (isMet(range.at(row, column))) count += 1;
  }
  return count;
}

const mean = (sum: number, count: number): Cell => (count === 0 ? BY_ZERO : sum / count);
const total = (sum: number): Cell => sum;

const one = (whole: (sum: number, count: number) => Cell): LeanFunction => ({
  least: 2,
  most: 3,
  of: "results",
  compute: ([range = null, criterion = null, cells]) => summed(cells ?? range, [range, criterion], whole),
});

const several = (whole: (sum: number, count: number) => Cell): LeanFunction => ({
  least: 3,
  most: Infinity,
  of: "results",
  compute: ([cells = null, ...results]) => (results.length % 2 === 1 ? NO_ANSWER : summed(cells, results, whole)),
});

/** Functions that count and sum what meets conditions. */
export const OF_CONDITIONS: LeanFunctions = {
  COUNTIF: { least: 2, most: 2, of: "results", compute: counted },
  COUNTIFS: {
    least: 2,
    most: Infinity,
    of: "results",
    compute: (results) => (results.length % 2 === 1 ? NO_ANSWER : counted(results)),
  },
  COUNTBLANK: {
    least: 1,
    most: 1,
    of: "results",
    compute([range = null]) {
      let count = 0;
      const isBlank = (cell: Cell) => cell === null || cell === "";
      whereMet([{ cells: asMatrix(range), isMet: isBlank }], () => (count += 1));
      return isErrorCell(range) ? range : count;
    },
  },
  SUMIF: one(total),
  SUMIFS: several(total),
  AVERAGEIF: one(mean),
  AVERAGEIFS: several(mean),
};
