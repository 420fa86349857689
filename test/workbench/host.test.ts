import { readFileSync } from "node:fs";
import { quietly } from "../../src/engine/quietly";
import type { Book } from "../../src/hosts/workbench/book";
import { downloadOf } from "../../src/hosts/workbench/download";
import { workbenchHost } from "../../src/hosts/workbench/host";
import { sheetIdOf } from "../../src/hosts/workbench/sheet-ids";
import type { Host } from "../../src/workbook/port";
import { openPackage, packageBytes, partBytes } from "../../src/xlsx/package";
import { packageOf } from "../../src/xlsx/package-of";
import { fewRows } from "../taskpane/example-sheets";
import { bookOf, exampleBook, planOf, sheetsOf } from "./open-example";

/** The host of an opened example, its chatter held back. */
function hosted(book: Book): Host {
  const host = workbenchHost(() => book);
  return {
    ...host,
    apply: (...given) => quietly(() => host.apply(...given)),
    undo: (receipt) => quietly(() => host.undo(receipt)),
  };
}

function typed(book: Book, sheet: string, row: number, col: number, content: string): void {
  const sheetId = sheetIdOf(book.model.getters, sheet)!;
  quietly(() => book.model.dispatch("UPDATE_CELL", { sheetId, row, col, content }));
}

const LATE = "late-buses.xlsx";
const late = () => readFileSync(`examples/${LATE}`);

/** The same log, its first forty days: what is true of them is true of all. */
const SHORT = packageBytes(packageOf(fewRows(sheetsOf(late()), 40)));
const shortBook = () => bookOf(LATE, SHORT);
const PLAN = planOf(sheetsOf(SHORT));

test("every part of an untouched workbook is downloaded byte for byte", () => {
  const { name, bytes } = downloadOf(exampleBook(LATE));
  const partsOf = (file: Uint8Array) => {
    const opened = openPackage(file);
    return [...opened.parts.keys()].map((part) => [part, Buffer.from(partBytes(opened, part)).toString("base64")]);
  };
  expect(partsOf(bytes)).toEqual(partsOf(late()));
  expect(name).toBe(LATE);
});

test("a plan adds its sheets once; applied again it changes nothing", async () => {
  const book = shortBook();
  const host = hosted(book);
  const first = await host.apply(PLAN);
  expect(first).toMatchObject({ ok: true });
  expect(first.added.map(({ sheet }) => sheet)).toEqual(expect.arrayContaining(["Home", "KPIs", "Scorecard"]));
  expect(await host.apply(PLAN)).toMatchObject({ ok: true, steps: 0 });
});

test("charts of a plan stand on their sheets", async () => {
  const book = shortBook();
  await hosted(book).apply(PLAN);
  const wanted = PLAN.filter((it) => it.step === "chart").length;
  const { getters } = book.model;
  expect(wanted).toBeGreaterThan(0);
  expect(getters.getSheetIds().flatMap((id) => getters.getChartIds(id))).toHaveLength(wanted);
});

test("undo removes what was added and nothing else", async () => {
  const book = shortBook();
  const host = hosted(book);
  const before = (await host.survey()).sheets;
  const receipt = await host.apply(PLAN);
  expect(await host.undo(receipt)).toMatchObject({ ok: true });
  expect(await host.survey()).toMatchObject({ sheets: before, names: [] });
  expect(sheetsOf(downloadOf(book).bytes)).toEqual(sheetsOf(SHORT));
});

test("the spreadsheet's own undo takes a whole plan back, and the download knows", async () => {
  const book = shortBook();
  const host = hosted(book);
  await host.apply(PLAN);
  quietly(() => book.model.dispatch("REQUEST_UNDO"));
  expect((await host.survey()).names).toEqual([]);
  expect(sheetsOf(downloadOf(book).bytes)).toEqual(sheetsOf(SHORT));
  quietly(() => book.model.dispatch("REQUEST_REDO"));
  expect(sheetsOf(downloadOf(book).bytes).map(({ name }) => name)).toContain("Scorecard");
});

test("an edited cell is all that changes in the downloaded file, with the answers that follow from it", async () => {
  const book = exampleBook(LATE);
  typed(book, "Daily runs", 4, 4, "9999");
  const [before] = sheetsOf(late());
  const [after] = sheetsOf(downloadOf(book).bytes);
  const changed = after!.cells.flatMap((row, r) =>
    row.flatMap((cell, c) => (JSON.stringify(cell) === JSON.stringify(before!.cells[r]?.[c]) ? [] : [`${r},${c}`])),
  );
  expect(after!.cells[4]![4]).toBe(9999);
  expect(changed).toContain("4,4");
  for (const at of changed.filter((it) => it !== "4,4")) {
    const [r, c] = at.split(",").map(Number);
    expect(Object.keys(after!.formulas)).toContain(`${String.fromCharCode(65 + c!)}${r! + 1}`);
  }
});

test("a built workbook is downloaded with the answers that the screen shows", async () => {
  const book = shortBook();
  const host = hosted(book);
  await host.apply(PLAN);
  typed(book, "Daily runs", 4, 4, "99999");
  for (const sheet of sheetsOf(downloadOf(book).bytes)) {
    const shown = await host.read(sheet.name);
    sheet.cells.forEach((row, r) =>
      row.forEach((cell, c) => {
        const onScreen = shown.cells[r]?.[c] ?? null;
        if (typeof cell === "number" && typeof onScreen === "number") expect(cell).toBeCloseTo(onScreen, 6);
      }),
    );
  }
});

test("functions of ours are saved as the values that they show, and the person is told", () => {
  const book = bookOf("numbers.csv", Buffer.from("Value\n1\n2\n3\n4\n5\n6\n7\n8\n"));
  typed(book, "numbers", 0, 2, "=CONTROL_LIMITS(A2:A9)");
  const { bytes, notices } = downloadOf(book);
  const [sheet] = sheetsOf(bytes);
  expect(sheet!.formulas).toEqual({});
  expect(sheet!.cells.length).toBeGreaterThan(8);
  expect(typeof sheet!.cells[1]![3]).toBe("number");
  expect(notices).toEqual([expect.stringContaining("numbers!C1")]);
});

test("text that looks like a formula or a number stays text on its way through", () => {
  const book = bookOf("odd.csv", Buffer.from('Note\n"\'=1+1"\n'));
  typed(book, "odd", 5, 0, "'=SUM(A1)");
  typed(book, "odd", 6, 0, "'007");
  const [sheet] = sheetsOf(downloadOf(book).bytes);
  expect(sheet!.formulas).toEqual({});
  expect(sheet!.cells[5]![0]).toBe("=SUM(A1)");
  expect(sheet!.cells[6]![0]).toBe("007");
});

test("a formula goes into the active cell", async () => {
  const book = bookOf("numbers.csv", Buffer.from("Value\n1\n2\n"));
  const host = hosted(book);
  quietly(() => book.model.selection.selectCell(1, 0));
  expect(await quietly(() => host.insertFormula("=SUM(A2:A3)"))).toEqual({ sheet: "numbers", area: "B1" });
  expect((await host.read()).cells[0]).toEqual(["Value", 3]);
});

test("the host tells of edits until it is asked to stop", async () => {
  const book = bookOf("numbers.csv", Buffer.from("Value\n1\n2\n"));
  const heard: string[] = [];
  const stop = hosted(book).subscribe!((sheet) => heard.push(sheet));
  typed(book, "numbers", 1, 0, "5");
  await Promise.resolve();
  stop();
  typed(book, "numbers", 1, 0, "6");
  await Promise.resolve();
  expect(heard).toEqual(["numbers"]);
});
