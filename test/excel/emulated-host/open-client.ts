import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { JSDOM } from "jsdom";
import { classMembers } from "./class-members";
import type { CustomFunctionCalls } from "./custom-function-calls";
import { DocumentFile } from "./document-file";
import { EmulatedExcel } from "./emulated-excel";

const CLIENT = "@microsoft/office-js/dist/excel-web-16.00.debug.js";

/** The highest requirement set that is emulated, the lowest that the add-in claims, and one below it (Excel 2019). */
export type Level = "1.9" | "1.12" | "1.15";

type Globals = Readonly<Record<"Excel" | "OfficeExtension" | "CustomFunctions", Readonly<Record<string, unknown>>>>;

export interface OpenClient {
  readonly excel: EmulatedExcel;
  readonly calls: CustomFunctionCalls;
  readonly document: DocumentFile;
}

/**
 * Loads the real Office.js client, unmodified, in a window of its own, lets an emulated Excel answer it, and puts the
 * client's globals where the adapter looks for them.
 *
 * A member beyond the level fails with ApiNotFound, by the client's own check.
 */
export function openClient(level: Level, options: { readonly readOnly?: boolean } = {}): OpenClient {
  const { window } = new JSDOM("", { url: "https://localhost:3000/taskpane.html", runScripts: "outside-only" });
  const send = (message: unknown) => bridge.onMessageFromHost(JSON.stringify(message));
  const bridge = {
    onMessageFromHost: (_text: string): void => undefined,
    sendMessageToHost: (text: string): void => {
      const { id, message } = JSON.parse(text) as { id: number; message: { body: unknown } };
      const body = typeof message.body === "string" ? message.body : JSON.stringify(message.body);
      setImmediate(() => {
        const answer = excel.answer(body);
        send({ id, type: 2, message: { statusCode: answer.status, headers: {}, body: answer.body } });
      });
    },
  };
  const mappings: Record<string, unknown> = {};
  Object.assign(window, { _richApiNativeBridge: bridge, CustomFunctionMappings: mappings });
  window.eval(readFileSync(createRequire(__filename).resolve(CLIENT), "utf8"));
  const client = window as unknown as Globals;
  const { eventWorkbookId } = client.OfficeExtension["Constants"] as { readonly eventWorkbookId: string };
  const excel = new EmulatedExcel(classMembers(client.Excel), client.Excel, eventWorkbookId);
  excel.send = send;
  const { calls } = excel;
  const isSetSupported = (set: string, version = "1.1") =>
    !(set in SETS(level)) ? false : minor(version) <= minor(SETS(level)[set]!);
  Object.assign(client.OfficeExtension["CommonUtility"] as object, { _doApiNotSupportedCheck: true, isSetSupported });
  const document = new DocumentFile(options.readOnly === true ? "readOnly" : "readWrite");
  const Office = {
    context: { requirements: { isSetSupported }, document },
    DocumentMode: { ReadOnly: "readOnly", ReadWrite: "readWrite" },
    FileType: { Compressed: "compressed" },
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
  };
  // `associate` comes with office.js, which only picks the client for a host; it keeps functions by their id (read off it).
  Object.assign(client.CustomFunctions, {
    associate: (id: string, call: unknown) => (mappings[id.toUpperCase()] = call),
  });
  Object.assign(globalThis, { Excel: client.Excel, CustomFunctions: client.CustomFunctions, Office });
  return { excel, calls, document };
}

const minor = (version: string) => Number(version.split(".")[1]);

/**
 * Docs, requirement sets: LTSC 2021 has ExcelApi 1.14 and these; the level says how much of ExcelApi is let through. Excel 2019, below
 * the floor, has neither custom functions nor a shared runtime.
 */
const SETS = (level: Level): Readonly<Record<string, string>> =>
  level === "1.9"
    ? { ExcelApi: level, RichApiRuntime: "1.1" }
    : {
        ExcelApi: level,
        SharedRuntime: "1.1",
        CustomFunctionsRuntime: level === "1.12" ? "1.1" : "1.3",
        RichApiRuntime: "1.1",
      };
