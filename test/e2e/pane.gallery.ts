import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { readProject } from "../../src/hosts/file/read-project";
import { PARTS, planParts } from "../../src/templates/plan-parts";
import { wantedOf } from "../../taskpane/model/project-read";
import { foundIn } from "../../taskpane/model/workbook-read";
import { pathOf } from "../needs";
import { drive } from "../taskpane/drive";
import { exampleSheets } from "../taskpane/example-sheets";
import { FakeWorkbook } from "../taskpane/fake-workbook";
import { sheetOf } from "../workbook/sheet-of";
import { buildPanePage, launch, openPane } from "./pane-browser";
import { smallPng } from "./small-png";

/** The late-bus project with its targets and savings. */
const PROJECT_FILE = join(__dirname, "../../examples/late-buses.project.json");
const PROJECT = readProject(readFileSync(PROJECT_FILE, "utf8"), "late-buses.project.json");

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

/** What a person may meet instead of a page that works: words, and a way on. */
const STATES: readonly {
  readonly name: string;
  readonly book: (book: FakeWorkbook) => void;
  readonly reach?: (page: Page, book: FakeWorkbook) => Promise<void>;
}[] = [
  { name: "state-no-selection", book: (it) => (it.selected = undefined), reach: (page) => press(page, "view-chart") },
  {
    name: "state-wrong-selection",
    book: (it) => (it.selected = { sheet: "Daily runs", area: "M30" }),
    reach: (page) => press(page, "view-chart"),
  },
  {
    name: "state-protected",
    book: (it) =>
      (it.faults = {
        fail: { apply: "The workbook is protected. Choose Review, Unprotect, and try again; nothing was changed." },
      }),
    reach: async (page) => {
      await press(page, "view-chart");
      await press(page, "insert-chart");
    },
  },
  {
    name: "state-editing",
    book: (it) =>
      (it.faults = { fail: { apply: "A cell is being edited. Press Enter or Esc in the sheet, then try again." } }),
    reach: (page) => press(page, "build-workbook"),
  },
  {
    name: "state-no-answer",
    book: (it) =>
      (it.faults = {
        fail: { survey: "The spreadsheet did not answer. What had been written stays; nothing of yours was changed." },
      }),
  },
  {
    name: "state-read-only",
    book: (it) =>
      (it.abilities = {
        readOnly: "This workbook is open for reading only. Save a copy, or choose Edit Workbook, and try again.",
      }),
  },
  {
    name: "state-old-version",
    book: (it) =>
      (it.abilities = {
        missing: [
          "This version of Excel is too old to build sheets (it lacks ExcelApi 1.12). Use Excel 2021 or newer, or Excel on the web.",
        ],
      }),
  },
  {
    name: "state-working",
    book: (it) => (it.faults = { silent: ["apply"] }),
    reach: async (page) => {
      await page.getByTestId("build-workbook").click();
      await page.getByTestId("cancel").waitFor();
    },
  },
];

test("every state in which a page cannot do its work, in words", async () => {
  buildPanePage();
  mkdirSync(FOLDER, { recursive: true });
  const browser = await launch(pathOf("a browser")!);
  for (const { name, book: prepare, reach } of STATES) {
    const book = new FakeWorkbook(exampleSheets("late-buses.xlsx"), false);
    book.selected = { sheet: "Daily runs", area: "E5:E180" };
    prepare(book);
    const { page, close } = await openPane(browser, book, { width: 300, scheme: "light", height: 800 });
    await idle(page);
    await page.getByTestId("view-kpis").waitFor();
    await reach?.(page, book);
    writeFileSync(join(FOLDER, `${name}-300-light.png`), await smallPng(page, await page.screenshot()));
    await close();
  }
  await browser.close();
}, 300_000);

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
    await idle(fresh.page);
    await fresh.page.getByTestId("build-workbook").waitFor();
    await shoot(fresh.page, "first-look");
    await fresh.close();
    if (!book.sheetNames.includes("Home")) {
      const { survey, sheets } = pane.state().workbook!;
      const { tables } = foundIn({ survey, sheets, of: sheets.length });
      const plan = planParts(wantedOf(PROJECT, tables), [...PARTS, "gates", "sipoc"], survey).plan;
      expect(await book.apply(plan)).toMatchObject({ ok: true });
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
