import type { Phase } from "../src/dmaic/phase";
import type { Capabilities, ShareAct, ShareChoices } from "../src/workbook/port";
import type { Receipt } from "../src/workbook/receipt";
import type { ChartDraft } from "./model/chart-draft";
import { BLANK_KPI_PAGE, type KpiPage } from "./model/kpi-page";
import type { WorkbookRead } from "./model/workbook-read";
import { DEFAULT_SETTINGS, type Settings } from "./settings";

/** The pages of the pane. */
export const VIEWS = [
  "home",
  "phases",
  "chart",
  "kpis",
  "scorecard",
  "savings",
  "functions",
  "share",
  "settings",
] as const;

export type View = (typeof VIEWS)[number];

/** What the pane is doing right now; it does one thing at a time. */
export type Work =
  | { readonly doing: "reading"; readonly done: number; readonly of: number; readonly sheet: string }
  | { readonly doing: "looking"; readonly sheets: readonly string[]; readonly done: number }
  | { readonly doing: "reading the selection" }
  | {
      readonly doing: "building";
      readonly isCancelled: boolean;
      /** Steps done of all; 0 of 0 where the host tells nothing before the end. */
      readonly done: number;
      readonly of: number;
      /** It began by itself: charts follow data that outgrew them. */
      readonly follows: boolean;
    }
  | { readonly doing: "following"; readonly sheets: readonly string[] }
  | { readonly doing: "undoing"; readonly isCancelled?: true }
  | { readonly doing: "inserting" }
  | { readonly doing: "noting" }
  | { readonly doing: "sharing"; readonly act: ShareAct }
  | { readonly doing: "showing" };

/** Something that happened while the person may be busy elsewhere: it is shown, and takes no focus. */
export interface Told {
  readonly title: string;
  readonly says: string;
}

/** Something that did not work: what happened and what was kept, as whoever failed told it. */
export interface Problem {
  readonly doing: Work["doing"];
  readonly says: string;
}

/** What was carried out last, so that it can be told and taken back. */
export interface Done {
  readonly receipt: Receipt;
  /** The id of the KPI that it brought, where it was a single chart. */
  readonly kpi: string | null;
  readonly view: View;
  /** What it came to, where sheets that stood were changed; "" else. */
  readonly told: string;
}

/** The form beside a function. */
export interface FunctionForm {
  readonly search: string;
  /** The name of the function that is open. */
  readonly open: string | null;
  /** What stands in its fields, by the names of its parameters. */
  readonly typed: Readonly<Record<string, string>>;
  /** What became of the selection; "" while nothing is to be told. */
  readonly says: string;
}

/** Everything that the pane shows follows from this. Plain data: a replay of events rebuilds any screen. */
export interface PaneState {
  readonly view: View;
  readonly capabilities: Capabilities | null;
  readonly workbook: WorkbookRead | null;
  /** Counts pieces of work; an answer to an earlier one comes too late and is passed over. */
  readonly run: number;
  readonly work: Work | null;
  readonly problem: Problem | null;
  /** The latest news, for those who listen instead of looking. */
  readonly news: string;
  readonly done: Done | null;
  /** What a cancelled build left, or what charts did by themselves. */
  readonly told: Told | null;
  /** The names of sheets that were edited after they were read. */
  readonly edited: readonly string[];
  /** How many formulas people without the add-in would see as errors; counted after the workbook is read. */
  readonly perishing: number;
  readonly draft: ChartDraft | null;
  /** What became of looking at the selection: "" before, else a sentence. */
  readonly selection: string;
  /** Ids of proposed KPIs that are not wanted. */
  readonly unwanted: readonly string[];
  /** The phase that the wizard shows; the project's own while nobody has chosen another. */
  readonly phase: Phase | null;
  /** The step that is open in the wizard; "" when all are closed, null for the first that is not done. */
  readonly step: string | null;
  readonly kpiPage: KpiPage;
  readonly functions: FunctionForm;
  readonly share: ShareChoices;
  /** What became of the last thing that the Share page asked for; "" when nothing is to be told. */
  readonly shared: string;
  readonly settings: Settings;
}

export const FIRST_STATE: PaneState = {
  view: "home",
  capabilities: null,
  workbook: null,
  run: 0,
  work: null,
  problem: null,
  news: "",
  done: null,
  told: null,
  edited: [],
  perishing: 0,
  draft: null,
  selection: "",
  unwanted: [],
  phase: null,
  step: null,
  kpiPage: BLANK_KPI_PAGE,
  functions: { search: "", open: null, typed: {}, says: "" },
  share: { as: "formulas", withConfidential: false },
  shared: "",
  settings: DEFAULT_SETTINGS,
};
