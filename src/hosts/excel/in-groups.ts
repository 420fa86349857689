import { areaOf, boxOf } from "../../workbook/address";
import type { Plan, Step } from "../../workbook/plan";

/** Excel on the web takes at most 5 MB a request. */
const BYTES_A_REQUEST = 4_000_000;
/** What is written travels as up to 1.4 times its own JSON (measured). */
const SWELLING = 1.5;

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
      const bytes = bytesOf(piece);
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
  const parts = Math.ceil((JSON.stringify(step).length * SWELLING) / most);
  if (parts === 1) return [step];
  const rows = Math.max(1, Math.floor(step.cells.length / parts / 2));
  const { top, left, right } = boxOf(step.area);
  return Array.from({ length: Math.ceil(step.cells.length / rows) }, (_, i) => {
    const cells = step.cells.slice(i * rows, (i + 1) * rows);
    const first = top + i * rows;
    return { ...step, cells, area: areaOf({ top: first, left, bottom: first + cells.length - 1, right }) };
  });
}

/** About how many bytes a step travels as: paths and properties of ranges cost more than what is written (measured, and rounded up). */
function bytesOf(step: Step): number {
  switch (step.step) {
    case "format":
      return 5500;
    case "widths":
      return 1000 + 800 * step.widths.length;
    case "heights":
      return 1000 + 700 * step.heights.length;
    case "chart":
      return 6000 + 8500 * (step.chart.series.length + 1);
    case "conditional format":
      return 2500;
    default:
      return 1600 + SWELLING * JSON.stringify(step).length;
  }
}
