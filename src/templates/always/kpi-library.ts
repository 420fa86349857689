import { GRADES } from "../../dmaic/kpi-card";
import { KPI_LIBRARY } from "../../dmaic/kpi-library/catalogue";
import { plainTemplate } from "../plain-template";
import { fixed } from "../table-columns";

/** The K-12 KPI library as a sheet, to read and to copy from. */
export const kpiLibrary = plainTemplate({
  id: "kpi-library",
  title: "KPI library",
  phase: "always",
  question: "Which KPIs do school districts use, how are they defined, and which of them can be charted?",
  how: "A card for each KPI. A figure that comes once a year cannot be control-charted: compare it over years, and chart what drives it. The last column says where a definition comes from.",
  isOnRequest: true,
  widths: [18, 20, 30, 38, 26, 24, 12, 9, 10, 7, 40, 18],
  blocks: () => [
    {
      block: "table",
      name: "cards",
      rows: KPI_LIBRARY.length,
      freeze: true,
      fill: KPI_LIBRARY.map((card) => ({
        area: card.area,
        id: card.id,
        name: card.name,
        definition: card.definition,
        numerator: card.numerator,
        denominator: card.denominator,
        unit: card.unit,
        better: card.better,
        natural: card.naturalFrequency,
        chart: card.chart === "" ? "none" : card.chart,
        caution: card.caution,
        grade: GRADES[card.grade],
      })),
      columns: [
        fixed("area", "Area", "text"),
        fixed("id", "KPI id", "text"),
        fixed("name", "KPI"),
        fixed("definition", "Definition", "text"),
        fixed("numerator", "Numerator", "text"),
        fixed("denominator", "Denominator", "text"),
        fixed("unit", "Unit", "text"),
        fixed("better", "Better", "text"),
        fixed("natural", "Comes", "text"),
        fixed("chart", "Chart", "text"),
        fixed("caution", "Mind", "text"),
        fixed("grade", "Definition from", "text"),
      ],
    },
  ],
});
