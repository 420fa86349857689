import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import type { FakeWorkbook } from "../taskpane/fake-workbook";
import { complaintsOf } from "./complaints";

const ROOT = join(__dirname, "../..");
const BUILT = join(ROOT, ".cache/pane-page");

/** As strict as it gets: nothing inline, nothing evaluated, nothing from elsewhere. */
const CSP = "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'";
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Tollgate</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/pane.css"><script src="/pane.js" defer></script></head>
<body><div id="pane" class="tg-host"></div></body></html>`;

/** Builds the page of `pane-page.ts`; webpack's cache makes a second time quick. */
export function buildPanePage(): void {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, "node_modules/webpack/bin/webpack.js"), "--config", join(__dirname, "pane-page.config.cjs")],
    { cwd: ROOT, encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`The pane's page could not be built.\n${stdout}${stderr}`);
}

/** How a page is to look. */
export interface Looks {
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: "light" | "dark";
  readonly forced?: boolean;
  readonly scale?: number;
}

/** Starts a browser for a file of tests. */
export function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"] });
}

/** The pane in a window of its own, before a workbook in memory. Anything that the page complains of fails `complaints`. */
export async function openPane(
  browser: Browser,
  book: FakeWorkbook,
  { width = 300, height = 720, scheme = "light", forced = false, scale = 1 }: Looks = {},
): Promise<{ readonly page: Page; readonly complaints: string[]; readonly close: () => Promise<void> }> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    forcedColors: forced ? "active" : "none",
    reducedMotion: "reduce",
    deviceScaleFactor: scale,
  });
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  await page.route("**/*", (route) => {
    const path = new URL(route.request().url()).pathname;
    const type = path.endsWith(".js") ? "text/javascript" : path.endsWith(".css") ? "text/css" : "text/html";
    if (path !== "/" && !existsSync(join(BUILT, path)))
      return route.fulfill({ status: path === "/favicon.ico" ? 204 : 404 });
    return route.fulfill({
      contentType: `${type}; charset=utf-8`,
      headers: { "content-security-policy": CSP },
      body: path === "/" ? PAGE : readFileSync(join(BUILT, path)),
    });
  });
  await page.exposeFunction("askHost", (text: string) => answered(book, text));
  await page.goto("http://pane.test/");
  return { page, complaints, close: () => context.close() };
}

async function answered(book: FakeWorkbook, text: string): Promise<string> {
  const { call, args } = JSON.parse(text) as { readonly call: keyof FakeWorkbook; readonly args: readonly never[] };
  try {
    const run = book[call] as unknown as (...given: readonly never[]) => Promise<unknown>;
    return JSON.stringify({ ok: true, value: (await run(...args)) ?? null });
  } catch (fault) {
    return JSON.stringify({ ok: false, says: fault instanceof Error ? fault.message : String(fault) });
  }
}
