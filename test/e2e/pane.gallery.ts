import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { PARTS } from "../../src/templates/plan-parts";
import { pathOf } from "../needs";
import { drive } from "../taskpane/drive";
import { exampleSheets } from "../taskpane/example-sheets";
import { FakeWorkbook } from "../taskpane/fake-workbook";
import { sheetOf } from "../workbook/sheet-of";
import { buildPanePage, launch, openPane } from "./pane-browser";
import { smallPng } from "./small-png";

const FOLDER = join(__dirname, "../../docs/gallery/pane");
const LOOKS = [
  { width: 300, scheme: "light" },
  { width: 300, scheme: "dark" },
  { width: 450, scheme: "light" },
  { width: 450, scheme: "dark" },
] as const;

const idle = async (page: Page) => {
  await page.getByTestId("opening").waitFor({ state: "detached" });
  await page.getByTestId("progress").waitFor({ state: "detached" });
};
const press = async (page: Page, id: string) => {
  await page.getByTestId(id).click();
  await idle(page);
};

/** What stands in the window when a picture is taken: the same list for every width and color. */
const VIEWS: readonly { readonly name: string; readonly reach: (page: Page) => Promise<void> }[] = [
  { name: "home", reach: (page) => press(page, "view-home") },
  { name: "phases", reach: (page) => press(page, "view-phases") },
  {
    name: "gate",
    reach: async (page) => {
      await press(page, "phase-define");
      await page.getByTestId("gate-criteria").locator("summary").click();
      await page.getByTestId("gate").scrollIntoViewIfNeeded();
    },
  },
  { name: "chart", reach: (page) => press(page, "view-chart") },
  { name: "kpis", reach: (page) => press(page, "view-kpis") },
  { name: "new-limits", reach: (page) => press(page, "open-kpi-late-minutes-per-run") },
  {
    name: "library",
    reach: async (page) => {
      await press(page, "open-kpi-late-minutes-per-run");
      await page.getByTestId("library-search").fill("meals");
    },
  },
  { name: "scorecard", reach: (page) => press(page, "page-scorecard") },
  { name: "savings", reach: (page) => press(page, "page-savings") },
  { name: "functions", reach: (page) => press(page, "view-functions") },
  { name: "function", reach: (page) => press(page, "function-CONTROL_LIMITS") },
  { name: "share", reach: (page) => press(page, "view-share") },
  { name: "settings", reach: (page) => press(page, "view-settings") },
];

test("every page of the pane, in light and dark, narrow and wide", async () => {
  buildPanePage();
  mkdirSync(FOLDER, { recursive: true });
  const browser = await launch(pathOf("a browser")!);
  const book = new FakeWorkbook(exampleSheets("late-buses.xlsx"));
  const pane = drive(book);
  for (const { width, scheme } of LOOKS) {
    const shoot = async (page: Page, name: string) => {
      const picture = await smallPng(page, await page.screenshot());
      writeFileSync(join(FOLDER, `${name}-${width}-${scheme}.png`), picture);
    };
    if (pane.events.length === 0) await pane.ask({ event: "opened" });
    const empty = await openPane(browser, new FakeWorkbook([sheetOf([])], false), { width, scheme, height: 800 });
    await empty.page.getByTestId("read-workbook").waitFor();
    await shoot(empty.page, "empty");
    await empty.close();
    const fresh = await openPane(browser, new FakeWorkbook(exampleSheets("late-buses.xlsx"), false), {
      width,
      scheme,
      height: 800,
    });
    await fresh.page.getByTestId("build-workbook").waitFor();
    await shoot(fresh.page, "first-look");
    await fresh.close();
    if (!book.sheetNames.includes("Home")) {
      await pane.ask({ event: "build asked", parts: [...PARTS, "gates", "sipoc"] });
      expect(pane.state().problem).toBeNull();
    }
    book.selected = { sheet: "Daily runs", area: "E5:E180" };
    const { page, complaints, close } = await openPane(browser, book, { width, scheme, height: 800 });
    await idle(page);
    await page.getByTestId("view-kpis").waitFor();
    for (const { name, reach } of VIEWS) {
      await reach(page);
      await shoot(page, name);
    }
    expect(complaints).toEqual([]);
    await close();
  }
  await browser.close();
}, 600_000);
