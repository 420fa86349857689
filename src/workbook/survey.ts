import type { Place } from "./address";
import type { Grid } from "./cell";
import { isOwnerMark, ownerMark } from "./owner-mark";

/** What a host knows of a workbook's structure before anything is written. */
export interface Survey {
  /** Every sheet, in order, hidden ones too. */
  readonly sheets: readonly string[];
  /** The defined names that are ours (see `NAME_PREFIX`) and lead somewhere; a name whose cells are gone is left out. */
  readonly names: readonly ({ readonly name: string } & Place)[];
  /** The cells of the sheet that is marked as ours with the template "state", or none. */
  readonly state: Grid;
  /** Names spelled as our marks are, on sheets that nothing else says are ours (see `provenSurvey`); left out where there is none. */
  readonly taken?: readonly ({ readonly name: string } & Place)[];
}

/** The name that a sheet of ours goes by today, or undefined where it is not in the workbook. */
export function sheetOfTemplate(survey: Survey, template: string): string | undefined {
  return survey.names.find(({ name }) => name === ownerMark(template))?.sheet;
}

/** Whether a sheet is one of ours. */
export function isOurs(survey: Survey, sheet: string): boolean {
  return survey.names.some(({ name, sheet: marked }) => isOwnerMark(name) && marked === sheet);
}
