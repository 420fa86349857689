import { dirname, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import type { CustomFunctionCalls } from "../excel/emulated-host/custom-function-calls";
import { openClient } from "../excel/emulated-host/open-client";
import { fillWorkbook } from "../excel/emulated-host/fill-workbook";
import type { EmulatedExcel } from "../excel/emulated-host/emulated-excel";
import type { SheetContents } from "../../src/workbook/sheet-contents";
import { complaintsOf } from "./complaints";
import { contextOf, type AccessLook } from "./access-checks";
import { serveFolder } from "./serve-folder";
import { officeWindow } from "./office-window";

const BUILT = join(__dirname, "../../dist/excel");
const OFFICE = dirname(require.resolve("@microsoft/office-js/dist/office.js"));
const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/**
 * Stricter than the page's own policy, which Excel on the web needs wider: nothing inline, nothing evaluated, and nothing from
 * elsewhere but Office's script.
 */
const CSP = `default-src 'none'; script-src 'self' ${CDN}; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'`;

/** What a page in an emulated Excel may be told of it. */
export interface Told {
  readonly width?: number;
  readonly height?: number;
  readonly look?: AccessLook;
  /** The requirement sets that this Excel claims. */
  readonly sets?: Readonly<Record<string, number>>;
  /** The background of Excel's own windows. */
  readonly background?: string;
}

/** The built pane in a window of Excel's. */
export interface ExcelWindow {
  readonly page: Page;
  readonly excel: EmulatedExcel;
  readonly calls: CustomFunctionCalls;
  readonly complaints: string[];
  /** What was asked for over the network, by address. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens the built add-in as desktop Excel would: real office.js, and an emulated Excel that answers it. */
export async function openExcelWindow(
  browser: Browser,
  sheets: readonly SheetContents[],
  {
    width = 320,
    height = 800,
    look,
    background = look?.scheme === "dark" ? "#212121" : "#FFFFFF",
    sets = LTSC_2021,
  }: Told = {},
): Promise<ExcelWindow> {
  const { excel, calls } = openClient("1.12");
  fillWorkbook(excel, sheets);
  const served = await serveFolder(BUILT, { "content-security-policy": CSP });
  const context = await browser.newContext(contextOf(width, height, look));
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url().replace(served.address, "/")));
  await page.route(`${CDN}**`, (route) =>
    route.fulfill({
      path: join(OFFICE, new URL(route.request().url()).pathname.replace("/lib/1/hosted/", "")),
      contentType: "text/javascript; charset=utf-8",
    }),
  );
  const send = (message: unknown) =>
    void page
      .evaluate((text) => window._richApiNativeBridge.onMessageFromHost(text), JSON.stringify(message))
      // A pane that was closed hears nothing more.
      .catch(() => undefined);
  excel.send = send;
  await page.exposeFunction("askExcel", (text: string) => {
    const { id, message } = JSON.parse(text) as { id: number; message: { body: unknown } };
    const body = typeof message.body === "string" ? message.body : JSON.stringify(message.body);
    const answer = excel.answer(body);
    send({ id, type: 2, message: { statusCode: answer.status, headers: {}, body: answer.body } });
  });
  // Colors come as numbers; the client spells them (read off it).
  const theme = { bodyBackgroundColor: parseInt(background.slice(1), 16) };
  await page.addInitScript(officeWindow, { sets, theme });
  await page.goto(`${served.address}taskpane.html`);
  const close = async () => {
    await context.close();
    served.close();
  };
  return { page, excel, calls, complaints, asked, close };
}

/** Docs, requirement sets: what Office LTSC 2021 claims, as far as the add-in asks. */
export const LTSC_2021 = { ExcelApi: 1.14, SharedRuntime: 1.1, CustomFunctionsRuntime: 1.1 } as const;
