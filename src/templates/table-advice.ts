import { DataProblem } from "../statistics/data-problem";
import type { FoundColumn, FoundTable } from "../workbook/table-found";
import type { TableOnSheet } from "./propose-kpis";
import { seriesAdvice, type SeriesAdvice } from "./series-advice";
import { timeOrder } from "./series-of-table";

/** What a table is good for: its columns in words, the chart that fits, and what would allow a better one. */
export interface TableAdvice extends Omit<SeriesAdvice, "chart"> {
  /** A chart word of `tollgate build --chart`; "" where nothing can be charted. */
  readonly chart: string;
  /** What each column is, a sentence each. */
  readonly columns: readonly string[];
}

const FIGURES: readonly FoundColumn["kind"][] = ["count", "measurement", "percentage", "money", "denominator"];

/** Advice on a table as it stands: which of its figures to chart first, and how. */
export function tableAdvice(on: TableOnSheet): TableAdvice {
  const { table } = on;
  const columns = table.columns.filter(({ kind }) => kind !== "empty").map((it) => roleOf(it, table));
  const figures = table.columns.filter(({ kind, isText, filled }) => FIGURES.includes(kind) && !isText && filled > 0);
  const pair = table.pairs[0];
  const amount =
    figures.find(({ column }) => column === pair?.count) ??
    figures.find(({ kind }) => kind !== "denominator") ??
    figures[0];
  const groups = table.columns.find(({ kind }) => kind === "category");
  if (amount === undefined) return { columns, ...withoutFigures(groups, table) };
  const order = timeOrder(table, on.sheet);
  if (table.label !== null && order === undefined) return { columns, ...ofList(amount, groups) };
  const cells = (column: number) => rowsOf(table).map((row) => on.sheet.cells[row]?.[column] ?? null);
  const numbers = (column: number) => Float64Array.from(cells(column), (it) => (typeof it === "number" ? it : NaN));
  const denominator = figures.find(({ column }) => column === pair?.denominator);
  try {
    return {
      columns,
      ...seriesAdvice({
        amount,
        amounts: numbers(amount.column),
        ...(denominator === undefined ? {} : { denominator, denominators: numbers(denominator.column) }),
        ...(order?.labelsAre === "dates" ? { dates: numbers(table.label ?? 0) } : {}),
      }),
    };
  } catch (fault) {
    if (!(fault instanceof DataProblem)) throw fault;
    return { columns, chart: "", why: fault.message, watchOut: "", wouldHelp: "" };
  }
}

const rowsOf = ({ data, skipped }: FoundTable): number[] =>
  Array.from({ length: data.bottom - data.top + 1 }, (_, i) => data.top + i).filter((row) => !skipped.includes(row));

/** Several rows to a date, or rows that run backward, are a list: a control chart of it would join what does not follow. */
function ofList(amount: FoundColumn, groups: FoundColumn | undefined): Omit<TableAdvice, "columns"> {
  const why = "The rows do not follow one another in time: dates come several times or run backward.";
  return groups === undefined
    ? {
        chart: "histogram",
        why: `${why} A histogram shows how "${amount.name}" is spread.`,
        watchOut: "",
        wouldHelp: "Sorted by date, with one row for each day or week, the same figures make a control chart.",
      }
    : {
        chart: "multiples",
        why: `${why} Told apart by "${groups.name}" they make small multiples, a control chart for each; box plots and a Pareto chart compare them.`,
        watchOut: "",
        wouldHelp: "For one control chart of all, add the figures up to one row for each day or week.",
      };
}

function withoutFigures(groups: FoundColumn | undefined, { label }: FoundTable): Omit<TableAdvice, "columns"> {
  return groups === undefined
    ? {
        chart: "",
        why: "No column holds figures, and none holds words that come back, so there is nothing to chart.",
        watchOut: "",
        wouldHelp: "Give a column of numbers beside a date or a name.",
      }
    : {
        chart: "pareto",
        why: `No column holds figures; how often each "${groups.name}" comes up makes a Pareto chart.`,
        watchOut: "",
        wouldHelp:
          label === null
            ? "With a date in every row, the count of each week would make a control chart."
            : "The count of each week, one row a week, would make a control chart.",
      };
}

const ROLES: Readonly<Record<FoundColumn["kind"], string>> = {
  date: "dates, which put the rows in order",
  label: "words that name the rows",
  category: "words that come back: groups to compare",
  count: "whole counts",
  denominator: "what other counts are out of",
  measurement: "measurements",
  percentage: "percentages",
  money: "amounts of money",
  id: "codes, with which nothing can be calculated",
  note: "notes",
  empty: "nothing",
};

function roleOf({ name, kind, column, isText, blank, odd }: FoundColumn, { pairs, columns }: FoundTable): string {
  const out = pairs.find(({ count }) => count === column);
  const of = columns.find((it) => it.column === out?.denominator);
  const gaps = blank + odd.length;
  const missing = gaps === 0 || kind === "note" ? "" : `; ${gaps} ${gaps === 1 ? "row has" : "rows have"} none`;
  const text = isText ? ", stored as text: formulas pass them over until they are numbers" : "";
  return `${name}: ${ROLES[kind]}${of === undefined ? "" : `, out of ${of.name}`}${text}${missing}.`;
}
