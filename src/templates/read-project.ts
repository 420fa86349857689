import { BLANK_KPI, USUAL_RULES } from "../dmaic/blank-kpi";
import { BLANK_CHARTER, BLANK_PROJECT } from "../dmaic/blank-project";
import { BETTER, type Kpi } from "../dmaic/kpi";
import { PHASES } from "../dmaic/phase";
import type { Charter, LeftOut, PhaseChange, Project } from "../dmaic/project";
import { SAVINGS_TYPES, type SavingsLine } from "../dmaic/savings";
import type { Cell } from "../workbook/cell";
import type { SheetContents } from "../workbook/sheet-contents";
import { translator, type Translation } from "../workbook/translation";
import type { Survey } from "../workbook/survey";
import { WorkbookProblem } from "../workbook/workbook-problem";
import { home } from "./always/home";
import { kpis as kpisSheet } from "./always/kpis";
import { savings as savingsSheet } from "./control/savings";
import { charter as charterSheet } from "./define/charter";
import { BLANK_SETTING } from "./setting";
import type { Template } from "./template";
import { kpiId } from "./kpi-id";
import { typedInput, type TypedInput } from "./typed-input";

type Row = Readonly<Record<string, Cell>>;

/**
 * The project that a workbook holds, as people have left it in the sheets of ours; what is not there is blank.
 *
 * Phase changes and points left out keep their rows: a blank row between them comes back as one with a blank KPI.
 *
 * @throws {WorkbookProblem} When the KPIs sheet has a blank row between two KPIs: charts know their KPI by its row.
 */
export function readProject(survey: Survey, sheets: readonly SheetContents[], translation: Translation = {}): Project {
  const said = translator(translation);
  const read = (template: Template) =>
    template.designs(BLANK_SETTING).map((design) => typedInput(design, survey, sheets, said))[0];
  const kpis = read(kpisSheet);
  const charter = read(charterSheet);
  const ledger = read(savingsSheet)?.rows("ledger") ?? [];
  const phase = words(read(home)?.field("phase") ?? null);
  return {
    phase: PHASES.find((it) => it === phase) ?? BLANK_PROJECT.phase,
    charter: charter === undefined ? BLANK_CHARTER : charterOf(charter),
    kpis: kpisOf(kpis?.rows("kpis") ?? []),
    phaseChanges: upToLast(kpis?.rows("phases") ?? [], "kpi").map(phaseChangeOf),
    leftOut: upToLast(kpis?.rows("out") ?? [], "kpi").map(leftOutOf),
    savings: upToLast(ledger, "kpi").map(savingsOf),
  };
}

function kpisOf(rows: readonly Row[]): Kpi[] {
  const isKpi = (row: Row) => words(row["id"]) !== "" || words(row["name"]) !== "";
  const last = rows.reduce((found, row, i) => (isKpi(row) ? i : found), -1);
  const gap = rows.findIndex((row, i) => i < last && !isKpi(row));
  if (gap >= 0) {
    throw new WorkbookProblem(
      `The ${ordinal(gap + 1)} row of the list on the KPIs sheet is blank, with a KPI below it. Charts know their KPI by its row: fill the row in again, then try again; nothing has been changed.`,
    );
  }
  return rows.slice(0, last + 1).map(kpiOf);
}

function kpiOf(row: Row): Kpi {
  const text = (name: string) => words(row[name] ?? null);
  const name = text("name") || text("id");
  const [target, tolerance, baseline] = [row["target"], row["tolerance"], row["baseline"]];
  const lowerBound = row["lower bound"];
  const better = BETTER.find((it) => it === text("better"));
  return {
    id: text("id") || kpiId(name),
    name,
    goal: text("goal"),
    process: text("process"),
    requirement: text("requirement"),
    definition: text("definition"),
    numerator: text("numerator"),
    denominator: text("denominator"),
    ...(text("label") === "" ? {} : { label: text("label") }),
    unit: text("unit"),
    ...(better === undefined ? {} : { better }),
    ...(typeof target === "number" ? { target } : {}),
    ...(typeof row["target date"] === "number" ? { targetDate: row["target date"] } : {}),
    ...(typeof tolerance === "number" ? { tolerance } : {}),
    frequency: text("frequency"),
    chart: text("chart") || BLANK_KPI.chart,
    rules: text("rules") || USUAL_RULES,
    ...(typeof baseline === "number" ? { baseline } : {}),
    ...(typeof lowerBound === "number" ? { lowerBound } : {}),
    owner: text("owner"),
    source: text("source"),
    ...(typeof row["weight"] === "number" ? { weight: row["weight"] } : {}),
    ...(text("dashboard") === "" ? {} : { onDashboard: text("dashboard") === "Yes" }),
    ...(typeof row["lsl"] === "number" ? { lowerSpecification: row["lsl"] } : {}),
    ...(typeof row["usl"] === "number" ? { upperSpecification: row["usl"] } : {}),
    ...(text("natural") === "" ? {} : { naturalFrequency: text("natural") }),
    ...(typeof row["updated"] === "number" ? { updated: row["updated"] } : {}),
  };
}

const phaseChangeOf = (row: Row): PhaseChange => ({
  kpi: words(row["kpi"]),
  start: labelOf(row["start"]),
  name: words(row["name"]),
  why: words(row["why"]),
  by: words(row["by"]),
  ...(typeof row["on"] === "number" ? { on: row["on"] } : {}),
  ...said(row, "distinct"),
  ...said(row, "known"),
  ...said(row, "wanted"),
  ...said(row, "lasting"),
});

/** What a row says in a column, by the column's name; nothing where it is blank. */
const said = <Name extends string>(row: Row, name: Name): { readonly [N in Name]?: string } => {
  const text = words(row[name]);
  return text === "" ? {} : ({ [name]: text } as { readonly [N in Name]?: string });
};

const leftOutOf = (row: Row): LeftOut => ({
  kpi: words(row["kpi"]),
  label: labelOf(row["label"]),
  reason: words(row["reason"]),
});

function savingsOf(row: Row): SavingsLine {
  const { once, running, account, type } = row;
  return {
    type: SAVINGS_TYPES.find((it) => it.type === type)?.type ?? "hard",
    driver: words(row["driver"]),
    kpi: words(row["kpi"]),
    volume: number(row["volume"]),
    volumeUnit: "",
    value: number(row["value"]),
    ...(typeof once === "number" ? { oneTimeCost: once } : {}),
    ...(typeof running === "number" ? { runningCost: running } : {}),
    ...(words(account) === "" ? {} : { account: words(account) }),
  };
}

function charterOf({ field }: TypedInput): Charter {
  const kind = words(field("kind"));
  const status = words(field("status"));
  return {
    title: words(field("title")),
    kind: kind === "Design" || kind === "Redesign" ? kind : "Improvement",
    status: STATUSES.find((it) => it === status) ?? "Not started",
    sponsor: words(field("sponsor")),
    processOwner: words(field("process owner")),
    financePartner: words(field("finance partner")),
    team: words(field("team")),
    goalOfDistrict: words(field("district goal")),
    processId: words(field("process id")),
    schools: words(field("schools")),
    businessCase: words(field("business case")),
    problem: words(field("problem statement")),
    goal: words(field("goal statement")),
    inScope: words(field("in scope")),
    outOfScope: words(field("out of scope")),
    risks: words(field("risks")),
  };
}

const STATUSES = ["Not started", "Started", "On hold", "Cancelled", "Completed"] as const;

/** The rows up to the last one that has something in a column. */
function upToLast(rows: readonly Row[], column: string): readonly Row[] {
  return rows.slice(0, rows.reduce((last, row, i) => (words(row[column]) === "" ? last : i), -1) + 1);
}

function words(cell: Cell | undefined): string {
  return typeof cell === "string" ? cell.trim() : typeof cell === "number" ? String(cell) : "";
}

const number = (cell: Cell | undefined): number => (typeof cell === "number" ? cell : 0);

const labelOf = (cell: Cell | undefined): number | string => (typeof cell === "number" ? cell : words(cell));

function ordinal(n: number): string {
  const ending = n % 100 >= 11 && n % 100 <= 13 ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th");
  return `${n}${ending}`;
}
