import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { openPackage } from "../../src/xlsx/package";
import { readWorkbook } from "../../src/xlsx/read-workbook";
import { pathOf, testWith } from "../needs";
import { launch } from "./pane-browser";
import { CALM, clickCell, downloaded, give, openWorkbenchPage, ready } from "./workbench-window";

let browser: Browser | undefined;

beforeAll(async () => {
  const path = pathOf("a browser");
  if (path !== undefined) browser = await launch(path);
});

afterAll(() => browser?.close());

/** Opens the workbench, hands its page to a test, and closes it again. Anything on the console is a fault. */
async function onPage(width: number, run: (page: Page) => Promise<void>): Promise<void> {
  const { page, complaints, close } = await openWorkbenchPage(browser!, { width });
  try {
    await ready(page);
    await run(page);
    expect(complaints).toEqual([]);
  } finally {
    await close();
  }
}

const openCsv = async (page: Page) => {
  await give(page, "late.csv", Buffer.from(CALM));
  await page.getByTestId("file-name").filter({ hasText: "late.csv" }).waitFor();
  await page.locator(".workbench-grid .o-grid canvas").first().waitFor();
};

/** Keys go to the sheet that is shown: on a busy machine that is a while after the click. */
async function toSheet(page: Page, name: string) {
  const tab = page.locator(".o-sheet", { has: page.getByText(name, { exact: true }) });
  await tab.click();
  await page.locator(".o-sheet.active", { has: page.getByText(name, { exact: true }) }).waitFor();
}

/** Waits until the chart on the page marks that many signals: it is drawn before it is filled. */
const marksSignals = (page: Page, count: number) =>
  page.waitForFunction((wanted) => {
    const { Chart } = globalThis as unknown as {
      Chart: { getChart(at: Element | null): { data: { datasets: { label: string; data: { y: unknown }[] }[] } } };
    };
    const drawn = Chart.getChart(document.querySelector(".o-figure canvas"));
    const marks = drawn?.data.datasets.find(({ label }) => label === "Signal")?.data;
    return marks?.filter(({ y }) => Number.isFinite(y)).length === wanted;
  }, count);

testWith(
  "a browser",
  "from a text table to a chart whose signal follows an edit, and to a file that holds it",
  async () => {
    await onPage(1400, async (page) => {
      await openCsv(page);
      await clickCell(page, 1, 3);
      await page.keyboard.type("=CONTROL_LIMITS(", { delay: 40 });
      await page.locator(".o-formula-assistant").filter({ hasText: "CONTROL_LIMITS" }).waitFor();
      await page.keyboard.type("B2:B41)", { delay: 40 });
      await page.keyboard.press("Enter");

      await clickCell(page, 0, 0);
      await page.keyboard.press("Control+Shift+ArrowRight");
      await page.keyboard.press("Control+Shift+ArrowDown");
      await page.getByTestId("view-chart").click();
      await page.getByTestId("use-selection").click();
      await page.getByTestId("insert-chart").click();
      await page.locator(".o-sheet-name", { hasText: "Minutes late" }).waitFor({ timeout: 60000 });

      await toSheet(page, "late");
      // The selection has scrolled the sheet down.
      await clickCell(page, 5, 1);
      // By keys from A1 on: a click may come before the sheet has scrolled back.
      await page.keyboard.press("Control+Home");
      await page.keyboard.press("ArrowRight");
      for (let row = 0; row < 20; row += 1) await page.keyboard.press("ArrowDown");
      await page.keyboard.type("90");
      await page.keyboard.press("Enter");
      await toSheet(page, "Minutes late");
      await page.locator(".o-figure canvas").first().waitFor();
      await marksSignals(page, 1);

      const saved = await downloaded(page);
      expect(await page.getByTestId("says").textContent()).toContain("late!D2");
      const { sheets } = readWorkbook(openPackage(readFileSync(saved)));
      expect(sheets[0]!.cells[20]![1]).toBe(90);
      expect(sheets[0]!.cells.slice(1, 41).every((row) => typeof row[4] === "number")).toBe(true);
      expect(sheets.map(({ name }) => name)).toContain("Minutes late");
      const check = pathOf("the schema check");
      if (check !== undefined) expect(spawnSync(check, [saved], { encoding: "utf8" })).toMatchObject({ status: 0 });

      // More days than the chart has spare rows for: it is laid again while the person goes on in the sheet.
      await toSheet(page, "late");
      await clickCell(page, 5, 0);
      await page.keyboard.press("Control+Home");
      await page.keyboard.press("Control+ArrowDown");
      await page.keyboard.press("ArrowDown");
      for (let day = 1; day <= 13; day += 1) {
        await page.keyboard.type(`11/${day}/2025`);
        await page.keyboard.press("Tab");
        await page.keyboard.type(String(20 + (day % 5)));
        await page.keyboard.press("Enter");
        await page.keyboard.press("ArrowLeft");
      }
      // A cell that is being typed into keeps the charts waiting.
      await page.keyboard.type("12/");
      await page.waitForTimeout(4000);
      expect(await page.getByTestId("told").count()).toBe(0);
      await page.keyboard.press("Escape");
      await page.getByTestId("told").filter({ hasText: 'The spare rows of "Minutes late" were used up' }).waitFor();
      expect(await page.evaluate(() => document.activeElement?.closest(".workbench-sheet") !== null)).toBe(true);
      await toSheet(page, "Minutes late");
      await page.waitForFunction(() => {
        const { Chart } = globalThis as unknown as {
          Chart: { getChart(at: Element | null): { data: { datasets: { label: string; data: { y: unknown }[] }[] } } };
        };
        const drawn = Chart.getChart(document.querySelector(".o-figure canvas"));
        return drawn?.data.datasets[0]?.data.filter(({ y }) => Number.isFinite(y)).length === 53;
      });
    });
  },
);
