import { cellAt, field, fx } from "../../workbook/formula";
import type { Block } from "../../workbook/design";
import { chartElsewhere } from "../chart-elsewhere";
import { chartTemplate } from "../chart-of-kpi";
import { plainTemplate } from "../plain-template";
import type { Setting } from "../setting";

/** Charts that fit on one printed page, and how many of them still do when it lies on its side. */
const MOST = 6;
const MOST_ACROSS = 4;
/** Rows of one chart. */
const ROWS = 15;
/** The columns that the left and the right chart stand in; the one between them keeps them apart. */
const [LEFT, RIGHT] = [0, 2];

/** The charts of the chosen KPIs on one page, two side by side, the verdict under each. */
export const dashboard = plainTemplate({
  id: "dashboard",
  title: "Dashboard",
  phase: "always",
  question: "How do the KPIs that matter most stand, on one page?",
  how: `Choose up to ${MOST} KPIs with "Yes" in the column Dashboard of the KPIs sheet and build again. Without a choice these are the first ${MOST}.`,
  orientation: (setting) => (chosen(setting).length > MOST_ACROSS ? "portrait" : "landscape"),
  onePage: true,
  needs: ["charts"],
  widths: [80, 2, 80],
  blocks(setting) {
    const kpis = chosen(setting);
    return kpis.flatMap((kpi, i) =>
      i % 2 === 1 ? [] : i + 1 < kpis.length ? pair(setting, kpi, kpis[i + 1]!) : alone(setting, kpi),
    );
  },
});

/** The KPIs of the dashboard, by their places in the list. */
function chosen({ kpis }: Setting): readonly number[] {
  const places = kpis.map((_, i) => i);
  const marked = places.filter((i) => kpis[i]?.kpi.onDashboard === true);
  return (marked.length > 0 ? marked : places).slice(0, MOST);
}

function pair(setting: Setting, left: number, right: number): readonly Block[] {
  const beside = (block: Block | undefined): Block[] =>
    block?.block === "chart" || block?.block === "line" ? [{ ...block, left: RIGHT, beside: true }] : [];
  const others = charted(setting, right, 1, "sentence");
  return [
    ...charted(setting, left, 1, "sentence").flatMap((block, i) => [block, ...beside(others[i])]),
    { block: "space", rows: 1 },
  ];
}

/** The last of an odd number has the width of the page. */
const alone = (setting: Setting, kpi: number): readonly Block[] => charted(setting, kpi, RIGHT + 1, "verdict");

/** The chart of a KPI, the state of its process, and what can be promised of it. */
function charted(setting: Setting, kpi: number, columns: number, role: "sentence" | "verdict"): readonly Block[] {
  const chart = chartElsewhere(setting, kpi, "dashboard", ROWS, columns, LEFT);
  const own = setting.kpis[kpi];
  if (chart === undefined || own === undefined) return [];
  const sheet = chartTemplate(own.kpi);
  // The verdict stands below in full; above the chart it would stand there twice.
  const { titleFrom: _verdict, captionFrom: _about, ...untitled } = chart.chart;
  return [
    { ...chart, chart: untitled },
    {
      block: "line",
      holds: { formula: fx`${cellAt("kpis", "name", kpi, "kpis")}&": "&${field("state", sheet)}` },
      role,
    },
    { block: "line", holds: { formula: fx`TRIM(${field("promise", sheet)})` }, role: "plain" },
  ];
}
