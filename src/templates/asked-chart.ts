import { CHART_KINDS } from "../statistics/chart-kinds";
import { DataProblem } from "../statistics/data-problem";
import { labelKey } from "../statistics/label-key";
import { findChoice, readChoice } from "../statistics/read-choice";
import { readRules } from "../statistics/read-rules";
import { RULE_SETS } from "../statistics/rule-sets";
import { BLANK_KPI, USUAL_RULES } from "../dmaic/blank-kpi";
import type { Better, Kpi } from "../dmaic/kpi";
import { ROW_NUMBER } from "../dmaic/kpi";
import type { LeftOut, PhaseChange } from "../dmaic/project";
import type { Cell } from "../workbook/cell";
import type { FoundColumn } from "../workbook/table-found";
import { WorkbookProblem } from "../workbook/workbook-problem";
import { askedSeries, columnsThere } from "./asked-series";
import { checkChartColumns } from "./check-chart-columns";
import type { KpiSeries } from "./find-kpi-series";
import { kpiId } from "./kpi-id";
import { PICTURE_CHOICES } from "./pictures";
import type { TableOnSheet } from "./propose-kpis";
import { leftOutMarked, rowsOfSeries, startOfRow } from "./left-out-marked";
import { JULY, yearlyPhases } from "./school-year";
import { sameHeading } from "../workbook/same-heading";
import { wordsIn } from "../workbook/words-in";

/** A chart as somebody asks for it: which columns, by their headings, and how it is to be read. */
export interface ChartAsked {
  /** What the KPI is called; by its columns, when left out. */
  readonly name?: string | undefined;
  /** The chart word, such as "xmr"; chosen by the shape of the data, when left out or "auto". */
  readonly chart?: string | undefined;
  /** The heading of the column with the values; several, joined by commas, for subgroups. */
  readonly value: string;
  readonly label?: string | undefined;
  readonly denominator?: string | undefined;
  /** The heading of the column whose schools or routes stand side by side; for small multiples and box plots. */
  readonly by?: string | undefined;
  /** A column with a name a row: a new phase begins where it changes, a blank is as above. */
  readonly phase?: string | undefined;
  /** A column in which TRUE, "x" or any text marks a point to leave out. */
  readonly exclude?: string | undefined;
  /** "school year": a new phase at the first date of every school year. */
  readonly phaseBy?: "school year" | undefined;
  /** The month in which a school year begins; July, when left out. */
  readonly firstMonth?: number | undefined;
  readonly rules?: string | undefined;
  readonly baseline?: number | undefined;
  readonly target?: number | undefined;
  readonly better?: Better | undefined;
}

/** What a chart that was asked for adds to a project. */
export interface ChartDefined {
  readonly kpi: Kpi;
  readonly phaseChanges: readonly PhaseChange[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * The KPI, phase changes and points left out that make a chart which was asked for.
 *
 * @param taken  Ids of KPIs that the workbook has already.
 * @throws {WorkbookProblem} When a column is not there (the sentence says which there are), or does not fit; when dates run backward.
 */
export function askedChart(
  asked: ChartAsked,
  tables: readonly TableOnSheet[],
  taken: ReadonlySet<string> = new Set(),
): ChartDefined {
  const named = kpiAsked(inKnownWords(asked), taken);
  const series = askedSeries(named, tables);
  const chart = chartWord(named, series);
  checkChartColumns(chart, series);
  const label = series.order.labelsAre === "numbers" ? ROW_NUMBER : (named.label ?? headingOfDays(series));
  const kpi: Kpi = {
    ...named,
    ...(label === undefined ? {} : { label }),
    chart,
    ...(asked.better === undefined ? {} : { better: asked.better }),
  };
  const column = (heading: string) => columnOf(heading, series, tables);
  return {
    kpi,
    phaseChanges:
      asked.phase === undefined ? byYear(asked, series, kpi.id) : changesIn(column(asked.phase), series, kpi.id),
    leftOut: asked.exclude === undefined ? [] : leftOutMarked(column(asked.exclude), series, kpi.id),
  };
}

/** Several rows to a day are a series where somebody says so: the column of the days has to be named then. */
function headingOfDays({ order, table }: KpiSeries): string | undefined {
  return order.repeats === true ? table.columns.find(({ column }) => column === table.label)?.name : undefined;
}

/** Chart and rule set by the names that the sheets know them by. */
function inKnownWords(asked: ChartAsked): ChartAsked {
  const { chart = "auto", rules = USUAL_RULES } = asked;
  try {
    return {
      ...asked,
      chart: /^auto$/i.test(chart.trim())
        ? "auto"
        : readChoice("a kind of chart", chart, [...CHART_KINDS, ...PICTURE_CHOICES]).name,
      rules: rulesInKnownWords(rules),
    };
  } catch (fault) {
    throw fault instanceof DataProblem ? new WorkbookProblem(fault.message) : fault;
  }
}

/** The name of a set, or a mix of rules as it was written. */
function rulesInKnownWords(rules: string): string {
  const set = findChoice(rules, RULE_SETS);
  if (set === undefined) readRules(rules);
  return set?.name ?? rules.trim();
}

function kpiAsked(asked: ChartAsked, taken: ReadonlySet<string>): Kpi {
  const { value, denominator = "", label } = asked;
  const name = asked.name ?? (denominator === "" ? value : `${value} per ${denominator.toLowerCase()}`);
  return {
    ...BLANK_KPI,
    id: freeId(kpiId(name), taken),
    name,
    numerator: value,
    denominator,
    ...(label === undefined ? {} : { label: sameHeading(label, ROW_NUMBER) ? ROW_NUMBER : label }),
    unit: denominator === "" ? value.slice(value.lastIndexOf("!") + 1).toLowerCase() : "",
    ...(asked.target === undefined ? {} : { target: asked.target }),
    chart: asked.chart ?? "auto",
    rules: asked.rules ?? USUAL_RULES,
    ...(asked.baseline === undefined ? {} : { baseline: asked.baseline }),
  };
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  for (let i = 1; ; i += 1) {
    const tried = i === 1 ? id : `${id}-${i}`;
    if (!taken.has(tried)) return tried;
  }
}

/** The chart that fits the columns, where none was named: as CONTROL_LIMITS chooses it. */
function chartWord({ chart }: Kpi, series: KpiSeries): string {
  if (chart !== "auto") return chart;
  if ((series.more ?? []).length > 0) return "xbar-s";
  if (series.denominator === undefined) return "xmr";
  const [amounts, sizes] = [numbersOf(series.amount, series), numbersOf(series.denominator, series)];
  const isShare = amounts.every((amount, i) => Number.isInteger(amount) && amount <= (sizes[i] ?? Infinity));
  return isShare ? "p'" : "u'";
}

function numbersOf({ column }: FoundColumn, series: KpiSeries): number[] {
  return rowsOfSeries(series).map((row) => {
    const cell = series.sheet.cells[row]?.[column];
    return typeof cell === "number" ? cell : 0;
  });
}

/** Where the name in a column changes; the name at the first label is that of the phase that the data begin in. */
function changesIn({ column }: FoundColumn, series: KpiSeries, kpi: string): PhaseChange[] {
  const changes: PhaseChange[] = [];
  let current: string | undefined;
  let waiting: string | undefined;
  for (const row of rowsOfSeries(series)) {
    const name = named(series.sheet.cells[row]?.[column]);
    // As in the functions: capitals and spaces around make no other phase.
    if (name !== "" && labelKey(name) !== labelKey(current ?? "")) [current, waiting] = [name, name];
    const start = startOfRow(row, series);
    if (waiting === undefined || start === undefined) continue;
    changes.push({ kpi, start, name: waiting, why: "", by: "" });
    waiting = undefined;
  }
  return changes;
}

function byYear({ phaseBy, firstMonth = JULY }: ChartAsked, series: KpiSeries, kpi: string): PhaseChange[] {
  if (phaseBy === undefined) return [];
  if (series.order.labelsAre !== "dates") {
    throw new WorkbookProblem(
      "School years can only be told by dates. Name a column of dates with --label, or phases with --phase.",
    );
  }
  const dates = rowsOfSeries(series).flatMap((row) => {
    const label = startOfRow(row, series);
    return typeof label === "number" ? [label] : [];
  });
  return yearlyPhases(kpi, dates, firstMonth);
}

const named = (cell: Cell | undefined): string => (typeof cell === "number" ? String(cell) : wordsIn(cell));

function columnOf(heading: string, { table, sheet }: KpiSeries, tables: readonly TableOnSheet[]): FoundColumn {
  const found = table.columns.find(({ name }) => sameHeading(name, heading));
  if (found !== undefined) return found;
  throw new WorkbookProblem(
    `There is no column "${heading}" beside the values on the sheet "${sheet.name}". ${columnsThere(tables)}`,
  );
}
