import type { ErrorCell } from "../../../workbook/cell";
import { asNumber } from "../as-number";
import { calendarDay, serialDay } from "../calendar-day";
import type { LeanFunction, LeanFunctions } from "../lean-function";

const NO_ANSWER: ErrorCell = { error: "#VALUE!" };

const ofDay = (compute: (day: Date) => number): LeanFunction => ({
  least: 1,
  most: 1,
  of: "cells",
  compute([cell = null]) {
    const serial = asNumber(cell);
    return typeof serial === "number" ? compute(calendarDay(serial)) : serial;
  },
});

/** Functions of dates. */
export const OF_DATES: LeanFunctions = {
  YEAR: ofDay((day) => day.getUTCFullYear()),
  MONTH: ofDay((day) => day.getUTCMonth() + 1),
  DAY: ofDay((day) => day.getUTCDate()),
  DATE: {
    least: 3,
    most: 3,
    of: "cells",
    compute(cells) {
      const numbers: number[] = [];
      for (const cell of cells) {
        const number = asNumber(cell);
        if (typeof number !== "number") return number;
        numbers.push(Math.trunc(number));
      }
      const [year = 0, month = 0, day = 0] = numbers;
      if (year < 0 || year > 9999) return NO_ANSWER;
      const serial = serialDay(year < 1900 ? year + 1900 : year, month, day);
      return serial < 0 ? NO_ANSWER : serial;
    },
  },
};
