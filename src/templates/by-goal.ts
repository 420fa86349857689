import type { Kpi } from "../dmaic/kpi";

/** KPIs with those of one strategic goal side by side, goals in the order in which they first come up. */
export function byGoal(kpis: readonly Kpi[]): readonly Kpi[] {
  const goals = [...new Set(kpis.map(({ goal }) => goal))];
  return goals.flatMap((goal) => kpis.filter((kpi) => kpi.goal === goal));
}
