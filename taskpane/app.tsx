import { PAGES } from "./pages";
import { Guard } from "./parts/guard";
import type { View } from "./state";
import type { ViewProps } from "./view-props";

const TABS: readonly { readonly view: View; readonly title: string }[] = [
  { view: "home", title: "Home" },
  { view: "phases", title: "Phases" },
  { view: "chart", title: "Chart" },
  { view: "kpis", title: "KPIs" },
  { view: "functions", title: "Functions" },
  { view: "share", title: "Share" },
];

/** Pages that share a tab: they are told apart at the head of each. */
const TAB_OF: Readonly<Partial<Record<View, View>>> = { scorecard: "kpis", savings: "kpis" };

/** The whole pane: the way between its pages, the page, and the voice for those who listen. */
export function App(props: ViewProps) {
  const { state, tell } = props;
  const Page = PAGES[state.view];
  const here = (view: View) => ((TAB_OF[state.view] ?? state.view) === view ? ("page" as const) : undefined);
  return (
    <>
      <nav class="tg-nav" aria-label="Tollgate">
        {TABS.map(({ view, title }) => (
          <button
            key={view}
            type="button"
            data-testid={`view-${view}`}
            aria-current={here(view)}
            onClick={() => tell({ event: "view chosen", view })}
          >
            {title}
          </button>
        ))}
      </nav>
      <Guard key={state.view} again={() => tell({ event: "read asked" })}>
        <Page {...props} />
      </Guard>
      <p class="tg-heard" role="status" data-testid="news">
        {state.news}
      </p>
      <p class="tg-heard" role="alert">
        {state.problem?.says ?? ""}
      </p>
    </>
  );
}
