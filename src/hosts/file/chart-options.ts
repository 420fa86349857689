import type { Better } from "../../dmaic/kpi";
import type { ChartAsked } from "../../templates/asked-chart";
import { readFigure } from "../../workbook/read-figure";
import { WorkbookProblem } from "../../workbook/workbook-problem";
import { refuseUnusedOptions } from "./refuse-unused-options";

/** The options of a single chart; each takes a value. */
export const CHART_OPTIONS: readonly string[] = [
  "--chart",
  "--value",
  "--label",
  "--denominator",
  "--by",
  "--phase",
  "--exclude",
  "--rules",
  "--baseline",
  "--target",
  "--better",
  "--sheet",
  "--days",
  "--phase-by",
  "--year-begins",
];

/**
 * The chart that the options of a command ask for; undefined where none does.
 *
 * @throws {WorkbookProblem} For a number that is none, a direction that is none, a chart without values, and options that it does not use.
 */
export function chartOptions(
  options: ReadonlyMap<string, string>,
): { readonly of: ChartAsked; readonly sheet: string | undefined; readonly onSchoolDays: boolean } | undefined {
  // Without the others, --phase asks for the sheets of a phase of the project.
  const used = CHART_OPTIONS.filter((it) => options.has(it));
  if (used.every((it) => it === "--phase")) return undefined;
  for (const [option, gives] of Object.entries(NOT_BLANK)) {
    if (options.get(option)?.trim() === "") throw new WorkbookProblem(`${option} is blank. Give it ${gives}.`);
  }
  const value = options.get("--value");
  if (value === undefined) {
    throw new WorkbookProblem(`${used[0]!} needs --value beside it: the heading of the column to chart.`);
  }
  refuseUnusedOptions(used, options);
  return {
    sheet: options.get("--sheet"),
    onSchoolDays: oneWord("--days", "school", options),
    of: {
      value,
      chart: options.get("--chart"),
      label: options.get("--label"),
      denominator: options.get("--denominator"),
      by: options.get("--by"),
      phase: options.get("--phase"),
      exclude: options.get("--exclude"),
      phaseBy: oneWord("--phase-by", "school year", options) ? "school year" : undefined,
      firstMonth: month(options),
      rules: options.get("--rules"),
      baseline: wholeNumber("--baseline", options),
      target: figure("--target", options),
      better: direction(options.get("--better")),
    },
  };
}

function number(name: string, options: ReadonlyMap<string, string>): number | undefined {
  const text = options.get(name);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value)) {
    throw new WorkbookProblem(`${name} takes a number; "${text}" is none. Write it like 5.`);
  }
  return value;
}

/** A figure as people type it; a percentage is the share that it is, since shares are charted as such. */
function figure(name: string, options: ReadonlyMap<string, string>): number | undefined {
  const text = options.get(name);
  if (text === undefined) return undefined;
  const value = readFigure(text) ?? NaN;
  if (!Number.isFinite(value)) {
    throw new WorkbookProblem(
      `${name} takes a number or a percentage; "${text}" is neither. Write it like 5, 0.95 or 95%.`,
    );
  }
  return value;
}

function wholeNumber(name: string, options: ReadonlyMap<string, string>): number | undefined {
  const value = number(name, options);
  if (value === undefined || (Number.isInteger(value) && value >= 2)) return value;
  throw new WorkbookProblem(`${name} takes a whole number of rows, 2 or more; ${value} is none.`);
}

/** Whether an option is given that takes one word only. */
function oneWord(name: string, word: string, options: ReadonlyMap<string, string>): boolean {
  const typed = options.get(name);
  if (typed === undefined || typed.trim().toLowerCase() === word) return typed !== undefined;
  throw new WorkbookProblem(`${name} takes "${word}" and nothing else; "${typed}" is something else.`);
}

function month(options: ReadonlyMap<string, string>): number | undefined {
  const value = number("--year-begins", options);
  if (value === undefined || (Number.isInteger(value) && value >= 1 && value <= 12)) return value;
  throw new WorkbookProblem(`--year-begins takes the number of a month, from 1 to 12; ${value} is none.`);
}

function direction(word: string | undefined): Better | undefined {
  if (word === undefined) return undefined;
  const found = DIRECTIONS[word.trim().toLowerCase()];
  if (found === undefined)
    throw new WorkbookProblem(`--better takes lower, higher or near; "${word}" is none of them.`);
  return found;
}

const HEADING = "the heading of a column, or leave it out";

/** Options that mean nothing without a word, and what they take. */
const NOT_BLANK: Readonly<Record<string, string>> = {
  "--chart": "a kind such as xmr, or leave it out",
  "--value": "the heading of the column to chart",
  "--label": HEADING,
  "--denominator": HEADING,
  "--by": HEADING,
  "--phase": HEADING,
  "--exclude": HEADING,
};

const DIRECTIONS: Readonly<Record<string, Better>> = {
  lower: "Lower",
  higher: "Higher",
  near: "Near target",
  "near target": "Near target",
};
