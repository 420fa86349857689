import { render } from "preact";
import type { Host } from "../src/workbook/port";
import { App } from "./app";
import { perform } from "./effects";
import type { Store } from "./effects/store";
import { followEdits } from "./follow-edits";
import { ownLanguage } from "./language/own-language";
import { speak } from "./language/speak";
import { watchFocus } from "./parts/lost-focus";
import { reduce } from "./reduce";
import { FIRST_STATE } from "./state";
import "./styles/tokens.css";
import "./styles/layout.css";
import "./styles/controls.css";
import "./styles/content.css";

/** Puts the pane into an element of the page and starts it, in the language that it was built in; the host is all that it knows of the world. */
export function mountPane(element: HTMLElement, host: Host): void {
  if (ownLanguage === undefined) return start(element, host);
  // A translation that cannot be had is no reason to show nothing.
  void ownLanguage()
    .then((translation) => speak(translation, element))
    .catch(() => undefined)
    .then(() => start(element, host));
}

function start(element: HTMLElement, host: Host): void {
  let state = FIRST_STATE;
  element.classList.add("tg-pane");
  watchFocus(element);
  const canShow = host.show !== undefined;
  const draw = () => render(<App state={state} tell={store.tell} canShow={canShow} />, element);
  const store: Store = {
    host,
    state: () => state,
    tell(event) {
      const before = state;
      state = reduce(state, event);
      if (state !== before) draw();
      void perform(event, before, store);
    },
  };
  host.subscribe?.(
    followEdits({
      edited: (sheet) => store.tell({ event: "edited", sheet }),
      rested: () => store.tell({ event: "rested" }),
      isBusy: () => state.work !== null || host.isEditing?.() === true,
      later(run, wait) {
        const clock = setTimeout(run, wait);
        return () => clearTimeout(clock);
      },
    }),
  );
  store.tell({ event: "opened" });
}
