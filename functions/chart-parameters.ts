import { CHART_KINDS } from "../src/statistics/chart-kinds";
import type { ChartOptions } from "../src/statistics/chart-options";
import { controlChart, type ControlChart } from "../src/statistics/control-chart";
import { DataProblem } from "../src/statistics/data-problem";
import { readRules } from "../src/statistics/read-rules";
import type { Arguments } from "./declare";
import { sentences } from "./messages";
import { choice } from "./parameters/choice";
import { column } from "./parameters/column";
import { columns, type Columns } from "./parameters/columns";
import { flags } from "./parameters/flags";
import { labels } from "./parameters/labels";
import { numberOrFlags } from "./parameters/number-or-flags";
import { numeric, oneOf, options, yesNo } from "./parameters/options";
import { optional } from "./parameters/optional";
import { text } from "./parameters/text";
import { oneARow } from "./reading/one-a-row";
import type { Words } from "./words/find-word";

const CHART_WORDS: Words = Object.fromEntries([
  ["auto", ["automatic"]],
  ...CHART_KINDS.map((kind) => [kind.name, kind.aliases] as const),
]);

const CHART_OPTIONS = options({
  about:
    'Settings such as "screen=yes; sigmas=3", among them sigmas, screen, constants, pooled, center, sigma, lambda, width, k, h, head start, exponent, lower bound, upper bound',
  keys: {
    sigmas: numeric(),
    screen: yesNo,
    constants: oneOf({ exact: [], table: ["tables"] }),
    pooled: yesNo,
    center: numeric(),
    sigma: numeric(),
    lambda: numeric(),
    width: numeric(),
    k: numeric(),
    h: numeric(),
    "head start": numeric(),
    exponent: numeric(),
    "lower bound": numeric(),
    "upper bound": numeric(),
  },
});

/** What a control chart is drawn from: the parameters of every function that draws one. */
export const CHART_PARAMETERS = {
  values: columns({
    about:
      "Measurements or counts in time order, one row per point; several columns are subgroups; a blank or #N/A is a gap",
  }),
  chart: optional(choice({ about: "The chart", words: CHART_WORDS }), "auto", "auto, by the shape of the data"),
  denominators: optional(
    column({
      about:
        "What each count is out of, or its area of opportunity: one a row, or one number for all; for i' what each value, a ratio already, rests on",
      alongside: "values",
      oneForAll: true,
    }),
    null,
    "none",
  ),
  phases: optional(
    labels({ about: "A label a row; a new phase begins where it changes, a blank is as above", alongside: "values" }),
    null,
    "one phase",
  ),
  rules: optional(
    text({
      about:
        'The rules that find signals: anhoej, limits, western electric, nelson, montgomery, aiag, ihi, nhs, nhs 6, wheeler, or a mix like "beyond; shift 9; 2 of 3"',
      kind: "rules",
      parse: readRules,
    }),
    "anhoej",
    "anhoej",
  ),
  baseline: optional(
    numberOrFlags({
      about: "Where the limits come from: the first so many values of each phase, or a column of TRUE and FALSE",
      alongside: "values",
      least: 1,
    }),
    null,
    "all rows",
  ),
  exclude: optional(
    flags({
      about: "TRUE, x or any text marks a point that is shown but takes no part in center, limits or rules",
      alongside: "values",
    }),
    null,
    "none",
  ),
  options: CHART_OPTIONS,
} as const;

/** The control chart that the arguments ask for. */
export function chartOf(given: Arguments<typeof CHART_PARAMETERS>): ControlChart {
  const data = chartColumns(given.values, given.denominators);
  const chart = controlChart({
    ...data,
    kind: given.chart,
    phases: given.phases ?? undefined,
    rules: given.rules,
    baseline: given.baseline ?? undefined,
    exclude: given.exclude ?? undefined,
    options: optionsOf(given.options),
    firstRow: given.values.firstRow,
  });
  refuseNothing(given, data);
  return chart;
}

/** A chart without any limit, and without a word why, would leave the analyst to guess. */
function refuseNothing({ baseline, exclude }: Arguments<typeof CHART_PARAMETERS>, data: ChartColumns): void {
  refuseZeroDenominators(data);
  if (!Array.isArray(baseline)) return;
  const { values, subgroups } = data;
  const isNumber = (value: number | undefined): boolean => !Number.isNaN(value ?? NaN);
  const isThere = (row: number): boolean => isNumber(values?.[row]) || subgroups?.[row]?.some(isNumber) === true;
  const hasBaseline = baseline.some((isMarked, row) => isMarked && isThere(row) && exclude?.[row] !== true);
  if (!hasBaseline && baseline.some((_, row) => isThere(row)))
    throw new DataProblem("#NUM!", sentences.emptyBaseline());
}

/** @throws {DataProblem} "#DIV/0!" when there are counts, and not one of them has a denominator above 0. */
export function refuseZeroDenominators({ values, denominators }: ChartColumns): void {
  if (values === undefined || denominators === undefined) return;
  let hasZero = false;
  for (let row = 0; row < values.length; row++) {
    if (Number.isNaN(values[row] ?? NaN)) continue;
    if ((denominators[row] ?? NaN) > 0) return;
    hasZero = hasZero || denominators[row] === 0;
  }
  if (hasZero) throw new DataProblem("#DIV/0!", sentences.zeroDenominators());
}

/** The data as charts take them: one column is values, several are subgroups. */
export interface ChartColumns {
  readonly values?: Float64Array;
  readonly subgroups?: Float64Array[];
  readonly denominators: Float64Array | undefined;
}

/** @throws {DataProblem} "#N/A" when the range is empty; gaps alone are rows without values. */
export function chartColumns({ numbers, rows }: Columns, denominators: Float64Array | null): ChartColumns {
  if (rows === 0) {
    throw new DataProblem("#N/A", sentences.noNumbers("values"));
  }
  const [first] = numbers;
  const data = numbers.length === 1 && first !== undefined ? { values: first } : { subgroups: rowsOf(numbers, rows) };
  return { ...data, denominators: denominators === null ? undefined : oneARow(denominators, rows) };
}

function rowsOf(numbers: readonly Float64Array[], rows: number): Float64Array[] {
  return Array.from({ length: rows }, (_, row) => Float64Array.from(numbers, (one) => one[row] ?? NaN));
}

function optionsOf(given: Arguments<typeof CHART_PARAMETERS>["options"]): ChartOptions {
  const { "head start": headStart, "lower bound": lowerBound, "upper bound": upperBound, ...rest } = given;
  return {
    ...rest,
    ...(headStart === undefined ? {} : { headStart }),
    ...(lowerBound === undefined ? {} : { lowerBound }),
    ...(upperBound === undefined ? {} : { upperBound }),
  };
}
