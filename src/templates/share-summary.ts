import { shortNumber } from "../dmaic/short-number";
import { ownerMark } from "../workbook/owner-mark";
import { isErrorCell, type Cell, type Grid } from "../workbook/cell";
import type { SheetContents } from "../workbook/sheet-contents";
import { dateWords } from "../workbook/find-columns";
import { formatKind } from "../workbook/format-kind";
import type { Survey } from "../workbook/survey";
import { readProject } from "./read-project";

/** A KPI as the scorecard has it. */
interface Line {
  readonly kpi: string;
  readonly unit: string;
  readonly actual: Cell;
  /** Whether the actual figure is shown as a percentage. */
  readonly isPercent: boolean;
  readonly asOf: Cell;
  readonly target: Cell;
  readonly status: string;
  readonly variation: string;
  readonly assurance: string;
}

const STATUS: Readonly<Record<string, string>> = {
  Met: "the target is met",
  Near: "the target is missed narrowly",
  Missed: "the target is missed",
};

const VARIATION: Readonly<Record<string, string>> = {
  "Common cause": "The latest point varies by chance alone.",
  Improvement: "The latest point signals an improvement.",
  Concern: "The latest point signals a concern.",
};

const ASSURANCE: Readonly<Record<string, string>> = {
  "Will meet": "Unless the process changes, it will meet its target.",
  "Will miss": "Unless the process changes, it will miss its target.",
  "Hit or miss": "Unless the process changes, chance decides whether it meets its target.",
};

/**
 * The text of a message that goes with a workbook: fixed sentences with the numbers of its scorecard, so that they can be read
 * without opening anything.
 */
export function shareSummary(survey: Survey, sheets: readonly SheetContents[], file: string): string {
  const project = projectOf(survey, sheets);
  const scorecard = sheets.find(({ name }) =>
    survey.names.some((it) => it.name === ownerMark("scorecard") && it.sheet === name),
  );
  const lines = scorecard === undefined ? [] : linesOf(scorecard);
  const title = project?.charter.title ?? "";
  return [
    title === "" ? `Attached: ${file}.` : `${title}: where the project stands. Attached: ${file}.`,
    ...(lines.length === 0 ? [] : ["", ...lines.map(sentence)]),
    "",
    'The workbook opens in Excel, Google Sheets and LibreOffice and needs no add-in. Its sheet "About this copy" says what in it does not change any more.',
  ].join("\n");
}

/** The rules by which the charts of a workbook find signals, a sentence a KPI. */
export function rulesInForce(survey: Survey, sheets: readonly SheetContents[]): readonly string[] {
  return (projectOf(survey, sheets)?.kpis ?? []).map(
    ({ name, chart, rules, baseline }) =>
      `${name}: ${chart} chart, rules ${rules}${baseline === undefined ? "" : `, limits from the first ${baseline} points`}.`,
  );
}

function projectOf(survey: Survey, sheets: readonly SheetContents[]) {
  try {
    return readProject(survey, sheets);
  } catch {
    // A list of KPIs with a hole in it is no reason not to share the workbook.
    return undefined;
  }
}

function sentence({ kpi, unit, actual, isPercent, asOf, target, status, variation, assurance }: Line): string {
  // A share is told as the sheet shows it: "5.99% of runs", not "0.0599 share of runs".
  const of = isPercent ? unit.replace(/^(?:%|(?:share|proportion|percent(?:age)?|rate)(?=\s|$))\s*/i, "") : unit;
  const shown = (cell: Cell) =>
    typeof cell === "number"
      ? `${isPercent ? `${shortNumber(cell * 100)}%` : shortNumber(cell)}${of === "" ? "" : ` ${of}`}`
      : "";
  const now = typeof actual === "number" ? `${shown(actual)}` : "no data yet";
  const against = typeof target === "number" ? `, target ${shown(target)}` : "";
  const standing = STATUS[status] === undefined ? "" : `: ${STATUS[status]}`;
  return [
    `${kpi}${asOfWords(asOf)}: ${now}${against}${standing}.`,
    VARIATION[variation.split(":")[0] ?? ""],
    ASSURANCE[assurance],
  ]
    .filter((it) => it !== undefined)
    .join(" ");
}

function asOfWords(asOf: Cell): string {
  if (typeof asOf === "number") return ` (as of ${dateWords(asOf)})`;
  return typeof asOf === "string" && asOf !== "" ? ` (as of ${asOf})` : "";
}

/** The table of scores: below the row that has its headings, up to the first row without a KPI. */
function linesOf({ cells, formats }: SheetContents): readonly Line[] {
  const head = cells.findIndex((row) => ["KPI", "Actual", "Target", "Status"].every((title) => row.includes(title)));
  if (head < 0) return [];
  const at = (row: Grid[number], title: string): Cell => row[cells[head]!.indexOf(title)] ?? null;
  const words = (row: Grid[number], title: string) => {
    const cell = at(row, title);
    return cell === null || isErrorCell(cell) ? "" : String(cell);
  };
  const actual = cells[head]!.indexOf("Actual");
  const rows = cells.slice(head + 1);
  const end = rows.findIndex((row) => words(row, "KPI") === "");
  return rows.slice(0, end < 0 ? rows.length : end).map((row, i) => ({
    kpi: words(row, "KPI"),
    unit: words(row, "Unit"),
    actual: at(row, "Actual"),
    isPercent: formatKind(formats[head + 1 + i]?.[actual] ?? "General") === "percent",
    asOf: at(row, "As of"),
    target: at(row, "Target"),
    status: words(row, "Status"),
    variation: words(row, "Variation"),
    assurance: words(row, "Assurance"),
  }));
}
