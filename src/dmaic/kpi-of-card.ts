import { BLANK_KPI } from "./blank-kpi";
import type { Kpi } from "./kpi";
import type { KpiCard } from "./kpi-card";

/** What a row of the KPIs sheet and a row of the data collection plan say of a KPI that was chosen from the library. */
export interface CardRows {
  readonly kpi: Kpi;
  /** By the names of the columns of the data collection plan. */
  readonly collection: Readonly<Record<string, string>>;
  /** What the collection plan says itself as long as the KPI has no row on the KPIs sheet. */
  readonly uncharted: Readonly<Record<string, string>>;
}

const TYPES: Readonly<Record<string, string>> = {
  "p'": "Proportion",
  "u'": "Count",
  c: "Count",
  t: "Time between events",
};

/**
 * The rows that choosing a card fills in: numerator and denominator still in the card's words, to be replaced by the headings of
 * the district's own columns.
 */
export function kpiOfCard(card: KpiCard): CardRows {
  const { id, name, area, definition, numerator, denominator, unit, better, naturalFrequency, chart, caution } = card;
  return {
    kpi: {
      ...BLANK_KPI,
      id,
      name,
      process: area,
      definition,
      numerator,
      denominator,
      unit,
      better,
      frequency: naturalFrequency,
      chart: chart === "" ? BLANK_KPI.chart : chart,
    },
    collection: {
      question: `How does the process stand on "${name}"?`,
      kpi: name,
      type: TYPES[chart] ?? "Continuous",
      definition: caution === "" ? definition : `${definition} ${caution}`,
    },
    uncharted: {
      unit,
      numerator,
      denominator,
      frequency: naturalFrequency,
      chart: chart === "" ? "None: too few points a year" : chart,
    },
  };
}
