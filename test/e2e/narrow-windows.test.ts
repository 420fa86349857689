import type { Browser } from "playwright-core";
import { pathOf, testWith } from "../needs";
import { launch } from "./pane-browser";
import { CALM, openWorkbenchPage } from "./workbench-window";

let browser: Browser | undefined;

beforeAll(async () => {
  const path = pathOf("a browser");
  if (path !== undefined) browser = await launch(path);
});

afterAll(() => browser?.close());

testWith(
  "a browser",
  "in a narrow window every button of the bar is within reach, and the five phases stand in one line",
  async () => {
    const { page, complaints, close } = await openWorkbenchPage(browser!, { files: { "late.csv": Buffer.from(CALM) } });
    try {
      await page.getByTestId("view-phases").click();
      for (const width of [300, 450, 700]) {
        await page.setViewportSize({ width, height: 800 });
        const cut = await page.evaluate(() =>
          [...document.querySelectorAll(".workbench-bar button:not([hidden])")]
            .filter((it) => it.getBoundingClientRect().right > innerWidth || it.getBoundingClientRect().bottom > 100)
            .map((it) => it.textContent.trim()),
        );
        const rows = await page.evaluate(() =>
          [...document.querySelectorAll(".tg-phases li")].map((it) => Math.round(it.getBoundingClientRect().top)),
        );
        expect({ width, cut, phases: rows.length, rows: new Set(rows).size }).toEqual({
          width,
          cut: [],
          phases: 5,
          rows: 1,
        });
      }
      await page.setViewportSize({ width: 300, height: 800 });
      await page.getByTestId("fold-pane").click();
      expect(await page.locator("#pane").isVisible()).toBe(false);
      expect(complaints).toEqual([]);
    } finally {
      await close();
    }
  },
);
