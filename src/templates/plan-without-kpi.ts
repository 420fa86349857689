import type { Grid } from "../workbook/cell";
import { namedCells } from "../workbook/named-cells";
import { partName } from "../workbook/owner-mark";
import type { Content, Plan, Step } from "../workbook/plan";
import type { SheetContents } from "../workbook/sheet-contents";
import type { Survey } from "../workbook/survey";
import { planParts } from "./plan-parts";
import type { Wanted } from "./plan-workbook";

/**
 * The plan that takes a KPI out of the lists of a workbook: its row on the KPIs sheet, its phase changes and points left out, its
 * row of the scorecard. What people typed for the other KPIs moves up with them. Its chart's sheet is for `Host.undo`.
 *
 * @param wanted  What the workbook holds today, the KPI included.
 */
export function planWithoutKpi(
  id: string,
  { project, kpis, ...rest }: Wanted,
  survey: Survey,
  sheets: readonly SheetContents[],
): Plan {
  const index = kpis.findIndex(({ kpi }) => kpi.id === id);
  const isOther = (it: { readonly kpi: string }) => it.kpi !== id;
  const wanted: Wanted = {
    ...rest,
    kpis: kpis.filter((_, i) => i !== index),
    project: {
      ...project,
      kpis: project.kpis.filter((kpi) => kpi.id !== id),
      phaseChanges: project.phaseChanges.filter(isOther),
      leftOut: project.leftOut.filter(isOther),
    },
  };
  const table = (template: string, name: string, isGone: (row: Grid[number], i: number) => boolean) => {
    const part = partName(template, `${name} table`);
    const [heading = [], ...rows] = namedCells(part, survey, sheets);
    return [part, [heading, ...rows.filter((row, i) => !isGone(row, i))]] as const;
  };
  const lists = new Map<string, Grid>([
    table("kpis", "kpis", (_, i) => i === index),
    table("kpis", "phases", ([kpi]) => kpi === id),
    table("kpis", "out", ([kpi]) => kpi === id),
    table("scorecard", "scores", (_, i) => i === index),
  ]);
  return planParts(wanted, [], survey).plan.map((step) => withList(step, lists));
}

/** An input column of a list, as it stands without the row: written as it is, not kept as it was. */
function withList(step: Step, lists: ReadonlyMap<string, Grid>): Step {
  if (step.step !== "write" || step.kept?.by !== "column") return step;
  const { kept, ...bare } = step;
  const [heading, ...rows] = lists.get(kept.name) ?? [];
  const column = heading?.indexOf(kept.title) ?? -1;
  if (column < 0) return step;
  return { ...bare, cells: step.cells.map((_, i) => [contentOf(rows[i]?.[column] ?? null)]) };
}

/** Errors that stand in input cells are the user's to mend; none is copied. */
function contentOf(cell: Grid[number][number]): Content {
  return typeof cell === "object" ? null : cell;
}
