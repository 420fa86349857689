import type { Browser, Page } from "playwright-core";
import { boxOf } from "../../src/workbook/address";
import type { EmulatedExcel } from "../excel/emulated-host/emulated-excel";
import { pathOf, testWith } from "../needs";
import { exampleSheets, fewRows } from "../taskpane/example-sheets";
import { ACCESS_LOOKS, accessTour } from "./access-checks";
import { axeFaults } from "./axe-faults";
import { openExcelWindow, type ExcelWindow, type Told } from "./excel-window";
import { launch } from "./pane-browser";

const LOG = fewRows(exampleSheets("late-buses.xlsx"), 40);

let browser: Browser | undefined;

beforeAll(async () => {
  const path = pathOf("a browser");
  if (path !== undefined) browser = await launch(path);
});

afterAll(() => browser?.close());

/** Runs a test in the built add-in; whatever its page complains of (a broken policy among it) fails the test. */
async function inExcel(run: (opened: ExcelWindow) => Promise<void>, told: Told = {}): Promise<void> {
  const opened = await openExcelWindow(browser!, LOG, told);
  try {
    await run(opened);
    expect(opened.complaints).toEqual([]);
  } finally {
    await opened.close();
  }
}

function select(excel: EmulatedExcel, sheet: string, area: string): void {
  excel.workbook.active = excel.workbook.worksheets.item(sheet);
  excel.workbook.selected = excel.workbook.active.range(boxOf(area));
}

async function chartSelection(page: Page): Promise<void> {
  await page.getByTestId("build-workbook").waitFor();
  await page.getByTestId("view-chart").click();
  await page.getByTestId("insert-chart").waitFor();
}

testWith("a browser", "the built pane starts, reads the workbook, proposes a chart, inserts it and takes it back", () =>
  inExcel(async ({ page, excel, asked }) => {
    select(excel, "Daily runs", "E5");
    const start = excel.picture();
    await chartSelection(page);
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.getByTestId("selection-says").textContent()).toContain("Daily runs!E5");
    expect(asked.filter((address) => address.startsWith("/carry-out.js"))).toEqual([]);
    await page.getByTestId("insert-chart").click();
    await page.getByTestId("receipt").waitFor();
    expect(await axeFaults(page)).toEqual([]);
    const drawn = excel.workbook.worksheets.items.flatMap((sheet) => sheet.charts.items);
    expect(drawn.length).toBeGreaterThan(0);
    for (const chart of drawn) expect(chart.series.items[0]!.bag.get("values")).toMatch(/!\w+:\w+$/);
    await page.getByTestId("undo").click();
    await page.getByText("Taken back: what had been added is gone.").waitFor({ state: "attached" });
    expect(excel.workbook.worksheets.items.map(({ name }) => name)).toEqual(LOG.map(({ name }) => name));
    expect(excel.picture()).toEqual({ ...(start as object), names: [] });
    const own = ["/taskpane.html", "/taskpane.css", "/functions.js", "/taskpane.js"];
    // What one page alone needs comes when it is opened; what knows our functions, when the workbook was read; what writes, to write.
    const onDemand = /^\/(chart|share|function-reference|carry-out)\.js\?[0-9a-f]{8}$/;
    const office =
      /^https:\/\/appsforoffice\.microsoft\.com\/lib\/1\/hosted\/(office|excel-win32-16\.01|en-us\/office_strings)\.js$/;
    expect(
      asked.filter((address) => !own.includes(address) && !onDemand.test(address) && !office.test(address)),
    ).toEqual([]);
  }),
);

describe.each(ACCESS_LOOKS)("$name", (look) => {
  testWith("a browser", "every page can be used by everybody, by keyboard alone and without looking", () =>
    inExcel(
      async ({ page, excel }) => {
        select(excel, "Daily runs", "E5");
        expect(await accessTour(page, look)).toEqual([]);
      },
      { look },
    ),
  );
});

testWith("a browser", "custom functions answer from the pane's own page", () =>
  inExcel(async ({ page, calls }) => {
    await page.getByTestId("build-workbook").waitFor();
    const [limits] = (await calls.call("CONTROL_LIMITS", [[[12], [9], [15], [11], [8], [14]], "xmr"])) as readonly [
      { readonly value: readonly (readonly unknown[])[] },
    ];
    expect(limits.value.map(([value]) => value)).toEqual([12, 9, 15, 11, 8, 14]);
    expect(new Set(limits.value.map(([, center]) => center))).toEqual(new Set([11.5]));
  }),
);

testWith("a browser", "the part that writes files comes when it is asked for, under the page's policy", () =>
  inExcel(async ({ page, asked }) => {
    await page.getByTestId("build-workbook").waitFor();
    await page.getByTestId("view-share").click();
    await page.getByTestId("share-copy").waitFor();
    const isCopy = (address: string) => address.startsWith("/copy.js");
    expect(asked.filter(isCopy)).toEqual([]);
    await page.getByTestId("share-copy").click();
    await page.getByTestId("problem").or(page.getByTestId("shared")).waitFor();
    expect(asked.filter(isCopy)).toHaveLength(1);
  }),
);

testWith("a browser", "an edit in the sheet is told to the person, who reads the workbook again", () =>
  inExcel(async ({ page, excel }) => {
    await page.getByTestId("build-workbook").waitFor();
    const runs = excel.workbook.worksheets.item("Daily runs");
    runs.cells.enter(5, 4, { value: 77 });
    expect(excel.listeners.count).toBe(1);
    excel.tellChange(runs, "E6");
    await page.getByText("Sheet Daily runs was edited after it was read.").waitFor();
    await page.getByTestId("read-edited").click();
    await page.getByTestId("progress").waitFor({ state: "detached" });
    expect(await page.getByTestId("read-edited").count()).toBe(0);
  }),
);

testWith("a browser", "the pane is dark where Excel is, whatever the system says", () =>
  inExcel(
    async ({ page }) => {
      await page.getByTestId("build-workbook").waitFor();
      expect(await page.locator("#pane").getAttribute("data-theme")).toBe("dark");
      expect(await axeFaults(page)).toEqual([]);
    },
    { background: "#212121" },
  ),
);

testWith(
  "a browser",
  "an Excel that is too old is told so in a sentence each; charts are still proposed and shown, and nothing is built",
  () =>
    inExcel(
      async ({ page, excel }) => {
        await page.getByText("This version of Excel is too old to build sheets").waitFor();
        await page.getByText("This version of Excel has no custom functions").waitFor();
        expect(await page.getByTestId("build-workbook").getAttribute("aria-disabled")).toBe("true");
        select(excel, "Daily runs", "E5");
        await chartSelection(page);
        expect(await page.getByTestId("selection-says").textContent()).toContain("Daily runs!E5");
        expect(await page.getByTestId("insert-chart").getAttribute("aria-disabled")).toBe("true");
        await page.getByTestId("view-share").click();
        expect(await page.getByTestId("share-copy").getAttribute("aria-disabled")).not.toBe("true");
      },
      { sets: { ExcelApi: 1.9 } },
    ),
);

testWith("a browser", "a fault of Excel's is said as a sentence with a way on", () =>
  inExcel(async ({ page, excel }) => {
    select(excel, "Daily runs", "E5");
    await chartSelection(page);
    excel.isEditing = true;
    await page.getByTestId("insert-chart").click();
    await page.getByText("A cell is being edited. Press Enter or Esc in the sheet, then try again.").first().waitFor();
    expect(excel.workbook.worksheets.items).toHaveLength(LOG.length);
  }),
);
