import type { Browser, Page } from "playwright-core";
import { pathOf, testWith } from "../needs";
import { exampleSheets, fewRows } from "../taskpane/example-sheets";
import { ACCESS_LOOKS, accessTour } from "./access-checks";
import { axeFaults } from "./axe-faults";
import { launch } from "./pane-browser";
import { openSidebarWindow, type SidebarWindow } from "./sidebar-window";

const LOG = fewRows(exampleSheets("late-buses.xlsx"), 40);

let browser: Browser | undefined;

beforeAll(async () => {
  const path = pathOf("a browser");
  if (path !== undefined) browser = await launch(path);
});

afterAll(() => browser?.close());

/** Runs a test in the built sidebar; whatever its page complains of, or loads from elsewhere, fails the test. */
async function inSidebar(
  options: Parameters<typeof openSidebarWindow>[2],
  run: (opened: SidebarWindow) => Promise<void>,
): Promise<void> {
  const opened = await openSidebarWindow(browser!, LOG, options);
  try {
    await run(opened);
    expect(opened.complaints).toEqual([]);
    expect(opened.asked.filter((it) => !/\/(favicon\.ico)?$/.test(it))).toEqual([]);
  } finally {
    await opened.close();
  }
}

async function chartSelection(page: Page): Promise<void> {
  await page.getByTestId("build-workbook").waitFor();
  await page.getByTestId("view-chart").click();
  await page.getByTestId("insert-chart").waitFor();
}

testWith("a browser", "the built sidebar reads the spreadsheet, proposes a chart, inserts it and takes it back", () =>
  inSidebar({ selected: "E5" }, async ({ page, state }) => {
    const names = state.sheets.map(({ name }) => name);
    await chartSelection(page);
    expect(await page.getByTestId("selection-says").textContent()).toContain("Daily runs!E5");
    expect(await axeFaults(page)).toEqual([]);
    await page.getByTestId("insert-chart").click();
    await page.getByTestId("receipt").waitFor();
    expect(await axeFaults(page)).toEqual([]);
    const charts = state.sheets.flatMap((sheet) => sheet.charts);
    expect(charts.length).toBeGreaterThan(0);
    expect(charts[0]!.options["series"]).toMatchObject({ 0: { pointSize: expect.any(Number) } });
    await page.getByTestId("undo").click();
    await page.getByText("Taken back: what had been added is gone.").waitFor({ state: "attached" });
    expect(state.sheets.map(({ name }) => name)).toEqual(names);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
    expect(await page.evaluate(() => window.mostUnderWay)).toBeLessThanOrEqual(10);
  }),
);

describe.each(ACCESS_LOOKS)("$name", (look) => {
  testWith("a browser", "every page can be used by everybody, by keyboard alone and without looking", () =>
    inSidebar({ selected: "E5", look }, async ({ page }) => {
      expect(await accessTour(page, look)).toEqual([]);
    }),
  );
});

testWith("a browser", "a formula is written into the active cell", () =>
  inSidebar({ selected: "M3" }, async ({ page, state }) => {
    await page.getByTestId("build-workbook").waitFor();
    await page.getByTestId("view-functions").click();
    await page.getByTestId("function-CONTROL_LIMITS").click();
    await page.getByTestId("argument-values").fill("'Daily runs'!E5:E20");
    await page.getByTestId("insert-formula").click();
    await page.getByText("The formula stands in Daily runs!M3.").waitFor({ state: "attached" });
    expect(state.sheets[0]!.cells[2]![12]!.formula).toMatch(/^=CONTROL_LIMITS\('Daily runs'!E5:E20/);
  }),
);

testWith(
  "a browser",
  "an error of the server's is shown as a sentence; what Google says is in it, and nothing is written",
  () =>
    inSidebar({ selected: "E5" }, async (opened) => {
      const { page, state } = opened;
      await chartSelection(page);
      const server = opened.answer;
      opened.answer = () => ({ came: "error", message: "Authorization is required to perform that action." });
      await page.getByTestId("insert-chart").click();
      await page.getByTestId("problem").waitFor();
      expect(await page.getByTestId("problem").textContent()).toContain(
        "Google Sheets could not do this: Authorization is required to perform that action. Try again.",
      );
      opened.answer = server;
      state.isLocked = true;
      await page.getByTestId("insert-chart").click();
      await page.getByText("Somebody else is building in this spreadsheet right now.").first().waitFor();
      expect(state.sheets).toHaveLength(LOG.length);
    }),
);

testWith("a browser", "a build that breaks off says how far it came, and a second one completes it", () =>
  inSidebar({ selected: "E5" }, async ({ page, state }) => {
    await chartSelection(page);
    state.failAt = state.calls.length + 90;
    await page.getByTestId("insert-chart").click();
    await page.getByTestId("problem").waitFor();
    expect(await page.getByTestId("problem").textContent()).toMatch(/It stopped after \d+ of \d+ steps: .*Build again/);
    state.failAt = undefined;
    await page.getByTestId("insert-chart").click();
    await page.getByTestId("receipt").waitFor();
    expect(state.sheets.flatMap(({ charts }) => charts).length).toBeGreaterThan(0);
  }),
);

const NO_ANSWER = "The spreadsheet did not answer. If you are signed in to several Google accounts";

const SILENT = [
  { why: "no answer at all", outcome: { came: "nothing" } },
  { why: "an answer that is no text of ours", outcome: { came: "answer", value: "<html>" } },
] as const;

for (const { why, outcome } of SILENT) {
  testWith("a browser", `${why}: the person is told what to try`, () =>
    inSidebar({ clock: true }, async (opened) => {
      const { page } = opened;
      await page.getByTestId("build-workbook").waitFor();
      opened.answer = () => outcome;
      await page.getByTestId("view-chart").click();
      await page.clock.fastForward(61_000);
      await page.getByText(NO_ANSWER).first().waitFor();
    }),
  );
}

testWith(
  "a browser",
  "an answer with a date in it, which calls no handler at Google's, ends in the same sentence",
  () =>
    inSidebar({ clock: true }, async (opened) => {
      const { page, world } = opened;
      await page.getByTestId("build-workbook").waitFor();
      (world as { rpc: () => unknown }).rpc = () => ({ ok: true, value: new Date(0) });
      await page.getByTestId("view-chart").click();
      await page.clock.fastForward(61_000);
      await page.getByText(NO_ANSWER).first().waitFor();
    }),
);
