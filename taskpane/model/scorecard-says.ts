import type { KpiNow } from "./project-read";

/** A scorecard in one or two sentences. */
export function scorecardSays(kpis: readonly KpiNow[]): string {
  const drawn = kpis.flatMap((it) => ("drawn" in it ? [it.drawn] : []));
  const aimed = drawn.filter(({ status }) => status !== "No data");
  const hasTarget = drawn.some(({ kpi }) => kpi.target !== undefined);
  const met = aimed.filter(({ status }) => status === "Met").length;
  const concerns = drawn.filter(({ variation }) => variation.startsWith("Concern")).length;
  const gains = drawn.filter(({ variation }) => variation === "Improvement").length;
  const blind = kpis.length - drawn.length;
  const sentences = [
    aimed.length === 0
      ? hasTarget
        ? "No KPI with a target can be judged yet."
        : "No KPI has a target yet."
      : `${met} of ${aimed.length} KPIs with a target meet it now.`,
    concerns === 1 ? "One shows a signal of concern." : concerns > 1 ? `${concerns} show a signal of concern.` : "",
    gains === 1 ? "One shows a signal of improvement." : gains > 1 ? `${gains} show a signal of improvement.` : "",
    concerns + gains === 0 && drawn.length > 0 ? "None shows a signal at its latest point." : "",
    blind === 1 ? "1 has no chart." : blind > 1 ? `${blind} have no chart.` : "",
  ];
  return sentences.filter(Boolean).join(" ");
}
