import type { Better, Kpi } from "../../src/dmaic/kpi";
import type { PhaseChange, Project, SheetFill } from "../../src/dmaic/project";
import { planParts } from "../../src/templates/plan-parts";
import { namedCells } from "../../src/workbook/named-cells";
import { partName } from "../../src/workbook/owner-mark";
import type { Plan } from "../../src/workbook/plan";
import { WorkbookProblem } from "../../src/workbook/workbook-problem";
import { cardProposal } from "./card-proposal";
import type { Question } from "./kpi-page";
import { overwritten } from "./overwritten";
import { projectIn, wantedOf } from "./project-read";
import { foundIn, type WorkbookRead } from "./workbook-read";

/** Something that a person changes in the workbook's own lists from the pane. */
export type Change =
  | {
      readonly change: "definition";
      readonly kpi: string;
      /** null: no target. */
      readonly target: number | null;
      /** "": not said. */
      readonly better: Better | "";
      readonly rules: string;
    }
  | {
      readonly change: "new phase";
      readonly phase: PhaseChange;
      readonly answers: Readonly<Record<Question, string>>;
    }
  | {
      readonly change: "library card";
      readonly card: string;
      readonly amount: string;
      readonly denominator: string;
      readonly rules: string;
    };

/** What a change comes to: its plan, the KPI that it brings, and one sentence of what was done. */
export interface PlannedChange {
  readonly plan: Plan;
  readonly kpi: string | null;
  readonly told: string;
}

/**
 * Plans a change to lists that people type into: everything else that stands in them stays.
 *
 * @throws {WorkbookProblem} When the KPI is not there any more, or a list is full.
 */
export function planChange(workbook: WorkbookRead, it: Change): PlannedChange {
  switch (it.change) {
    case "definition":
      return definition(workbook, it);
    case "new phase":
      return newPhase(workbook, it);
    case "library card":
      return libraryCard(workbook, it);
  }
}

function definition(workbook: WorkbookRead, it: Extract<Change, { change: "definition" }>): PlannedChange {
  const { project } = projectIn(workbook);
  const { kpi, row } = kpiOf(project, it.kpi);
  const { target: _, better: __, ...rest } = kpi;
  const changed: Kpi = {
    ...rest,
    ...(it.better === "" ? {} : { better: it.better }),
    rules: it.rules,
    ...(it.target === null ? {} : { target: it.target }),
  };
  const name = partName("kpis", "kpis table");
  const edit = {
    name,
    row,
    cells: { Target: it.target, Better: it.better === "" ? null : it.better, "Rule set": it.rules },
  };
  const plan = planOf(workbook, { ...project, kpis: project.kpis.map((old, i) => (i === row ? changed : old)) });
  return {
    plan: overwritten(plan, edit, namedCells(name, workbook.survey, workbook.sheets)),
    kpi: null,
    told: `The KPIs sheet has the new definition of ${kpi.name}; its chart and the scorecard follow.`,
  };
}

/** Rows that the KPIs sheet has for phase changes. */
const PHASE_ROWS = 15;

function newPhase(workbook: WorkbookRead, { phase, answers }: Extract<Change, { change: "new phase" }>): PlannedChange {
  const { project } = projectIn(workbook);
  const { kpi } = kpiOf(project, phase.kpi);
  const row = project.phaseChanges.length;
  if (row >= PHASE_ROWS) {
    throw new WorkbookProblem(
      `The list of phase changes on the KPIs sheet is full (${PHASE_ROWS} rows). Take out one that is not needed any more, then try again; nothing has been changed.`,
    );
  }
  const plan = planOf(
    workbook,
    withRow({ ...project, phaseChanges: [...project.phaseChanges, phase] }, "kpis", "phases", row, answers),
  );
  return {
    plan,
    kpi: null,
    told: `New limits of ${kpi.name} are on record on the KPIs sheet, with reason and answers.`,
  };
}

function libraryCard(workbook: WorkbookRead, it: Extract<Change, { change: "library card" }>): PlannedChange {
  const { project } = projectIn(workbook);
  const proposal = cardProposal(workbook, it);
  if (proposal === undefined) throw new WorkbookProblem(`The library has no card "${it.card}". Choose another one.`);
  const { kpi, collection, collectionRow } = proposal;
  const charted = kpi === undefined ? project : { ...project, kpis: [...project.kpis, kpi] };
  const wanted =
    collectionRow === undefined ? charted : withRow(charted, "data-collection", "measures", collectionRow, collection);
  return {
    plan: planOf(workbook, wanted, kpi === undefined ? ["data-collection"] : ["data-collection", "charts"]),
    kpi: kpi?.id ?? null,
    told:
      kpi === undefined
        ? `${proposal.name} stands on the Data collection plan. Collect the figures, then add it here with their columns.`
        : `${kpi.name} has its row on the KPIs sheet, its row on the Data collection plan, and its chart.`,
  };
}

const planOf = (workbook: WorkbookRead, project: Project, parts: readonly string[] = []): Plan =>
  planParts(wantedOf(project, foundIn(workbook).tables), parts, workbook.survey).plan;

function kpiOf({ kpis }: Project, id: string): { readonly kpi: Kpi; readonly row: number } {
  const row = kpis.findIndex((kpi) => kpi.id === id);
  const kpi = kpis[row];
  if (kpi === undefined) {
    throw new WorkbookProblem(
      "The KPI is not on the KPIs sheet any more. Read the workbook again; nothing has been changed.",
    );
  }
  return { kpi, row };
}

/** A project with one row of a list filled in, the rows above it left as they are. */
function withRow(
  project: Project,
  template: string,
  table: string,
  row: number,
  cells: Readonly<Record<string, string>>,
): Project {
  const fill: SheetFill = { tables: { [table]: [...Array.from({ length: row }, () => ({})), cells] } };
  return { ...project, sheets: { ...project.sheets, [template]: fill } };
}
