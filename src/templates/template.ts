import type { SheetDesign } from "../workbook/design";
import type { Tab } from "../workbook/style";
import type { Setting } from "./setting";

/** A kind of sheet that a DMAIC workbook can have. */
export interface Template {
  /** Stable id, kebab-case, never shown. */
  readonly id: string;
  /** The sheet's name as people see it. */
  readonly title: string;
  readonly phase: Tab;
  /** The question that the sheet answers. */
  readonly question: string;
  /** Templates without whose sheets this one cannot stand. */
  readonly needs: readonly string[];
  /** Whether it is left out of a whole project and only comes when it is asked for. */
  readonly isOnRequest?: boolean;
  /** Its sheets: one, as a rule; none where there is nothing to lay. */
  designs(setting: Setting): readonly SheetDesign[];
}
