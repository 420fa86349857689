/** Every defined name of ours begins with this, so that a survey of a workbook needs to look at nothing else. */
export const NAME_PREFIX = "tollgate_";

const SHEET_PREFIX = `${NAME_PREFIX}sheet_`;

const spelled = (part: string): string => part.replace(/[^A-Za-z0-9]+/g, "_");

/**
 * The defined name that marks a sheet as ours. It points at the sheet's first cell, so it follows when the sheet is
 * renamed or moved, travels in copies and through every host, and is gone when the sheet is.
 *
 * @example
 * ownerMark("control-plan") // => "tollgate_sheet_control_plan"
 */
export function ownerMark(template: string): string {
  return SHEET_PREFIX + spelled(template);
}

/**
 * The defined name that marks a sheet as confidential: it is left out of shared copies unless it is asked for. It points at the
 * sheet's first cell, as the owner mark does; people may give it to sheets of their own.
 *
 * @example
 * confidentialMark("stakeholders") // => "tollgate_confidential_stakeholders"
 */
export function confidentialMark(template: string): string {
  return `${NAME_PREFIX}confidential_${spelled(template)}`;
}

/** Whether a defined name says that its sheet is confidential. */
export function isConfidentialMark(name: string): boolean {
  return name.toLowerCase().startsWith(`${NAME_PREFIX}confidential_`);
}

/** Whether a defined name is an owner mark. */
export function isOwnerMark(name: string): boolean {
  return name.startsWith(SHEET_PREFIX);
}

/** Whether a name is an owner mark but for capitals, which make no other name in any program. */
export function resemblesOwnerMark(name: string): boolean {
  return isOwnerMark(name.toLowerCase());
}

/**
 * The defined name of a field or of an input column: what keeps the user's input when a sheet is laid again.
 *
 * @example
 * partName("charter", "problem statement") // => "tollgate_charter_problem_statement"
 */
export function partName(template: string, part: string): string {
  return `${NAME_PREFIX}${spelled(template)}_${spelled(part)}`;
}
