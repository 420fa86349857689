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
  /** Why the host cannot write, or undefined when it can. */
  readonly readOnly?: string;
  /** What this version of the host lacks, a sentence each. */
  readonly missing: readonly string[];
}

/** A spreadsheet program as the rest of the house sees it. Everything that crosses is plain JSON. */
export interface Host {
  capabilities(): Promise<Capabilities>;
  /** The structure of the workbook: sheets, our names, our notes. */
  survey(): Promise<Survey>;
  /** The cells of a whole sheet, or of what the person has selected when none is named. */
  read(sheet?: string): Promise<SheetContents & { readonly selected?: Place }>;
  /** Carries a plan out: surveys, keeps the user's input, writes what is missing. */
  apply(plan: Plan, force?: boolean): Promise<Receipt>;
  /** Takes back what a receipt says was added. */
  undo(receipt: Receipt): Promise<Receipt>;
  /** Writes one formula into the active cell, on the person's order. */
  insertFormula(formula: string): Promise<Place>;
  /** Brings a cell before the person's eyes: its sheet becomes the active one. */
  show?(place: Place): Promise<void>;
  /** Calls back with the sheet's name after each edit; returns how to stop. */
  subscribe?(edited: (sheet: string) => void): () => void;
}
