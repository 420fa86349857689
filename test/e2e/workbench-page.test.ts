import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { pathOf, testWith } from "../needs";
import { ACCESS_LOOKS, accessTour } from "./access-checks";
import { axeFaults, type KnownFault } from "./axe-faults";
import { launch } from "./pane-browser";
import { CALM, clickCell, downloaded, give, openWorkbenchPage, ready, type WorkbenchLooks } from "./workbench-window";

const LATE = { "late-buses.xlsx": readFileSync("examples/late-buses.xlsx") };
const CSV = { "late.csv": Buffer.from(CALM) };

let browser: Browser | undefined;

beforeAll(async () => {
  const path = pathOf("a browser");
  if (path !== undefined) browser = await launch(path);
});

afterAll(() => browser?.close());

/** Opens the workbench, runs a test in it, and closes it; whatever the page complains of (its policy among it) fails the test. */
async function inWorkbench(looks: WorkbenchLooks, run: (page: Page) => Promise<void>): Promise<void> {
  const { page, complaints, close } = await openWorkbenchPage(browser!, looks);
  try {
    await run(page);
    expect(complaints).toEqual([]);
  } finally {
    await close();
  }
}

const said = (page: Page) => page.getByTestId("says").textContent();

testWith("a browser", "the workbook is read and the pane turned before the spreadsheet's script is there", async () => {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((go) => (letGo = go));
  await inWorkbench(
    {
      files: LATE,
      before: (page) =>
        page.route("**/o-spreadsheet.js", async (route) => {
          await held;
          await route.fallback();
        }),
    },
    async (page) => {
      const paper = page.getByRole("region", { name: /^Sheet Daily runs/ });
      await paper.waitFor();
      expect(await paper.getByText("Transportation Department: late bus log").isVisible()).toBe(true);
      expect(await paper.getByRole("cell", { name: "8/25/2025" }).isVisible()).toBe(true);
      await page.getByTestId("build-workbook").waitFor();
      await page.getByTestId("view-functions").click();
      await page.getByTestId("function-search").fill("limits");
      expect(await axeFaults(page)).toEqual([]);
      letGo();
      await ready(page);
      expect(await page.locator(".preview").count()).toBe(0);
      // The pane stays where the person has turned it.
      expect(await page.getByTestId("function-search").inputValue()).toBe("limits");
    },
  );
});

/** What is the spreadsheet's own (LGPL, not ours to change) and cannot be mended from outside. */
const KNOWN: readonly KnownFault[] = [
  {
    rule: "tabindex",
    at: ".o-spreadsheet .o-composer",
    why: "The spreadsheet gives its composer the tabindex 1 each time it draws it, and finds it by it; F6 leads past it to the pane.",
  },
];

describe.each(ACCESS_LOOKS)("$name", (look) => {
  testWith("a browser", "every page can be used by everybody, by keyboard alone and without looking", async () => {
    await inWorkbench({ look, files: CSV }, async (page) => {
      await ready(page);
      expect(await accessTour(page, look, KNOWN)).toEqual([]);
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll(".workbench-bar button:not([hidden]), .tg-nav button")]
          .filter((it) => it.getBoundingClientRect().right > innerWidth + 0.5)
          .map((it) => it.textContent),
      );
      expect(cut).toEqual([]);
    });
  });
});

testWith(
  "a browser",
  "from the page's start to an inserted chart and back to the cells by keyboard alone",
  async () => {
    await inWorkbench({ files: CSV }, async (page) => {
      await ready(page);
      await page.getByTestId("build-workbook").waitFor();
      const focus = () =>
        page.evaluate(() => {
          const it = document.activeElement;
          if (it === null || it === document.body) return "";
          const { outlineStyle, outlineWidth } = getComputedStyle(it);
          const isOurs = it.closest(".workbench-sheet") === null;
          const isSeen = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
          return `${it.getAttribute("data-testid") ?? it.id}${isOurs && !isSeen ? " unseen" : ""}`;
        });
      const enter = async (region: string) => {
        for (let presses = 0; presses < 4; presses += 1) {
          await page.keyboard.press("F6");
          if (await page.evaluate((id) => document.getElementById(id)!.contains(document.activeElement), region))
            return;
        }
        throw new Error(`${region} cannot be reached by F6.`);
      };
      const reach = async (id: string) => {
        for (let presses = 0; presses < 60; presses += 1) {
          const at = await focus();
          expect(at).not.toContain("unseen");
          if (at === id) return;
          await page.keyboard.press("Tab");
        }
        throw new Error(`${id} cannot be reached by keyboard.`);
      };
      await enter("pane");
      await reach("view-chart");
      await page.keyboard.press("Enter");
      await page.getByTestId("insert-chart").waitFor();
      await reach("insert-chart");
      await page.keyboard.press("Enter");
      await page.getByTestId("receipt").waitFor();
      await page.locator(".o-sheet-name", { hasText: "Minutes late" }).waitFor();
      await enter("sheet");
      await page.keyboard.type("7");
      await page.locator(".o-grid-composer").filter({ hasText: "7" }).waitFor();
    });
  },
);

testWith("a browser", "the page may load from its own site only, and runs no script of anybody else's", async () => {
  // The browser tells of the one refused script on its console, as it should; anything else is a fault.
  const expected = /inline script (?:because it )?violates the following Content Security Policy directive.*script-src/;
  await inWorkbench({ files: CSV, expected }, async (page) => {
    await ready(page);
    const policy = await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
    const rules = Object.fromEntries(
      policy!.split(";").map((it) => {
        const [name = "", ...sources] = it.trim().split(" ");
        return [name, sources];
      }),
    );
    expect(rules).toEqual({
      "default-src": ["'none'"],
      "script-src": ["'self'", "'unsafe-eval'"],
      "style-src": ["'self'"],
      "style-src-attr": ["'unsafe-inline'"],
      "img-src": ["'self'", "data:", "blob:"],
      "font-src": ["'self'"],
      "connect-src": ["'self'"],
      "base-uri": ["'none'"],
      "form-action": ["'none'"],
    });
    const ran = await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "window.hurt = 1";
      return new Promise((tell) => {
        document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => tell(effectiveDirective), {
          once: true,
        });
        document.body.append(script);
        setTimeout(() => tell("it ran"), 2000);
      });
    });
    expect(ran).toBe("script-src-elem");
  });
});

/** Files that cannot be opened, and what is said of each: what is wrong and a way on. */
const REFUSED: readonly (readonly [name: string, bytes: Buffer, says: RegExp])[] = [
  ["broken.xlsx", Buffer.from("PK\u0003\u0004 and then nothing"), /damaged|broken|not a|cannot/i],
  ["letter.xlsx", Buffer.from("Dear parents"), /not a spreadsheet file.*save it as an Excel workbook/],
  ["plan.pdf", Buffer.from("%PDF-1.7"), /PDF.*Ask for the workbook/],
  ["empty.xlsx", Buffer.alloc(0), /empty.*Save or download the workbook again/],
  ["blank.csv", Buffer.from("\n\n"), /no data.*Export it again/],
  [
    "secret.xlsx",
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.from("EncryptedPackage", "utf16le"),
    ]),
    /password.*remove the password/,
  ],
  [
    "old.xls",
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    /old \.xls form.*save it as an Excel workbook/,
  ],
];

testWith("a browser", "what cannot be opened is said in words with a way on, and what was open stays", async () => {
  await inWorkbench({ files: CSV, width: 1000 }, async (page) => {
    await ready(page);
    await page.getByTestId("build-workbook").waitFor();
    await page.getByTestId("view-functions").click();
    for (const [name, bytes, says] of REFUSED) {
      await give(page, name, bytes);
      await page.waitForFunction(() => document.querySelector("#says.is-problem") !== null);
      expect([name, await said(page)]).toEqual([name, expect.stringMatching(says)]);
      expect(await said(page)).not.toMatch(/\bat \w+ \(|Error:|undefined|\.js:/);
      expect(await page.getByTestId("file-name").textContent()).toBe("late.csv");
      expect(await page.getByTestId("function-search").isVisible()).toBe(true);
      expect(await page.getByTestId("cancel-opening").isVisible()).toBe(false);
      await page.evaluate(() => document.querySelector("#says")!.classList.remove("is-problem"));
    }
  });
});

testWith("a browser", "of two files that are dropped at once none is opened; one alone is", async () => {
  await inWorkbench({}, async (page) => {
    await ready(page);
    const drop = (names: readonly string[]) =>
      page.evaluate((wanted) => {
        const dataTransfer = new DataTransfer();
        for (const name of wanted) dataTransfer.items.add(new File(["Day,Value\n1,2\n"], name));
        document.querySelector("#sheet")!.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true }));
      }, names);
    await drop(["a.csv", "b.csv"]);
    expect(await said(page)).toBe("2 files were dropped, and one can be open. Drop the one that you want to see.");
    await drop(["b.csv"]);
    await page.getByTestId("file-name").filter({ hasText: "b.csv" }).waitFor();
  });
});

testWith(
  "a browser",
  "a file that is not there, or cannot be fetched, leaves a blank workbook and says what to do",
  async () => {
    const expected = /Failed to load resource|not loaded/;
    await inWorkbench(
      {
        files: { "gone.xlsx": Buffer.alloc(0) },
        expected,
        before: (page) => page.route("**/open/*", (it) => it.fulfill({ status: 404 })),
      },
      async (page) => {
        await ready(page);
        expect(await said(page)).toBe(
          'There is no file "gone.xlsx" to open here. Use Open to choose a file from this computer.',
        );
        expect(await page.getByTestId("file-name").textContent()).toBe("Workbook.xlsx");
      },
    );
    const { page, close } = await openWorkbenchPage(browser!, {
      files: CSV,
      before: (it) => it.route("**/open/*", (route) => route.abort("internetdisconnected")),
    });
    await ready(page);
    expect(await said(page)).toContain("there is no connection to where it lies. Use Open");
    await close();
  },
);

testWith("a browser", "without the spreadsheet's script the page says so and does not pretend", async () => {
  const { page, close } = await openWorkbenchPage(browser!, {
    files: LATE,
    before: (it) => it.route("**/o-spreadsheet.js", (route) => route.abort("internetdisconnected")),
  });
  await page.locator("#says.is-problem").waitFor();
  expect(await said(page)).toMatch(/script could not be fetched.*Check the connection, then reload this page\.$/);
  await close();
});

testWith(
  "a browser",
  "opening a large file shows how far it is, and can be cancelled; what was open stays",
  async () => {
    const rows = Array.from({ length: 60000 }, (_, i) => `${i},${i % 7},${i % 11},${i % 13}`);
    await inWorkbench({ files: CSV }, async (page) => {
      await ready(page);
      // Cancelled as soon as the button is there: reading so many rows takes longer than that.
      await page.evaluate(() => {
        const button = document.querySelector<HTMLButtonElement>("#cancel")!;
        new MutationObserver(() => {
          if (!button.hidden) button.click();
        }).observe(button, { attributes: true });
      });
      await give(page, "large.csv", Buffer.from(`Row,A,B,C\n${rows.join("\n")}`));
      await page.getByText("Opening was cancelled; nothing was changed.").waitFor();
      expect(await page.getByTestId("file-name").textContent()).toBe("late.csv");
      await clickCell(page, 1, 1);
      await page.keyboard.type("5");
      await page.locator(".o-grid-composer").filter({ hasText: "5" }).waitFor();
    });
  },
);

testWith("a browser", "a workbook that is downloaded and opened again stands where it stood", async () => {
  await inWorkbench({ files: CSV }, async (page) => {
    await ready(page);
    await page.getByTestId("build-workbook").click();
    await page.getByTestId("receipt").waitFor();
    const tabs = () => page.locator(".o-sheet-name").allTextContents();
    const before = await tabs();
    const saved = readFileSync(await downloaded(page));
    await give(page, "again.xlsx", saved);
    await page.getByTestId("file-name").filter({ hasText: "again.xlsx" }).waitFor();
    await page.getByText("KPIs, as the data stand now").waitFor();
    expect(await tabs()).toEqual(before);
    await page.locator(".o-sheet-name", { hasText: "Minutes late" }).click();
    await page.locator(".o-figure canvas").first().waitFor();
  });
});
