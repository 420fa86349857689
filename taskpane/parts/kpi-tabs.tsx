import type { View } from "../state";
import type { ViewProps } from "../view-props";

const PAGES = [
  { view: "kpis", title: "Definitions" },
  { view: "scorecard", title: "Scorecard" },
  { view: "savings", title: "Savings" },
] as const satisfies readonly { readonly view: View; readonly title: string }[];

/** The way between the pages about KPIs. */
export function KpiTabs({ state, tell }: ViewProps) {
  return (
    <nav class="tg-tabs" aria-label="KPIs">
      {PAGES.map(({ view, title }) => (
        <button
          key={view}
          type="button"
          data-testid={`page-${view}`}
          aria-current={state.view === view ? "page" : undefined}
          onClick={() => tell({ event: "view chosen", view })}
        >
          {title}
        </button>
      ))}
    </nav>
  );
}
