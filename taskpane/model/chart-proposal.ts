import { betterByName } from "../../src/dmaic/better-by-name";
import { BLANK_KPI } from "../../src/dmaic/blank-kpi";
import type { Kpi } from "../../src/dmaic/kpi";
import { ROW_NUMBER } from "../../src/dmaic/kpi";
import type { LeftOut, PhaseChange, Project } from "../../src/dmaic/project";
import { FIRST_WEEKS_HEADING } from "../../src/templates/school-days";
import { leftOutMarked } from "../../src/templates/left-out-marked";
import { dayKeys } from "../../src/templates/day-key";
import { kpiId } from "../../src/templates/kpi-id";
import type { TableOnSheet } from "../../src/templates/propose-kpis";
import { columnLetters } from "../../src/workbook/address";
import type { FoundColumn } from "../../src/workbook/table-found";
import type { Settings } from "../settings";
import type { ChartDraft } from "./chart-draft";
import { draftAdvice, type DraftAdvice } from "./draft-advice";
import { draftColumns, type DraftColumns } from "./draft-columns";
import { draftDays, type DraftDays } from "./draft-days";
import { sayLabel, type DrawnChart } from "./drawn-chart";
import { drawnOr, projectIn } from "./project-read";
import { freeId, freeName, isTaken, namesTaken } from "./free-name";
import { readFigure } from "../../src/workbook/read-figure";
import { schoolYears, yearlyPhases } from "../../src/templates/school-year";
import { shiftFound } from "./shift-found";
import { seriesRows } from "./series-rows";
import { foundIn, type WorkbookRead } from "./workbook-read";

/** A field of the form whose entry cannot stand, with what would mend it. */
export type ProposalProblems = Readonly<Partial<Record<"name" | "target" | "baseline" | "phaseWhy" | "days", string>>>;

/** Everything about a chart before it is inserted: columns, advice, the KPI that it will be, its picture. */
export interface ChartProposal {
  /** The columns that were chosen. */
  readonly source: DraftColumns;
  /** The columns that it is made of: those, or the same ones on the sheet of school days. */
  readonly columns: DraftColumns;
  readonly days: DraftDays;
  readonly advice: DraftAdvice;
  readonly kpi: Kpi;
  readonly phaseChanges: readonly PhaseChange[];
  /** School years that the dates run through. */
  readonly years: readonly string[];
  /** The label of every row, as people read it. */
  readonly labels: readonly string[];
  /** The row at which the level seems to change, where no phase begins yet. */
  readonly shift: number | undefined;
  readonly problems: ProposalProblems;
  /** The chart, or the sentence that says why it cannot be drawn. */
  readonly drawn: DrawnChart | string;
  /** The project with the KPI in it. */
  readonly project: Project;
}

/** Works a draft out to a chart; undefined where the draft has no table to stand on. */
export function chartProposal(
  workbook: WorkbookRead,
  draft: ChartDraft,
  settings: Settings,
): ChartProposal | undefined {
  const source = draftColumns(draft, foundIn(workbook).tables);
  if (source === undefined) return undefined;
  const days = draftDays(workbook, source, draft, settings.firstMonth);
  const { columns, tables } = days;
  const { project } = projectIn(workbook);
  const advice = draftAdvice(columns, typeof draft.phaseAt === "number" ? draft.phaseAt : 0);
  const chart = advice.choices.find(({ word }) => word === draft.chart)?.word ?? advice.chart;
  const isShare = chart === "p" || chart === "p'";
  const taken = namesTaken(workbook, project);
  const name = draft.name ?? freeName(nameOf(source, isShare), taken);
  const target = readFigure(draft.target ?? "");
  const baseline = readFigure(draft.baseline ?? "");
  const problems: ProposalProblems = {
    ...nameProblem(name, taken),
    ...targetProblem(target, isShare),
    ...baselineProblem(baseline),
    ...phaseProblem(draft),
    ...(typeof days.laid === "string" ? { days: days.laid } : {}),
  };
  const better = draft.better ?? betterByName(name);
  const kpi: Kpi = {
    ...BLANK_KPI,
    id: freeId(kpiId(name), project),
    name: name.trim(),
    numerator: headingOf(columns.amount, columns, tables),
    denominator: columns.denominator === undefined ? "" : headingOf(columns.denominator, columns, tables),
    ...labelOf(columns),
    unit: unitOf(columns, isShare),
    ...(better === undefined || better === "" ? {} : { better }),
    ...(target === undefined || Number.isNaN(target) ? {} : { target }),
    chart,
    rules: draft.rules ?? settings.rules,
    ...(baseline === undefined || problems.baseline !== undefined ? {} : { baseline }),
  };
  const { labels } = seriesRows(columns);
  const dates = columns.order.labelsAre === "dates" ? labels.map(Number) : [];
  const phaseChanges = phasesOf(kpi.id, draft, labels, dates, settings.firstMonth);
  const all = {
    ...project,
    kpis: [...project.kpis, kpi],
    phaseChanges: [...project.phaseChanges, ...phaseChanges],
    leftOut: [...project.leftOut, ...firstWeeksOf(kpi.id, draft, days)],
  };
  const drawn = drawnOr(kpi, tables, all);
  const isOnePhase = typeof drawn !== "string" && drawn.chart.phases.length === 1 && drawn.signals > 0;
  return {
    source,
    columns,
    days,
    advice,
    kpi,
    phaseChanges,
    years: schoolYears(dates, settings.firstMonth).map(({ year }) => year),
    labels: labels.map((label) => sayLabel(label, columns.order.labelsAre)),
    shift: isOnePhase ? shiftFound(drawn.chart.points.values) : undefined,
    problems,
    drawn,
    project: all,
  };
}

/** The phase changes that a draft asks for. */
function phasesOf(
  kpi: string,
  { phaseAt, phaseWhy = "" }: ChartDraft,
  labels: readonly (number | string)[],
  dates: readonly number[],
  firstMonth: number,
): PhaseChange[] {
  if (phaseAt === "school years") return yearlyPhases(kpi, dates, firstMonth);
  const at = phaseAt ?? -1;
  // The second row of a day is not known by its day.
  const start = labels[at] === labels[at - 1] ? dayKeys(labels)[at] : labels[at];
  return start === undefined ? [] : [{ kpi, start, name: "After the change", why: phaseWhy.trim(), by: "" }];
}

/** The first weeks of school, where a draft leaves them out: the column beside the days has marked them. */
function firstWeeksOf(kpi: string, { leavesFirstWeeks }: ChartDraft, { laid, columns }: DraftDays): LeftOut[] {
  const mark = columns.table.columns.find(({ name }) => name === FIRST_WEEKS_HEADING);
  const isAsked = leavesFirstWeeks === true && typeof laid === "object";
  return !isAsked || mark === undefined ? [] : leftOutMarked(mark, columns, kpi);
}

function phaseProblem({ phaseAt, phaseWhy = "" }: ChartDraft): ProposalProblems {
  if (typeof phaseAt !== "number" || phaseWhy.trim() !== "") return {};
  return { phaseWhy: "Say what changed: new limits without a reason would hide a signal." };
}

/** The heading that names a column, qualified where another table would answer to it. */
function headingOf(column: FoundColumn, { table }: TableOnSheet, tables: readonly TableOnSheet[]): string {
  const alike = (it: FoundColumn) => it.name.toLowerCase() === column.name.toLowerCase();
  const isTwin = table.columns.filter(alike).length > 1;
  const name = isTwin ? `Column ${columnLetters(column.column)}` : column.name;
  const isElsewhere = tables.some((other) => other.table !== table && other.table.columns.some(alike));
  return isElsewhere ? `${table.sheet}!${name}` : name;
}

function labelOf({ label, table }: DraftColumns): { readonly label?: string } {
  if (label === undefined) return table.label === null ? {} : { label: ROW_NUMBER };
  return label.column === table.label ? {} : { label: label.name };
}

function nameOf({ amount, denominator }: DraftColumns, isShare: boolean): string {
  if (denominator === undefined) return amount.name;
  return isShare
    ? `${amount.name}, share of ${denominator.name.toLowerCase()}`
    : `${amount.name} per ${denominator.name.toLowerCase()}`;
}

function unitOf({ amount, denominator }: DraftColumns, isShare: boolean): string {
  if (denominator === undefined) return amount.kind === "money" ? "dollars" : amount.name.toLowerCase();
  return isShare ? "share" : `per ${denominator.name.toLowerCase()}`;
}

function nameProblem(name: string, taken: ReadonlySet<string>): ProposalProblems {
  if (name.trim() === "") return { name: "Give the chart a name; its sheet will have it, too." };
  return isTaken(name.trim(), taken)
    ? { name: `The workbook has a sheet or a KPI of this name already. Choose another.` }
    : {};
}

function targetProblem(target: number | undefined, isShare: boolean): ProposalProblems {
  if (target === undefined) return {};
  if (Number.isNaN(target)) return { target: "Type a number, such as 1.2 or 8%." };
  return isShare && (target < 0 || target > 1) ? { target: "A share lies between 0% and 100%: type 8% or 0.08." } : {};
}

function baselineProblem(baseline: number | undefined): ProposalProblems {
  if (baseline === undefined) return {};
  return Number.isInteger(baseline) && baseline >= 2 ? {} : { baseline: "Type a whole number from 2 on." };
}
