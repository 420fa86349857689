import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { ACCESS_LOOKS, contextOf, type AccessLook } from "./access-checks";
import { complaintsOf } from "./complaints";

const BUILT = join(__dirname, "../../dist/workbench");

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".woff2": "font/woff2",
};

/** How the page is opened, and what lies beside it. */
export interface WorkbenchLooks {
  readonly width?: number;
  readonly height?: number;
  readonly look?: AccessLook;
  /** Files that can be opened by address, by their names; the first one is. */
  readonly files?: Readonly<Record<string, Buffer>>;
  /** What the browser says of itself when the test takes something away from the page. */
  readonly expected?: RegExp;
  /** Done before the page is opened. */
  readonly before?: (page: Page) => Promise<unknown>;
}

/** A window with the built workbench in it; whatever the page complains of is gathered. */
export interface WorkbenchWindow {
  readonly page: Page;
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens the built workbench. No server is needed: what the page asks for is handed over from the folder. */
export async function openWorkbenchPage(browser: Browser, looks: WorkbenchLooks = {}): Promise<WorkbenchWindow> {
  const { width = 1400, height = 900, look } = looks;
  const context = await browser.newContext({
    ...contextOf(width, height, look ?? ACCESS_LOOKS[0]),
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const complaints = complaintsOf(page, looks.expected);
  const files = looks.files ?? {};
  await page.route("**/*", (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname);
    const beside = path.startsWith("/open/") ? files[path.slice("/open/".length)] : undefined;
    if (beside !== undefined) return route.fulfill({ body: beside });
    const file = join(BUILT, path === "/" ? "index.html" : path);
    if (path.startsWith("/open/") || !existsSync(file)) return route.fulfill({ status: 404 });
    return route.fulfill({ contentType: TYPES[extname(file)] ?? "application/octet-stream", body: readFileSync(file) });
  });
  await looks.before?.(page);
  const [first] = Object.keys(files);
  await page.goto(`http://localhost/${first === undefined ? "" : `?open=${encodeURIComponent(first)}`}`);
  return { page, complaints, close: () => context.close() };
}

/** Waits until the spreadsheet can be typed into. */
export const ready = (page: Page): Promise<unknown> => page.waitForSelector("body[data-ready=true] .o-grid canvas");

/** The middle of a cell of a sheet without looks: columns are 96 pixels wide, rows 23 high, headings 48 and 26. */
export async function clickCell(page: Page, row: number, column: number): Promise<void> {
  const box = (await page.locator(".o-grid canvas").first().boundingBox())!;
  await page.mouse.click(box.x + 48 + column * 96 + 40, box.y + 26 + row * 23 + 11);
}

/** Gives the page a file by its button. */
export const give = (page: Page, name: string, buffer: Buffer): Promise<void> =>
  page.getByTestId("file-input").setInputFiles({ name, mimeType: "application/octet-stream", buffer });

/** Forty school days of a number that only varies by chance. */
export const CALM = ["Date,Minutes late"]
  .concat(
    Array.from({ length: 40 }, (_, i) => {
      const day = new Date(Date.UTC(2025, 8, 1 + i));
      return `${day.getUTCMonth() + 1}/${day.getUTCDate()}/${day.getUTCFullYear()},${20 + ((i * 7) % 5)}`;
    }),
  )
  .join("\n");

/** Saves the workbook; the path of the file. */
export async function downloaded(page: Page): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByTestId("download-file").click()]);
  return file.path();
}
