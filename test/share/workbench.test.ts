import { unzipSync, strFromU8 } from "fflate";
import { workbenchHost } from "../../src/hosts/workbench/host";
import type { Host } from "../../src/workbook/port";
import { readWorkbook } from "../../src/xlsx/read-workbook";
import { savedFile } from "../../src/hosts/workbench/download";
import { openPackage, packageBytes } from "../../src/xlsx/package";
import { packageOf } from "../../src/xlsx/package-of";
import { quietly } from "../../src/engine/quietly";
import { drive } from "../taskpane/drive";
import { bookOf } from "../workbench/open-example";
import { analystFile } from "./analyst-file";
import { sheetWith, shown } from "./one-sheet";

interface Saved {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The workbench without its page: a workbook, and the files that it hands to the person. */
function workbench(name: string, bytes: Uint8Array) {
  const saved: Saved[] = [];
  const book = bookOf(name, bytes);
  const own = workbenchHost(
    () => book,
    (file, content) => void saved.push({ name: file, bytes: content }),
  );
  const host: Host = { ...own, share: (act, choices) => quietly(() => own.share!(act, choices)) };
  const type = (col: number, row: number, content: string) =>
    quietly(() =>
      book.model.dispatch("UPDATE_CELL", { sheetId: book.model.getters.getActiveSheetId(), col, row, content }),
    );
  return { host, saved, type, book };
}

const CSV = new TextEncoder().encode("Minutes\n12\n9\n15\n11\n8\n10\n");
const CHOICES = { as: "formulas", withConfidential: false } as const;

test("a function typed in the workbench is a built-in formula in the copy, and the workbook keeps it", async () => {
  const { host, saved, type, book } = workbench("late.csv", CSV);
  type(3, 0, "=CONTROL_LIMITS(A1:A7)");
  const says = await host.share!("copy", CHOICES);
  expect(says).toBe("Saved late (copy).xlsx. One formula was frozen.");
  const { sheets } = readWorkbook(openPackage(saved[0]!.bytes));
  expect(sheets.map(({ name }) => name)).toEqual(["late", "About this copy", "_tollgate"]);
  expect(sheets[0]!.formulas["E3"]).toBe("=AVERAGE($A$2:$A$7)");
  expect([shown(sheets[0]!, "D1"), shown(sheets[0]!, "E3")]).toEqual(["Value", 10.833333333333334]);
  const { formulas } = await host.read("late");
  expect(formulas).toEqual({ D1: "=CONTROL_LIMITS(A1:A7)" });
  expect(book.model.getters.getSheetIds()).toHaveLength(1);
});

test("a copy that is opened again thaws: the formulas are back and fill their cells", async () => {
  const first = workbench("late.csv", CSV);
  first.type(3, 0, "=CONTROL_LIMITS(A1:A7)");
  first.type(3, 9, "=DPMO(38,420)");
  await first.host.share!("copy", CHOICES);
  const { host } = workbench("copy.xlsx", first.saved[0]!.bytes);
  expect(await host.share!("thaw", CHOICES)).toBe("2 formulas are back.");
  const sheet = await host.read("late");
  expect(sheet.formulas).toEqual({ D1: "=CONTROL_LIMITS(A1:A7)", D10: "=DPMO(38,420)" });
  expect(sheet.spills).toEqual({ D1: "D1:H7" });
  expect(shown(sheet, "E3")).toBeCloseTo(10.8333333333, 9);
  expect((await host.survey()).sheets).toEqual(["late"]);
});

test("a draft is a message with the copy in it", async () => {
  const { host, saved } = workbench("late.csv", CSV);
  await host.share!("draft", CHOICES);
  expect(saved[0]!.name).toBe("late (copy).eml");
  const text = strFromU8(saved[0]!.bytes);
  expect(text).toMatch(/X-Unsent: 1\r\n/);
  const [, body] = /attachment[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/.exec(text)!;
  const parts = unzipSync(Uint8Array.from(Buffer.from(body!.replace(/\s/g, ""), "base64")));
  expect(Object.keys(parts)).toContain("xl/workbook.xml");
});

test("functions as Excel's files spell them are calculated when the file is opened, and the file keeps its spelling", async () => {
  const { host, book } = workbench("late.xlsx", analystFile());
  const data = await host.read("Data");
  expect(data.formulas["D2"]).toBe('=CONTROL_LIMITS(A2:A7,"xmr")');
  expect(data.formulas["A9"]).toBe("=DPMO(38,420)");
  expect(data.formulas["B9"]).toBe('=KPI(A2,10,"lower",,,"Status")');
  expect(data.spills?.["D2"]).toBe("D2:H7");
  expect(shown(data, "E4")).toBeCloseTo(10.8333333333, 9);
  expect(shown(data, "A9")).toBeCloseTo(90476.19047, 4);
  expect(shown(data, "B9")).toBe("Missed");
  expect(await host.share!("repair", CHOICES)).toBe("No formula needs repair.");
  const { sheets } = readWorkbook(savedFile(book).file);
  const formulas = sheets.find(({ name }) => name === "Data")!.formulas;
  expect([formulas["A9"], formulas["B9"]]).toEqual([
    "=_xldudf_DMAIC_DPMO(38,420)",
    '=DMAIC.KPI(A2,10,"lower",,,"Status")',
  ]);
});

test("a sheet that reads no other file is understood in the same way, and so is one that Google Sheets wrote", async () => {
  const sheet = sheetWith([[12, 10, 0, 2]], {
    B1: "=dmaic.dpmo(38,420)",
    C1: '=IFERROR(__xludf.DUMMYFUNCTION("DPMO(38,420)"),7)',
    D1: "=_xludf.DMAIC.DPMO(38,420)",
  });
  const { host } = workbench("late.xlsx", packageBytes(packageOf([sheet])));
  const { formulas, cells } = await host.read("Data");
  expect(formulas).toEqual({ B1: "=DPMO(38,420)", C1: "=DPMO(38,420)", D1: "=DPMO(38,420)" });
  for (const column of [1, 2, 3]) expect(cells[0]![column]).toBeCloseTo(90476.19047, 4);
});

test("a formula that is typed as a file of Excel's spells it is entered again by repair", async () => {
  const { host, type } = workbench("late.csv", CSV);
  type(3, 0, "=_xldudf_DMAIC_DPMO(38,420)");
  expect((await host.read("late")).cells[0]![3]).toEqual({ error: "#NAME?" });
  expect(await host.share!("repair", CHOICES)).toBe("One formula was entered again.");
  expect((await host.read("late")).cells[0]![3]).toBeCloseTo(90476.19047, 4);
});

test("the pane shows what differs, makes the copy, and says what became of it", async () => {
  const { host, saved, type } = workbench("late.csv", CSV);
  type(3, 0, '=KPI(A2:A7,10,"lower",,,"Status")');
  const pane = drive(host);
  await pane.ask({ event: "opened" });
  await pane.ask({ event: "view chosen", view: "share" });
  await pane.ask({ event: "share changed", change: { as: "values" } });
  const state = await pane.ask({ event: "share asked", act: "copy" });
  expect(state.problem).toBeNull();
  expect(state.shared).toMatch(/^Saved late \(copy\)\.xlsx\. One formula was frozen/);
  expect(readWorkbook(openPackage(saved[0]!.bytes)).sheets[0]!.formulas).toEqual({});
});
