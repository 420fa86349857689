import type { Place } from "./address";
import type { Plan } from "./plan";
import type { Receipt } from "./receipt";
import type { SheetContents } from "./sheet-contents";
import type { Survey } from "./survey";

/** What a host can and cannot do, for the pane to say so before it is asked. */
export interface Capabilities {
  readonly name: "Excel" | "Google Sheets" | "Workbench" | "File";
  /** How a custom function is spelled in a cell: "DMAIC.KPI" or "KPI". */
  readonly prefix: "DMAIC." | "";
  /** The host tells of edits while the pane is open. */
  readonly events: boolean;
  /** What the Share page can ask for here; nothing where it is left out. */
  readonly shares?: readonly ShareAct[];
  /** Why the host cannot write, or undefined when it can. */
  readonly readOnly?: string;
  /** What this version of the host lacks, a sentence each. */
  readonly missing: readonly string[];
}

/**
 * What the Share page asks of a host: a copy that needs no add-in, a draft of a message with that copy, freezing and thawing in
 * place, or functions that show #NAME? entered again.
 */
export type ShareAct = "copy" | "draft" | "freeze" | "thaw" | "repair";

/** How a workbook is to be shared. */
export interface ShareChoices {
  /** Built-in formulas where a twin exists, or values everywhere. */
  readonly as: "formulas" | "values";
  /** Whether sheets that are marked as confidential go along. */
  readonly withConfidential: boolean;
}

/** Somebody who watches a plan being carried out. A host that does it in one go tells nothing, and cannot be stopped. */
export interface Watch {
  /** So many steps of all that are to be done. */
  progressed(done: number, of: number): void;
  /** Asked between pieces of work: whether to stop there. */
  isCancelled(): boolean;
}

/** A spreadsheet program as the rest of the house sees it. Everything that crosses is plain JSON. */
export interface Host {
  capabilities(): Promise<Capabilities>;
  /** The structure of the workbook: sheets, our names, our notes. */
  survey(): Promise<Survey>;
  /** The cells of a whole sheet, or of what the person has selected when none is named. */
  read(sheet?: string): Promise<SheetContents & { readonly selected?: Place }>;
  /** Carries a plan out: surveys, keeps the user's input, writes what is missing. */
  apply(plan: Plan, force?: boolean, watch?: Watch): Promise<Receipt>;
  /** Takes back what a receipt says was added. */
  undo(receipt: Receipt): Promise<Receipt>;
  /** Writes one formula into the active cell, on the person's order. */
  insertFormula(formula: string): Promise<Place>;
  /** Does one of the acts that its capabilities name; what became of it comes back as a sentence. */
  share?(act: ShareAct, choices: ShareChoices): Promise<string>;
  /** Brings a cell before the person's eyes: its sheet becomes the active one. */
  show?(place: Place): Promise<void>;
  /** Calls back with the sheet's name after each edit; returns how to stop. */
  subscribe?(edited: (sheet: string) => void): () => void;
  /** Whether the person is typing into a cell right now; left out where the host itself waits until they are not. */
  isEditing?(): boolean;
}
