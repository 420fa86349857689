import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { chromium, type Page } from "playwright-core";
import { openPackage } from "../../src/xlsx/package";
import { readWorkbook } from "../../src/xlsx/read-workbook";
import { pathOf, testWith } from "../needs";

/** Opens the built workbench, hands its page to a test, and closes everything again. Anything on the console is a fault. */
async function onPage(path: string, width: number, run: (page: Page) => Promise<void>): Promise<void> {
  const { server, address } = await served();
  const browser = await chromium.launch({ executablePath: path, args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage({ viewport: { width, height: 900 }, acceptDownloads: true });
    const faults: string[] = [];
    page.on("pageerror", (fault) => faults.push(String(fault)));
    page.on("console", (it) => it.type() === "error" && faults.push(it.text()));
    await page.goto(address);
    await page.waitForSelector("body[data-ready=true] .o-grid canvas");
    await run(page);
    expect(faults).toEqual([]);
  } finally {
    await browser.close();
    server.kill();
  }
}

/** The project's own server, in a process of its own: the test runner cannot load modules of that kind. */
async function served(): Promise<{ readonly server: ChildProcess; readonly address: string }> {
  const script =
    'import { serve } from "./scripts/serve.mjs"; const { port } = await serve(process.cwd() + "/dist/workbench", {}, 4310); console.log(port);';
  const server = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const port = await new Promise<string>((resolve) =>
    server.stdout.once("data", (said) => resolve(String(said).trim())),
  );
  return { server, address: `http://localhost:${port}/` };
}

/** Forty school days of a number that only varies by chance. */
const CALM = ["Date,Minutes late"]
  .concat(
    Array.from({ length: 40 }, (_, i) => {
      const day = new Date(Date.UTC(2025, 8, 1 + i));
      return `${day.getUTCMonth() + 1}/${day.getUTCDate()}/${day.getUTCFullYear()},${20 + ((i * 7) % 5)}`;
    }),
  )
  .join("\n");

const openCsv = async (page: Page) => {
  await page
    .getByTestId("file-input")
    .setInputFiles({ name: "late.csv", mimeType: "text/csv", buffer: Buffer.from(CALM) });
  await page.getByTestId("file-name").filter({ hasText: "late.csv" }).waitFor();
};

/** The middle of a cell: columns are 96 pixels wide, rows 23 high, headings 48 and 26. */
async function clickCell(page: Page, row: number, column: number): Promise<void> {
  const box = (await page.locator(".o-grid canvas").first().boundingBox())!;
  await page.mouse.click(box.x + 48 + column * 96 + 40, box.y + 26 + row * 23 + 11);
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

async function downloaded(page: Page): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByTestId("download-file").click()]);
  return file.path();
}

testWith(
  "a browser",
  "from a text table to a chart whose signal follows an edit, and to a file that holds it",
  async (path) => {
    await onPage(path, 1400, async (page) => {
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

      await page.locator(".o-sheet-name", { hasText: "late" }).first().click();
      // The selection has scrolled the sheet down.
      await clickCell(page, 5, 1);
      // By keys from A1 on: a click may come before the sheet has scrolled back.
      await page.keyboard.press("Control+Home");
      await page.keyboard.press("ArrowRight");
      for (let row = 0; row < 20; row += 1) await page.keyboard.press("ArrowDown");
      await page.keyboard.type("90");
      await page.keyboard.press("Enter");
      await page.locator(".o-sheet-name", { hasText: "Minutes late" }).click();
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
      await page.locator(".o-sheet-name", { hasText: "late" }).first().click();
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
      await page.locator(".o-sheet-name", { hasText: "Minutes late" }).click();
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

testWith("a browser", "what cannot be opened is said in one sentence, and nothing else changes", async (path) => {
  await onPage(path, 1000, async (page) => {
    await openCsv(page);
    await page.getByTestId("file-input").setInputFiles({
      name: "broken.xlsx",
      mimeType: "application/octet-stream",
      buffer: Buffer.from("no spreadsheet"),
    });
    await page.locator("#says.is-problem").waitFor();
    expect(await page.getByTestId("says").textContent()).toMatch(/^[A-Z].+\.$/);
    expect(await page.getByTestId("file-name").textContent()).toBe("late.csv");
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });
});
