import type { Browser, Page } from "playwright-core";
import type { Cell } from "../../src/workbook/cell";
import { testWith, pathOf } from "../needs";
import { exampleSheets, fewRows } from "../taskpane/example-sheets";
import { FakeWorkbook } from "../taskpane/fake-workbook";
import { sheetOf } from "../workbook/sheet-of";
import { axeFaults } from "./axe-faults";
import { buildPanePage, launch, openPane, type Looks } from "./pane-browser";

const log = fewRows(exampleSheets("late-buses.xlsx"), 40);
const VIEWS = ["home", "phases", "chart", "kpis", "functions", "share", "settings"] as const;

let browser: Browser | undefined;

beforeAll(async () => {
  const path = pathOf("a browser");
  if (path === undefined) return;
  buildPanePage();
  browser = await launch(path);
}, 180_000);

afterAll(() => browser?.close());

/** Runs a test in a pane of its own; whatever the page complains of (CSP among it) fails the test. */
async function inPane(book: FakeWorkbook, looks: Looks, run: (page: Page) => Promise<void>): Promise<void> {
  const { page, complaints, close } = await openPane(browser!, book, looks);
  try {
    await run(page);
    expect(complaints).toEqual([]);
  } finally {
    await close();
  }
}

/** Elements that stick out at the side, and whether the page would have to be scrolled sideways. */
const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    return [...document.querySelectorAll(".tg-pane *")]
      .filter(
        (it) =>
          it.getBoundingClientRect().right > room + 0.5 &&
          it.closest(".tg-heard") === null &&
          it.closest("datalist") === null,
      )
      .map((it) => `${it.tagName} ${it.className.toString()} ${it.textContent?.slice(0, 40) ?? ""}`);
  });

function lateBuses(area = "E5"): FakeWorkbook {
  const book = new FakeWorkbook(log, false);
  book.selected = { sheet: "Daily runs", area };
  return book;
}

async function settled(page: Page): Promise<void> {
  await page.getByTestId("opening").waitFor({ state: "detached" });
  await page.getByTestId("progress").waitFor({ state: "detached" });
}

async function visit(page: Page, view: (typeof VIEWS)[number]): Promise<void> {
  await page.getByTestId(`view-${view}`).click();
  await settled(page);
}

const LOOKS: readonly (Looks & { readonly name: string })[] = [
  { name: "300 px, light", width: 300 },
  { name: "450 px, dark", width: 450, scheme: "dark" },
  { name: "300 px at 200 % zoom, forced colors", width: 150, height: 360, forced: true },
];

describe.each(LOOKS)("$name", (looks) => {
  testWith("a browser", "axe finds nothing on any page, and nothing sticks out", async () => {
    await inPane(lateBuses(), looks, async (page) => {
      await page.getByTestId("build-workbook").waitFor();
      const found: string[] = [];
      const look = async (name: string) => {
        // Contrast under forced colors is the system's.
        const wrong = await axeFaults(page);
        found.push(...wrong.map((it) => `${name}: ${it}`), ...(await tooWide(page)).map((it) => `${name} wide: ${it}`));
      };
      for (const view of VIEWS) {
        await visit(page, view);
        await look(view);
      }
      await visit(page, "functions");
      await page.getByTestId("function-CONTROL_LIMITS").click();
      await look("a function");
      await visit(page, "chart");
      await page.getByTestId("chart-target").fill("many");
      await look("a wrong entry");
      await page.getByTestId("chart-target").fill("1200");
      await page.getByTestId("insert-chart").click();
      await page.getByTestId("receipt").waitFor();
      await look("a receipt");
      await visit(page, "home");
      await page.getByTestId("build-workbook").click();
      await page.getByTestId("receipt").waitFor();
      await look("a workbook that stands");
      await visit(page, "phases");
      await page.getByTestId("add-gates").click();
      await page.getByTestId("receipt").waitFor();
      await page.getByTestId("gate-criteria").locator("summary").click();
      await look("a phase with its gate");
      await visit(page, "kpis");
      await page.getByRole("button", { name: /^Minutes late/ }).click();
      await page.getByTestId("library-search").fill("late bus");
      await page.locator('[data-testid^="card-"]').first().click();
      await look("a KPI and a card of the library");
      for (const sub of ["scorecard", "savings"]) {
        await page.getByTestId(`page-${sub}`).click();
        await settled(page);
        await look(sub);
      }
      expect(found).toEqual([]);
    });
  });
});

testWith(
  "a browser",
  "a column is charted, undone and charted again by keyboard alone, with the focus always to be seen",
  async () => {
    const book = lateBuses("E5:E30");
    await inPane(book, {}, async (page) => {
      await page.getByTestId("build-workbook").waitFor();
      const reach = async (id: string) => {
        for (let presses = 0; presses < 80; presses += 1) {
          const at = await page.evaluate(() => document.activeElement?.getAttribute("data-testid") ?? "");
          if (at === id) return;
          await page.keyboard.press("Tab");
        }
        throw new Error(`${id} cannot be reached by Tab.`);
      };
      const isSeen = () =>
        page.evaluate(() => {
          const it = document.activeElement;
          if (it === null || it === document.body) return false;
          const { outlineStyle, outlineWidth } = getComputedStyle(it);
          const { top, bottom } = it.getBoundingClientRect();
          return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && top >= 0 && bottom <= innerHeight;
        });
      await reach("view-chart");
      expect(await isSeen()).toBe(true);
      await page.keyboard.press("Enter");
      await page.getByTestId("insert-chart").waitFor();
      expect(await isSeen()).toBe(true);
      await reach("chart-name");
      expect(await isSeen()).toBe(true);
      await reach("insert-chart");
      await page.keyboard.press("Enter");
      await page.getByTestId("receipt").waitFor();
      await expect(page.evaluate(() => document.activeElement?.textContent)).resolves.toBe("Done");
      expect(await isSeen()).toBe(true);
      // The values, and their moving ranges below.
      expect(book.charts).toHaveLength(2);
      await reach("undo");
      await page.keyboard.press("Enter");
      await page.getByText("Taken back: what had been added is gone.").waitFor({ state: "attached" });
      expect(book.charts).toHaveLength(0);
      expect(await isSeen()).toBe(true);
      await reach("use-selection");
      await page.keyboard.press("Enter");
      await reach("insert-chart");
      await page.keyboard.press("Enter");
      await page.getByTestId("receipt").waitFor();
      expect(book.charts).toHaveLength(2);
    });
  },
);

testWith("a browser", "those who listen hear what happens", async () => {
  await inPane(lateBuses(), {}, async (page) => {
    await page.getByTestId("build-workbook").waitFor();
    const news = page.getByTestId("news");
    expect(await news.getAttribute("role")).toBe("status");
    await page.getByText("The workbook is read: 4 tables found.").waitFor({ state: "attached" });
    await visit(page, "chart");
    expect(await news.textContent()).toBe("Read from the selection, Daily runs!E5.");
    await page.getByTestId("insert-chart").click();
    await page.getByTestId("receipt").waitFor();
    expect(await news.textContent()).toMatch(/^Done: added 4 sheets/);
  });
});

testWith("a browser", "a fault is announced, told without a stack, and can be got over", async () => {
  const book = lateBuses();
  book.faults = { fail: { survey: "The workbook is locked by another window. Close it there, then try again." } };
  const { page, close } = await openPane(browser!, book);
  try {
    await page.getByTestId("problem").waitFor();
    expect(await page.getByRole("alert").textContent()).toBe(
      "The workbook is locked by another window. Close it there, then try again.",
    );
    book.faults = {};
    await page.getByTestId("read-again").click();
    await page.getByTestId("build-workbook").waitFor();
    expect(await page.getByTestId("problem").count()).toBe(0);
  } finally {
    await close();
  }
});

testWith(
  "a browser",
  "a page whose script cannot be had says so, the others work, and it can be tried again",
  async () => {
    const { page, close } = await openPane(browser!, lateBuses());
    try {
      await page.getByTestId("build-workbook").waitFor();
      await page.route("**/phases.js*", (route) => route.abort());
      await visit(page, "phases");
      await page.getByTestId("page-missing").waitFor();
      expect(await axeFaults(page)).toEqual([]);
      expect(await tooWide(page)).toEqual([]);
      await visit(page, "chart");
      await page.getByTestId("insert-chart").waitFor();
      await visit(page, "phases");
      await page.getByTestId("page-missing").waitFor();
      await page.unroute("**/phases.js*");
      await page.getByTestId("load-page").click();
      await page.getByTestId("add-gates").waitFor();
    } finally {
      await close();
    }
  },
);

testWith("a browser", "words from the workbook are shown as they are and never become part of the page", async () => {
  const nasty = '<img src=x onerror="window.hurt=1"><b>Late</b>';
  const rows = Array.from({ length: 12 }, (_, i): Cell[] => [
    `@2025-09-${String(i + 1).padStart(2, "0")}`,
    5 + (i % 4),
  ]);
  const book = new FakeWorkbook(
    [sheetOf([["Date", nasty], ...rows], { name: "<script>window.hurt=1</script>" })],
    false,
  );
  book.selected = { sheet: "<script>window.hurt=1</script>", area: "B2" };
  await inPane(book, {}, async (page) => {
    await page.getByTestId("build-workbook").waitFor();
    await visit(page, "chart");
    await page.getByTestId("insert-chart").click();
    await page.getByTestId("receipt").waitFor();
    await visit(page, "home");
    for (const view of VIEWS) await visit(page, view);
    expect(await page.evaluate(() => "hurt" in window)).toBe(false);
    expect(await page.locator(".tg-pane img, .tg-pane script, .tg-pane b").count()).toBe(0);
  });
});

testWith(
  "a browser",
  "an empty workbook, one without figures, one that may only be read: each has words and a way on",
  async () => {
    await inPane(new FakeWorkbook([sheetOf([])], false), {}, async (page) => {
      await page.getByRole("heading", { name: "No table found yet" }).waitFor();
      expect(await page.getByTestId("read-workbook").isVisible()).toBe(true);
      await visit(page, "chart");
      expect(await page.getByText("No table with figures was found.").isVisible()).toBe(true);
    });
    const book = lateBuses();
    book.abilities = { readOnly: "This workbook is open for reading only. Save a copy and try again." };
    await inPane(book, {}, async (page) => {
      await page.getByText("open for reading only").waitFor();
      await page.getByTestId("build-workbook").waitFor();
      expect(await page.getByTestId("build-workbook").getAttribute("aria-disabled")).toBe("true");
      // Playwright would wait for a button that is off; a person's Enter does not.
      await page.getByTestId("build-workbook").focus();
      await page.keyboard.press("Enter");
      expect(book.calls).not.toContain("apply");
    });
  },
);

testWith(
  "a browser",
  "a function is found, filled in and inserted; its range can be chosen from the tables",
  async () => {
    const book = lateBuses("M3");
    await inPane(book, {}, async (page) => {
      await page.getByTestId("build-workbook").waitFor();
      await visit(page, "functions");
      await page.getByTestId("function-search").fill("limits");
      await page.getByTestId("function-CONTROL_LIMITS").click();
      expect(await page.getByTestId("insert-formula").getAttribute("aria-disabled")).toBe("true");
      const range = await page.locator("#ranges option").nth(4).getAttribute("value");
      await page.getByTestId("argument-values").fill(range!);
      await page.getByTestId("argument-chart").selectOption("xmr");
      expect(await page.getByTestId("formula").textContent()).toBe(`=CONTROL_LIMITS(${range!},"xmr")`);
      await page.getByTestId("insert-formula").click();
      await page.getByText("The formula stands in Daily runs!M3.").waitFor({ state: "attached" });
      expect(book.content("Daily runs", "M3")).toEqual({ formula: `=CONTROL_LIMITS(${range!},"xmr")` });
    });
  },
);
