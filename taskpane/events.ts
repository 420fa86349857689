import type { Phase } from "../src/dmaic/phase";
import type { Part } from "../src/templates/plan-parts";
import type { Place } from "../src/workbook/address";
import type { Capabilities, ShareAct, ShareChoices } from "../src/workbook/port";
import type { Receipt } from "../src/workbook/receipt";
import type { SheetContents } from "../src/workbook/sheet-contents";
import type { Survey } from "../src/workbook/survey";
import type { ChartDraft } from "./model/chart-draft";
import type { KpiPage } from "./model/kpi-page";
import type { Change } from "./model/plan-change";
import type { WorkbookRead } from "./model/workbook-read";
import type { Settings } from "./settings";
import type { View } from "./state";

/** What a person does. */
export type Asked =
  | { readonly event: "opened" }
  | { readonly event: "view chosen"; readonly view: View }
  | { readonly event: "read asked" }
  | { readonly event: "selection asked" }
  | { readonly event: "table chosen"; readonly table: string }
  | { readonly event: "draft changed"; readonly change: Partial<Omit<ChartDraft, "table">> }
  | { readonly event: "draft dropped" }
  | { readonly event: "kpi toggled"; readonly id: string }
  | { readonly event: "build asked"; readonly parts: readonly Part[] }
  | { readonly event: "chart asked" }
  | { readonly event: "picture asked" }
  | { readonly event: "undo asked" }
  | { readonly event: "cancel asked" }
  | { readonly event: "notice closed" }
  | { readonly event: "place asked"; readonly place: Place }
  | { readonly event: "look asked" }
  | { readonly event: "phase opened"; readonly phase: Phase }
  | { readonly event: "step opened"; readonly part: Part | "" }
  | { readonly event: "kpi page changed"; readonly change: Partial<KpiPage> }
  | { readonly event: "kpi opened"; readonly id: string | null }
  | { readonly event: "card opened"; readonly id: string | null }
  | { readonly event: "change asked"; readonly change: Change }
  | { readonly event: "function searched"; readonly text: string }
  | { readonly event: "function opened"; readonly name: string | null }
  | { readonly event: "argument typed"; readonly name: string; readonly text: string }
  | { readonly event: "insert asked"; readonly formula: string }
  | { readonly event: "share changed"; readonly change: Partial<ShareChoices> }
  | { readonly event: "share asked"; readonly act: ShareAct }
  | { readonly event: "text copied"; readonly is: boolean }
  | { readonly event: "settings changed"; readonly change: Partial<Settings> };

/** What the host answers, with the number of the work that it answers to. */
export type Answered =
  | { readonly event: "met"; readonly capabilities: Capabilities }
  | { readonly event: "edited"; readonly sheet: string }
  | { readonly event: "perishing counted"; readonly count: number }
  /** Edits have come to rest. */
  | { readonly event: "rested" }
  | { readonly event: "progressed"; readonly run: number; readonly done: number; readonly of: number }
  | { readonly event: "followed"; readonly run: number; readonly contents: readonly SheetContents[] }
  | { readonly event: "survey read"; readonly run: number; readonly survey: Survey; readonly of: number }
  | { readonly event: "sheet read"; readonly run: number; readonly contents: SheetContents; readonly next: string }
  | { readonly event: "workbook read"; readonly run: number }
  | { readonly event: "sheet looked at"; readonly run: number; readonly contents: SheetContents }
  | {
      readonly event: "selection read";
      readonly run: number;
      readonly contents: SheetContents;
      readonly selected: Place | null;
    }
  | {
      readonly event: "built";
      readonly run: number;
      readonly receipt: Receipt;
      readonly kpi: string | null;
      readonly told: string;
      /** The workbook as it is now; null where it could not be read again. */
      readonly workbook: WorkbookRead | null;
    }
  | {
      readonly event: "undone";
      readonly run: number;
      readonly receipt: Receipt;
      readonly workbook: WorkbookRead | null;
    }
  | {
      readonly event: "arguments read";
      readonly run: number;
      /** Somebody asked for it; it came with the opening of the function, where not. */
      readonly isAsked: boolean;
      readonly given: Readonly<Record<string, string>>;
      readonly says: string;
    }
  | { readonly event: "inserted"; readonly run: number; readonly place: Place }
  | {
      readonly event: "shared";
      readonly run: number;
      readonly says: string;
      /** The workbook as it is now, where its cells were changed; null where it could not be read again. */
      readonly workbook?: WorkbookRead | null;
    }
  | { readonly event: "noted"; readonly run: number; readonly receipt: Receipt; readonly survey: Survey }
  | { readonly event: "shown"; readonly run: number }
  | { readonly event: "failed"; readonly run: number; readonly says: string };

/** Everything that can change the pane's state. */
export type PaneEvent = Asked | Answered;
