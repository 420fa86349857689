import { Icon } from "./parts/icon";
import type { View } from "./state";
import type { ViewProps } from "./view-props";
import { Chart } from "./views/chart";
import { Functions } from "./views/functions";
import { Home } from "./views/home";
import { Phases } from "./views/phases";
import { Settings } from "./views/settings";
import { Share } from "./views/share";

const TABS: readonly { readonly view: View; readonly title: string }[] = [
  { view: "home", title: "Home" },
  { view: "chart", title: "Chart" },
  { view: "phases", title: "Phases" },
  { view: "functions", title: "Functions" },
  { view: "share", title: "Share" },
];

const PAGES = { home: Home, chart: Chart, phases: Phases, functions: Functions, share: Share, settings: Settings };

/** The whole pane: the way between its pages, the page, and the voice for those who listen. */
export function App(props: ViewProps) {
  const { state, tell } = props;
  const Page = PAGES[state.view];
  const here = (view: View) => (state.view === view ? ("page" as const) : undefined);
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
        <button
          type="button"
          class="tg-icon-button"
          data-testid="view-settings"
          aria-label="Settings"
          aria-current={here("settings")}
          onClick={() => tell({ event: "view chosen", view: "settings" })}
        >
          <Icon name="gear" />
        </button>
      </nav>
      <Page {...props} key={state.view} />
      <p class="tg-heard" role="status" data-testid="news">
        {state.news}
      </p>
      <p class="tg-heard" role="alert">
        {state.problem?.says ?? ""}
      </p>
    </>
  );
}
