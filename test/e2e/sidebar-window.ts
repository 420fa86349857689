import { readFileSync } from "node:fs";
import { join } from "node:path";
import type vm from "node:vm";
import type { Browser, Page } from "playwright-core";
import { builtBundle } from "../sheets/built-bundle";
import { fakeServices } from "../sheets/fake/fake-services";
import type { FakeState } from "../sheets/fake/fake-state";
import { callFromPage, type Outcome } from "../sheets/fake/script-run";
import { sheetsState } from "../sheets/fake/sheets-state";
import type { SheetContents } from "../../src/workbook/sheet-contents";
import { contextOf, type AccessLook } from "./access-checks";
import { complaintsOf } from "./complaints";
import { googleWindow } from "./google-window";

/**
 * HtmlService shows a page in a sandbox of these freedoms (docs, "HTML Service: Restrictions"). Assumed of its policy: what
 * stands in the page runs; here nothing may come from elsewhere, and nothing may be evaluated.
 */
const CSP =
  "sandbox allow-same-origin allow-scripts allow-forms allow-popups allow-downloads allow-modals; default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:";

/** The built sidebar before the built bundle. */
export interface SidebarWindow {
  readonly page: Page;
  readonly state: FakeState;
  /** The bundle's own world, for a test to put something else in the place of a function. */
  readonly world: vm.Context;
  /** What the server answers, or does not; a test may put itself in between. */
  answer: (name: string, given: readonly unknown[]) => Outcome;
  readonly complaints: string[];
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens the sidebar at its fixed width of 300 pixels. */
export async function openSidebarWindow(
  browser: Browser,
  sheets: readonly SheetContents[],
  {
    selected = "A1",
    clock = false,
    look,
  }: { readonly selected?: string; readonly clock?: boolean; readonly look?: AccessLook } = {},
): Promise<SidebarWindow> {
  const state = sheetsState(sheets);
  state.active.area = selected;
  const world = builtBundle(fakeServices(state));
  const context = await browser.newContext(contextOf(300, 700, look));
  const page = await context.newPage();
  const asked: string[] = [];
  const opened: SidebarWindow = {
    page,
    state,
    world,
    answer: (name, given) => callFromPage(world, name, given),
    complaints: complaintsOf(page, /allow-scripts and allow-same-origin for its sandbox/),
    asked,
    close: () => context.close(),
  };
  page.on("request", (request) => asked.push(request.url()));
  await page.route("**/*", (route) =>
    new URL(route.request().url()).pathname === "/"
      ? route.fulfill({
          contentType: "text/html; charset=utf-8",
          headers: { "content-security-policy": CSP },
          body: readFileSync(join(__dirname, "../../dist/sheets/sidebar.html")),
        })
      : route.fulfill({ status: route.request().url().endsWith("/favicon.ico") ? 204 : 404 }),
  );
  await page.exposeFunction("askServer", (name: string, given: string) =>
    JSON.stringify(opened.answer(name, JSON.parse(given) as readonly unknown[])),
  );
  await page.addInitScript(googleWindow);
  if (clock) await page.clock.install();
  await page.goto("https://sidebar.test/");
  return opened;
}
