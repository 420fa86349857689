import { cardsOf, type KpiCard } from "../kpi-card";

/** KPIs of stakeholders. */
export const STAKEHOLDERS_KPIS: readonly KpiCard[] = cardsOf("Stakeholders", [
  {
    id: "parents-satisfied",
    name: "Parents satisfied",
    definition: "Parents who answered favorably, as a percentage of parents who answered.",
    numerator: "parents who answered favorably",
    denominator: "parents who answered",
    unit: "%",
    better: "Higher",
    naturalFrequency: "Yearly",
    caution: "Give the number who answered; those who answer differ from those who do not.",
    grade: "F",
  },
  {
    id: "staff-satisfied",
    name: "Staff satisfied",
    definition: "Staff who answered favorably, as a percentage of staff who answered.",
    numerator: "staff who answered favorably",
    denominator: "staff who answered",
    unit: "%",
    better: "Higher",
    naturalFrequency: "Yearly",
    caution: "Give the number who answered.",
    grade: "F",
  },
  {
    id: "students-satisfied",
    name: "Students satisfied",
    definition: "Students who answered favorably, as a percentage of students who answered.",
    numerator: "students who answered favorably",
    denominator: "students who answered",
    unit: "%",
    better: "Higher",
    naturalFrequency: "Yearly",
    caution: "Give the number who answered.",
    grade: "F",
  },
]);
