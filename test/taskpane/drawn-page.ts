import { JSDOM } from "jsdom";
import { createElement, render } from "preact";
import { App } from "../../taskpane/app";
import { FIRST_STATE, VIEWS, type PaneState } from "../../taskpane/state";

/** A window to draw in; opened late, because the spreadsheet engine takes one for a browser's. */
let opened: JSDOM["window"] | undefined;

function blank(): HTMLElement {
  opened ??= new JSDOM("<!doctype html><html><body></body></html>").window;
  const { document, Node } = opened;
  Object.assign(globalThis, { document, Node });
  return document.createElement("div");
}

/** The page that a state is drawn as, in a window of its own: nothing of an earlier page is left in it. */
export function drawnPage(state: PaneState, canShow = true): HTMLElement {
  const pane = blank();
  render(createElement(App, { state, tell: () => undefined, canShow }), pane);
  return pane;
}

/** Fetches the scripts of all pages, so that each is drawn at once. */
export async function fetchPages(): Promise<void> {
  for (const view of VIEWS) {
    const pane = blank();
    render(createElement(App, { state: { ...FIRST_STATE, view }, tell: () => undefined, canShow: true }), pane);
    while (pane.querySelector('[data-testid="opening"]') !== null) await new Promise((next) => setTimeout(next, 5));
  }
}
