import type { Setting } from "../setting";
import { chartOfKpi } from "../chart-of-kpi";
import { sheetName } from "../sheet-name";
import type { Template } from "../template";

/** A control chart for every KPI, a sheet each. */
export const charts: Template = {
  id: "charts",
  title: "Control charts",
  phase: "measure",
  question: "Is each process stable, and where is it heading?",
  needs: ["kpis"],
  designs({ project, kpis, takenNames, form }: Setting) {
    const taken = new Set(takenNames);
    return kpis.map((it, row) =>
      chartOfKpi(
        it,
        row,
        sheetName(it.kpi.name, taken),
        project.phaseChanges.filter(({ kpi }) => kpi === it.kpi.id),
        form,
        project.leftOut.some(({ kpi }) => kpi === it.kpi.id),
      ),
    );
  },
};
