import type { Area, Place } from "./address";
import type { Chart } from "./chart";
import type { Role, Tab } from "./style";

/**
 * A formula as a cell holds it, "=" included. Only this shape is ever a formula: a plain string is always text. One that spills calls
 * a function of ours by its bare name, and the cells of its area hold nothing else.
 */
export interface FormulaCell {
  readonly formula: string;
  /** The cells that its answer takes up, its own among them. */
  readonly spills?: Area;
}

/** What a step writes into a cell; a string that begins with "=" stays a string in every host. */
export type Content = number | string | boolean | null | FormulaCell;

/** Whether a content is a formula. */
export function isFormulaCell(content: Content): content is FormulaCell {
  return typeof content === "object" && content !== null;
}

/** What a person may put into input cells. */
export type Allowed =
  | { readonly kind: "list"; readonly words: readonly string[] }
  | { readonly kind: "list from"; readonly place: Place }
  | { readonly kind: "number"; readonly min?: number; readonly max?: number }
  | { readonly kind: "date" };

/**
 * Where input of the user's is found again when its sheet is laid anew: the defined name of the block that holds it, and the
 * heading that stands above it in a table ("column") or beside it in a form ("row").
 */
export interface Kept {
  readonly name: string;
  readonly by: "column" | "row";
  readonly title: string;
}

/** Sizes of paper: 8.5 by 11, 8.5 by 14 and 11 by 17 inches. */
export type Paper = "letter" | "legal" | "tabloid";

/**
 * One thing for a host to do. A host that lacks a hand for a step does not compile.
 *
 * `sheet` is the name of the sheet as people see it.
 */
export type Step =
  | {
      readonly step: "add sheet";
      readonly sheet: string;
      readonly template: string;
      readonly tab: Tab;
      readonly hidden: boolean;
    }
  | { readonly step: "clear"; readonly sheet: string; readonly area: Area }
  | {
      readonly step: "write";
      readonly sheet: string;
      readonly area: Area;
      readonly cells: readonly (readonly Content[])[];
      /** Input is the user's from the first moment: a later plan carries it over and never replaces it. */
      readonly holds: "words" | "calculated" | "input";
      /** For input: where a workbook that has it already keeps it, under which name and heading. */
      readonly kept?: Kept;
    }
  | {
      /** The same formulas row after row: the first row of the area holds these, one a column, and the others what filling them down gives. */
      readonly step: "fill";
      readonly sheet: string;
      readonly area: Area;
      readonly formulas: readonly string[];
    }
  | {
      readonly step: "format";
      readonly sheet: string;
      readonly area: Area;
      readonly role: Role;
      readonly number?: string;
      /** Where figures do not stand in a column: in a form they begin where the words do. */
      readonly align?: "left";
    }
  | { readonly step: "widths"; readonly sheet: string; readonly widths: readonly number[] }
  | {
      readonly step: "heights";
      readonly sheet: string;
      readonly heights: readonly { readonly row: number; readonly points: number }[];
    }
  | { readonly step: "name"; readonly name: string; readonly sheet: string; readonly area: Area }
  | {
      readonly step: "validation";
      readonly sheet: string;
      readonly area: Area;
      readonly allowed: Allowed;
      readonly message: string;
    }
  | {
      readonly step: "conditional format";
      readonly sheet: string;
      readonly area: Area;
      /** True where the look applies; relative to the first cell of the area, "=" included. */
      readonly when: string;
      readonly role: Role;
    }
  | { readonly step: "chart"; readonly sheet: string; readonly at: Area; readonly chart: Chart }
  | { readonly step: "freeze"; readonly sheet: string; readonly rows: number; readonly columns: number }
  | { readonly step: "group"; readonly sheet: string; readonly columns: Area }
  | {
      readonly step: "print";
      readonly sheet: string;
      readonly orientation: "portrait" | "landscape";
      /** Letter where it is not said. */
      readonly paper?: Paper;
      /** Everything on one page; else one page wide and as many high as it takes. */
      readonly onePage?: boolean;
      readonly area: Area;
      readonly repeatRow?: number;
    }
  | { readonly step: "link"; readonly sheet: string; readonly area: Area; readonly text: string; readonly to: Place }
  | { readonly step: "remove chart"; readonly sheet: string; readonly id: string }
  | { readonly step: "remove sheet"; readonly sheet: string; readonly template: string }
  | { readonly step: "remove name"; readonly name: string };

/** What to do to a workbook, in order, in words that no host owns. Plain JSON. */
export type Plan = readonly Step[];
