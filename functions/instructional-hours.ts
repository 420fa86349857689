import { instructionalHours } from "../src/statistics/instructional-hours";
import { declare } from "./declare";
import { counts } from "./parameters/counts";

export const INSTRUCTIONAL_HOURS = declare({
  name: "INSTRUCTIONAL_HOURS",
  about: "Student-hours of instruction lost to late arrivals.",
  category: "Goals and savings",
  parameters: {
    minutes_late: counts({ about: "Minutes after the bell, one row per run or day; 0 for an early bus", least: 0 }),
    riders: counts({
      about: "Students who arrived with it, row by row, or one number for all",
      alongside: "minutes_late",
      oneForAll: true,
      least: 0,
    }),
  },
  result: {
    shape: "cell",
    columns: [{ name: "Hours", unit: "student-hours", meaning: "Sum of minutes late x riders / 60" }],
  },
  examples: [
    {
      title: "Three runs of a morning",
      sheet: [
        ["Minutes late", "Riders"],
        [10, 30],
        [0, 42],
        [25, 24],
      ],
      formula: "=INSTRUCTIONAL_HOURS(A1:A4,B1:B4)",
      gives: [[15]],
    },
    {
      title: "The same number of riders on each run; a run without a time is left out",
      sheet: [["Minutes late"], [12], [null], [6]],
      formula: "=INSTRUCTIONAL_HOURS(A1:A4,40)",
      gives: [[12]],
    },
    {
      title: "Riders cannot be fewer than none",
      sheet: [[12, -3]],
      formula: "=INSTRUCTIONAL_HOURS(A1,B1)",
      gives: { error: "#NUM!" },
    },
    {
      title: "Columns that do not cover the same rows",
      sheet: [
        [12, 30],
        [5, 28],
        [7, null],
      ],
      formula: "=INSTRUCTIONAL_HOURS(A1:A3,B1:B2)",
      gives: { error: "#VALUE!" },
    },
  ],
  seeAlso: ["SAVINGS"],
  definition: ["hours = sum(minutes late x riders) / 60, over the rows that have both"],
  source: ["Charleston County School District, hours lost to late buses, 2017-18 (as reported in July 2018)"],
  differs: [
    {
      tool: "Excel's SUMPRODUCT(minutes, riders) / 60",
      how: "It takes text as 0 without a word; here text is an error that names its row.",
    },
  ],
  compute({ minutes_late: minutes, riders }) {
    const [only] = riders.numbers;
    const isOneForAll = riders.numbers.length === 1 && only !== undefined;
    const students = isOneForAll ? minutes.numbers.map(() => only) : riders.numbers;
    return [[instructionalHours(series(minutes.numbers), series(students))]];
  },
});

function series(values: Float64Array): (number | null)[] {
  return Array.from(values, (value) => (Number.isNaN(value) ? null : value));
}
