import { resemblesOwnerMark } from "./owner-mark";
import type { Plan } from "./plan";
import type { Survey } from "./survey";
import { WorkbookProblem } from "./workbook-problem";

/**
 * A name leads to one place only: to mark a sheet of ours with one that leads to a sheet of somebody else's would take it away
 * from theirs.
 *
 * @throws {WorkbookProblem} When a plan needs such a name.
 */
export function refuseTakenNames(plan: Plan, { taken = [] }: Survey): void {
  for (const step of plan) {
    if (step.step !== "name" || !resemblesOwnerMark(step.name)) continue;
    const there = taken.find(({ name }) => name.toLowerCase() === step.name.toLowerCase());
    if (there === undefined) continue;
    throw new WorkbookProblem(
      `The defined name "${there.name}" leads to the sheet "${there.sheet}", which Tollgate did not make; Tollgate marks sheets of its own with it. Rename or delete that name and try again; nothing has been changed.`,
    );
  }
}
