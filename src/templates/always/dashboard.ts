import { cellAt, field, fx } from "../../workbook/formula";
import type { Block } from "../../workbook/design";
import { chartElsewhere } from "../chart-elsewhere";
import { chartTemplate } from "../chart-of-kpi";
import { plainTemplate } from "../plain-template";
import type { Setting } from "../setting";

/** Charts that fit on one printed page. */
const MOST = 4;
/** Rows of the page that the charts share, and the most that one of them takes. */
const ROWS = 50;
const TALLEST = 20;

/** The charts of the chosen KPIs on one page, the verdict under each. */
export const dashboard = plainTemplate({
  id: "dashboard",
  title: "Dashboard",
  phase: "always",
  question: "How do the KPIs that matter most stand, on one page?",
  how: `Choose up to ${MOST} KPIs with "Yes" in the column Dashboard of the KPIs sheet and build again; without a choice these are the first ${MOST}.`,
  orientation: "portrait",
  needs: ["charts"],
  widths: [22, 16, 16, 16, 16, 16, 16],
  blocks(setting) {
    const kpis = chosen(setting);
    const rows = Math.min(TALLEST, Math.floor(ROWS / Math.max(1, kpis.length)));
    return kpis.flatMap((kpi) => charted(setting, kpi, rows));
  },
});

/** The KPIs of the dashboard, by their places in the list. */
function chosen({ kpis }: Setting): readonly number[] {
  const places = kpis.map((_, i) => i);
  const marked = places.filter((i) => kpis[i]?.kpi.onDashboard === true);
  return (marked.length > 0 ? marked : places).slice(0, MOST);
}

function charted(setting: Setting, kpi: number, rows: number): readonly Block[] {
  const chart = chartElsewhere(setting, kpi, "dashboard", rows, 7);
  const own = setting.kpis[kpi];
  if (chart === undefined || own === undefined) return [];
  const sheet = chartTemplate(own.kpi);
  return [
    chart,
    {
      block: "line",
      holds: { formula: fx`${cellAt("kpis", "name", kpi, "kpis")}&": "&${field("state", sheet)}` },
      role: "verdict",
    },
    { block: "line", holds: { formula: fx`TRIM(${field("promise", sheet)})` }, role: "plain" },
    { block: "space", rows: 1 },
  ];
}
