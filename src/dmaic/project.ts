import type { Kpi } from "./kpi";
import type { Phase } from "./phase";
import type { SavingsLine } from "./savings";

/** A change of phase on a KPI's chart: limits start anew, on record and with a reason. */
export interface PhaseChange {
  readonly kpi: string;
  /** The label of the first row of the new phase: a serial date, or a word. */
  readonly start: number | string;
  readonly name: string;
  readonly why: string;
  readonly by: string;
  /** The day of the decision, as a serial day. */
  readonly on?: number;
  /** The four answers that limits are only recalculated on: distinctly different, reason known, desirable, expected to last. */
  readonly distinct?: string;
  readonly known?: string;
  readonly wanted?: string;
  readonly lasting?: string;
}

/** A point that is shown and takes no part in limits and tests, with its reason. */
export interface LeftOut {
  readonly kpi: string;
  readonly label: number | string;
  readonly reason: string;
}

/** What the charter says of a project. Everything may be blank: the sheet is there to be filled in. */
export interface Charter {
  readonly title: string;
  readonly kind: "Improvement" | "Design" | "Redesign";
  readonly status: "Not started" | "Started" | "On hold" | "Cancelled" | "Completed";
  readonly sponsor: string;
  readonly processOwner: string;
  readonly financePartner: string;
  readonly team: string;
  readonly goalOfDistrict: string;
  readonly processId: string;
  readonly schools: string;
  readonly businessCase: string;
  readonly problem: string;
  readonly goal: string;
  readonly inScope: string;
  readonly outOfScope: string;
  readonly risks: string;
}

/** What is filled in on one sheet: fields by name, and rows of tables by the names of their columns. Dates are serial days. */
export interface SheetFill {
  readonly fields?: Readonly<Record<string, string | number | boolean | null>>;
  readonly tables?: Readonly<Record<string, readonly Readonly<Record<string, string | number | boolean | null>>[]>>;
}

/** An improvement project as it is begun: charter, KPIs, phases of their charts, savings that are claimed. */
export interface Project {
  readonly phase: Phase;
  readonly charter: Charter;
  readonly kpis: readonly Kpi[];
  readonly phaseChanges: readonly PhaseChange[];
  readonly leftOut: readonly LeftOut[];
  readonly savings: readonly SavingsLine[];
  /** What further sheets are filled in with, by template; a worked example fills in all of them. */
  readonly sheets?: Readonly<Record<string, SheetFill>>;
}
