import { areaOf, boxOf } from "../../workbook/address";
import type { Plan, Step } from "../../workbook/plan";

/** Excel on the web takes at most 5 MB a request; a step travels as up to 1.4 times its own JSON (measured). */
const BYTES_A_REQUEST = 2_500_000;
/** A step that writes nothing still travels: paths and properties of a range. A look has twenty of them. */
const BYTES_A_STEP = 700;
const BYTES_A_LOOK = 2_600;

/** Steps that go in one request, and how many steps of the plan are complete with them. */
export interface Group {
  readonly steps: readonly Step[];
  readonly completes: number;
}

/** A plan in groups that stay below the largest request; a step that writes too much is cut into rows. */
export function inGroups(plan: Plan, most = BYTES_A_REQUEST): Group[] {
  const groups: { steps: Step[]; completes: number }[] = [];
  let size = Infinity;
  for (const step of plan) {
    const pieces = cut(step, most);
    pieces.forEach((piece, i) => {
      const bytes = JSON.stringify(piece).length + (piece.step === "format" ? BYTES_A_LOOK : BYTES_A_STEP);
      if (size + bytes > most) {
        groups.push({ steps: [], completes: 0 });
        size = 0;
      }
      const group = groups[groups.length - 1]!;
      group.steps.push(piece);
      group.completes += i === pieces.length - 1 ? 1 : 0;
      size += bytes;
    });
  }
  return groups;
}

function cut(step: Step, most: number): readonly Step[] {
  if (step.step !== "write") return [step];
  const parts = Math.ceil(JSON.stringify(step).length / most);
  if (parts === 1) return [step];
  const rows = Math.max(1, Math.floor(step.cells.length / parts / 2));
  const { top, left, right } = boxOf(step.area);
  return Array.from({ length: Math.ceil(step.cells.length / rows) }, (_, i) => {
    const cells = step.cells.slice(i * rows, (i + 1) * rows);
    const first = top + i * rows;
    return { ...step, cells, area: areaOf({ top: first, left, bottom: first + cells.length - 1, right }) };
  });
}
