import { binomialQuantile } from "../../../statistics/distributions/binomial";
import { betaBelow, betaQuantile } from "../../../statistics/distributions/beta";
import { chiSquareQuantile } from "../../../statistics/distributions/chi-square";
import { normalBelow, normalQuantile } from "../../../statistics/distributions/normal";
import { studentTQuantile } from "../../../statistics/distributions/student-t";
import type { Cell, ErrorCell } from "../../../workbook/cell";
import { asNumber } from "../as-number";
import type { LeanFunction, LeanFunctions } from "../lean-function";

const NO_ANSWER: ErrorCell = { error: "#VALUE!" };
const BY_ZERO: ErrorCell = { error: "#DIV/0!" };

/** A function of numbers; arguments that are left out have what `otherwise` says. */
function ofNumbers(
  least: number,
  most: number,
  compute: (...numbers: number[]) => number | ErrorCell,
  otherwise: readonly number[] = [],
): LeanFunction {
  return {
    least,
    most,
    of: "cells",
    compute(cells): Cell {
      const [first, second] = cells;
      if (typeof first === "number" && otherwise.length < 2) {
        if (cells.length === 1) return compute(first);
        if (cells.length === 2 && typeof second === "number") return compute(first, second);
      }
      const numbers: number[] = [];
      for (let i = 0; i < Math.max(cells.length, otherwise.length); i += 1) {
        const number = i < cells.length ? asNumber(cells[i]!) : otherwise[i]!;
        if (typeof number !== "number") return number;
        numbers.push(number);
      }
      return compute(...numbers);
    },
  };
}

/** A distribution: where it has no number, it has no answer. */
const ofChance = (count: number, compute: (...numbers: number[]) => number): LeanFunction =>
  ofNumbers(count, count, (...numbers) => {
    const answer = compute(...numbers);
    return Number.isFinite(answer) ? answer : NO_ANSWER;
  });

function rounded(value: number, places: number, by: (magnitude: number) => number): number {
  const power = 10 ** Math.trunc(places);
  const magnitude = places === 0 ? by(Math.abs(value)) : by(Math.abs(value) * power) / power;
  return value >= 0 ? magnitude : -magnitude;
}

/** Functions that give a number for numbers. */
export const OF_NUMBERS: LeanFunctions = {
  ABS: ofNumbers(1, 1, Math.abs),
  SIGN: ofChance(1, Math.sign),
  INT: ofNumbers(1, 1, Math.floor),
  EXP: ofNumbers(1, 1, Math.exp),
  SQRT: ofNumbers(1, 1, (x) => (x < 0 ? NO_ANSWER : Math.sqrt(x))),
  LN: ofNumbers(1, 1, (x) => (x <= 0 ? NO_ANSWER : Math.log(x))),
  LOG: ofNumbers(
    1,
    2,
    (x, base = 10) => (x <= 0 || base <= 0 || base === 1 ? NO_ANSWER : Math.log10(x) / Math.log10(base)),
    [0, 10],
  ),
  LOG10: ofNumbers(1, 1, (x) => (x <= 0 ? NO_ANSWER : Math.log10(x))),
  PI: ofNumbers(0, 0, () => Math.PI),
  POWER: ofNumbers(2, 2, (base, power) => (base < 0 && !Number.isInteger(power) ? NO_ANSWER : base ** power)),
  MOD: ofNumbers(2, 2, (x, by) => {
    if (by === 0) return BY_ZERO;
    const rest = x % by;
    return (rest > 0 && by < 0) || (rest < 0 && by > 0) ? rest + by : rest;
  }),
  ROUND: ofNumbers(1, 2, (x, places = 0) => rounded(x, places, Math.round), [0, 0]),
  ROUNDUP: ofNumbers(1, 2, (x, places = 0) => rounded(x, places, Math.ceil), [0, 0]),
  ROUNDDOWN: ofNumbers(1, 2, (x, places = 0) => rounded(x, places, Math.floor), [0, 0]),
  CRITBINOM: ofChance(3, (trials, chance, share) => binomialQuantile(share, trials, chance)),
  NORMSINV: ofChance(1, normalQuantile),
  NORMSDIST: ofChance(1, normalBelow),
  BETAINV: ofChance(3, betaQuantile),
  BETADIST: ofChance(3, betaBelow),
  CHIINV: ofChance(2, (p, degrees) => chiSquareQuantile(1 - p, degrees)),
  TINV: ofChance(2, (p, degrees) => studentTQuantile(1 - p / 2, degrees)),
};
