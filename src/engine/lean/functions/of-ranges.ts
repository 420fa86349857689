import { isErrorCell, type Cell, type ErrorCell } from "../../../workbook/cell";
import { asNumber } from "../as-number";
import { asTruth } from "../as-truth";
import type { LeanFunction, LeanFunctions } from "../lean-function";
import { isMatrix, single, type Matrix, type Result } from "../matrix";
import { numberOfText } from "../number-of-text";
import { firstOf, numbersIn, takeNumbers } from "../numbers-in";

const NO_ANSWER: ErrorCell = { error: "#VALUE!" };
const BY_ZERO: ErrorCell = { error: "#DIV/0!" };
const NOT_THERE: ErrorCell = { error: "#N/A" };

const many = (compute: (results: readonly Result[]) => Cell): LeanFunction => ({
  least: 1,
  most: Infinity,
  of: "results",
  compute,
});

/** A function of all numbers among its arguments. */
const ofAll = (compute: (numbers: readonly number[]) => Cell): LeanFunction =>
  many((results) => {
    const numbers = numbersIn(results);
    return "error" in numbers ? numbers : compute(numbers);
  });

const inOrder = (numbers: readonly number[]): Float64Array => Float64Array.from(numbers).sort();

/** A share of the way through numbers in order, between two of them where it falls there. */
function quantile(numbers: readonly number[], share: number): Cell {
  if (numbers.length === 0 || !(share >= 0 && share <= 1)) return NO_ANSWER;
  const sorted = inOrder(numbers);
  const at = (sorted.length - 1) * share;
  if (Number.isInteger(at)) return sorted[at]!;
  const [low, high] = [Math.floor(at), Math.ceil(at)];
  return sorted[high]! * (at - low) + sorted[low]! * (high - at);
}

const variance = (numbers: readonly number[], lost: 0 | 1): number | ErrorCell => {
  if (numbers.length - lost <= 0) return BY_ZERO;
  const mean = numbers.reduce((sum, it) => sum + it, 0) / numbers.length;
  return numbers.reduce((sum, it) => sum + (it - mean) ** 2, 0) / (numbers.length - lost);
};
const deviation = (lost: 0 | 1) =>
  ofAll((numbers) => {
    const square = variance(numbers, lost);
    return typeof square === "number" ? Math.sqrt(square) : square;
  });

/** A number taken from a list by a second argument. */
const picked = (compute: (numbers: readonly number[], which: number) => Cell): LeanFunction => ({
  least: 2,
  most: 2,
  of: "results",
  compute([list = null, which = null]) {
    const number = asNumber(single(which));
    if (typeof number !== "number") return number;
    const numbers = isMatrix(list)
      ? numbersIn([list])
      : typeof list === "number"
        ? [list]
        : isErrorCell(list)
          ? list
          : [];
    return "error" in numbers ? numbers : compute(numbers, number);
  },
});

const nth = (fromEnd: boolean) =>
  picked((numbers, which) => {
    const place = Math.trunc(which);
    if (numbers.length === 0 || place < 1 || place > numbers.length) return NO_ANSWER;
    const sorted = inOrder(numbers);
    return sorted[fromEnd ? sorted.length - place : place - 1]!;
  });

/** AND, OR: what one value decides, unless an error stands anywhere among them, as in Excel and LibreOffice. */
const truths = (decides: boolean): LeanFunction =>
  many((results) => {
    let isAny = false;
    let isDecided = false;
    const counts = (truth: boolean): undefined => {
      isAny = true;
      isDecided ||= truth === decides;
    };
    for (const it of results) {
      let fault: Cell | undefined;
      if (isMatrix(it)) {
        fault = firstOf<Cell>(it, (cell) => {
          if (typeof cell === "boolean") return counts(cell);
          if (typeof cell === "number") return counts(cell !== 0);
          return isErrorCell(cell) ? cell : undefined;
        });
      } else if (it !== null) {
        const truth = it === "" ? NO_ANSWER : asTruth(it);
        fault = typeof truth === "boolean" ? counts(truth) : truth;
      }
      if (fault !== undefined) return fault;
    }
    return isAny ? (isDecided ? decides : !decides) : NO_ANSWER;
  });

const extreme = (pick: (a: number, b: number) => number, start: number) =>
  many((results) => {
    let most = start;
    const fault = takeNumbers(results, (number) => {
      most = pick(most, number);
    });
    return fault ?? (most === start ? 0 : most);
  });

function sumOfProducts(results: readonly Result[]): Cell {
  const matrices = results.map((it): Matrix => (isMatrix(it) ? it : { height: 1, width: 1, at: () => it }));
  const { height, width } = matrices[0]!;
  if (matrices.some((it) => it.height !== height || it.width !== width)) return NO_ANSWER;
  let sum = 0;
  for (let column = 0; column < width; column += 1) {
    for (let row = 0; row < height; row += 1) {
      let product = 1;
      for (const it of matrices) {
        const cell = it.at(row, column);
        product = typeof cell === "number" ? product * cell : NaN;
        if (typeof cell !== "number") break;
      }
      if (!Number.isNaN(product)) sum += product;
    }
  }
  return sum;
}

/** Functions of whole ranges, without conditions. */
export const OF_RANGES: LeanFunctions = {
  SUM: many((results) => {
    let sum = 0;
    return takeNumbers(results, (number) => (sum += number)) ?? sum;
  }),
  PRODUCT: many((results) => {
    let [product, isAny] = [1, false];
    const fault = takeNumbers(results, (number) => {
      product *= number;
      isAny = true;
    });
    return fault ?? (isAny ? product : 0);
  }),
  COUNT: many((results) => {
    let count = 0;
    for (const it of results) {
      if (isMatrix(it))
        firstOf(it, (cell) => {
          if (typeof cell === "number") count += 1;
          return undefined;
        });
      else if (!isErrorCell(it) && (typeof it !== "string" || numberOfText(it) !== undefined)) count += 1;
    }
    return count;
  }),
  COUNTA: many((results) => {
    let count = 0;
    for (const it of results) {
      if (isMatrix(it))
        firstOf(it, (cell) => {
          if (cell !== null) count += 1;
          return undefined;
        });
      else if (it !== null) count += 1;
    }
    return count;
  }),
  AVERAGE: ofAll((numbers) =>
    numbers.length === 0 ? BY_ZERO : numbers.reduce((sum, it) => sum + it, 0) / numbers.length,
  ),
  MAX: extreme((a, b) => (b >= a ? b : a), -Infinity),
  MIN: extreme((a, b) => (b <= a ? b : a), Infinity),
  MEDIAN: ofAll((numbers) => quantile(numbers, 0.5)),
  STDEV: deviation(1),
  "STDEV.S": deviation(1),
  "STDEV.P": deviation(0),
  STDEVP: deviation(0),
  VAR: ofAll((numbers) => variance(numbers, 1)),
  "VAR.S": ofAll((numbers) => variance(numbers, 1)),
  "VAR.P": ofAll((numbers) => variance(numbers, 0)),
  QUARTILE: picked((numbers, which) => quantile(numbers, 0.25 * Math.trunc(which))),
  PERCENTILE: picked(quantile),
  LARGE: nth(true),
  SMALL: nth(false),
  RANK: {
    least: 2,
    most: 3,
    of: "results",
    compute([value = null, list = null, ascending = null]) {
      if (!isMatrix(list)) return NO_ANSWER;
      const number = asNumber(single(value));
      const isUp = asTruth(single(ascending));
      if (typeof number !== "number") return number;
      if (typeof isUp !== "boolean") return isUp;
      let [rank, isThere] = [1, false];
      firstOf(list, (cell) => {
        if (cell === number) isThere = true;
        else if (typeof cell === "number" && cell > number !== isUp) rank += 1;
        return undefined;
      });
      return isThere ? rank : NOT_THERE;
    },
  },
  SUMPRODUCT: { least: 1, most: Infinity, of: "results", compute: sumOfProducts },
  AND: truths(false),
  OR: truths(true),
  NOT: {
    least: 1,
    most: 1,
    of: "cells",
    compute([cell = null]) {
      const truth = asTruth(cell);
      return typeof truth === "boolean" ? !truth : truth;
    },
  },
  NA: { least: 0, most: 0, of: "cells", compute: () => NOT_THERE },
  TRUE: { least: 0, most: 0, of: "cells", compute: () => true },
  FALSE: { least: 0, most: 0, of: "cells", compute: () => false },
};
