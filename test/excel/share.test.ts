import { frozenRecords } from "../../functions/share/thaw";
import { freeze } from "../../functions/share/freeze";
import { carryOut } from "../../src/hosts/excel/carry-out";
import { frozenNotes } from "../../src/templates/share-plan";
import { readState } from "../../src/workbook/state";
import { openPackage, packageBytes, withParts } from "../../src/xlsx/package";
import { readWorkbook } from "../../src/xlsx/read-workbook";
import { analystFile } from "../share/analyst-file";
import { sheetWith } from "../share/one-sheet";
import { openExcel } from "./open-excel";

const CHOICES = { as: "formulas", withConfidential: false } as const;
/** The analyst's workbook with a picture that packs no smaller: two slices. */
function withPicture(size: number): Uint8Array {
  let noise = 1;
  const picture = Uint8Array.from({ length: size }, () => (noise = (noise * 48271) % 2147483647) & 255);
  return packageBytes(withParts(openPackage(analystFile()), new Map([["xl/media/image1.png", picture]])));
}

/** What a browser hands to the person, caught. */
function downloads(): { name: string; bytes: Uint8Array }[] {
  const saved: { name: string; bytes: Uint8Array }[] = [];
  const parts = new Map<string, Uint8Array>();
  class Blob {
    constructor(readonly pieces: readonly ArrayBuffer[]) {}
  }
  const address = (blob: Blob) => {
    parts.set("blob:1", new Uint8Array(blob.pieces[0]!));
    return "blob:1";
  };
  const link = {
    href: "",
    download: "",
    click: () => void saved.push({ name: link.download, bytes: parts.get(link.href)! }),
  };
  Object.assign(globalThis, { Blob, document: { createElement: () => link } });
  Object.assign(URL, { createObjectURL: address, revokeObjectURL: () => undefined });
  return saved;
}

const DATA = sheetWith([[90, 95, null]], {});

test("the copy goes from Excel's file to a workbook of its own, through the real client, and the open workbook is not touched", async () => {
  const opened = openExcel("1.12", [DATA]);
  opened.document.bytes = analystFile();
  const before = opened.picture();
  const says = await opened.host.share?.("copy", CHOICES);
  expect(says).toMatch(/^The copy is open in a window of its own/);
  const [copy] = opened.excel.opened;
  expect(readWorkbook(openPackage(copy!)).sheets.map(({ name }) => name)).toContain("About this copy");
  expect(opened.picture()).toEqual(before);
});

test("a file of several slices is put together in order, and every file that Excel opened for it is closed again", async () => {
  const opened = openExcel("1.12", [DATA]);
  opened.document.bytes = withPicture(5 * 1024 * 1024);
  const saved = downloads();
  for (let i = 0; i < 3; i += 1) {
    // 5 MB as base64 are beyond what Excel on the web takes in one request.
    expect(await opened.host.share?.("copy", CHOICES)).toMatch(/^Saved Late buses \(copy\)\.xlsx\./);
  }
  expect(opened.document).toMatchObject({ open: 0, handedOut: 3 });
  expect(opened.excel.opened).toEqual([]);
  expect(saved.map(({ name }) => name)).toEqual(Array.from({ length: 3 }, () => "Late buses (copy).xlsx"));
  const { sheets } = readWorkbook(openPackage(saved[0]!.bytes));
  expect(sheets.map(({ name }) => name)).toEqual(["Data", "About this copy", "_tollgate"]);
});

test("a slice that fails is said in a sentence, nothing is opened, and the file is closed", async () => {
  const opened = openExcel("1.12", [DATA]);
  opened.document.bytes = analystFile();
  opened.document.failsAt = 0;
  await expect(opened.host.share?.("copy", CHOICES)).rejects.toThrow(
    /^Excel does not hand out this workbook as a file \(An internal error has occurred\)\. .*nothing has been changed\.$/,
  );
  expect(opened.document.open).toBe(0);
  expect(opened.excel.opened).toEqual([]);
});

test("thawing puts back what freezing took, as Excel spells it, and leaves alone what was typed over", async () => {
  const twice = sheetWith([[90, 95, 4, 7]], { C1: "=KPI(A1,B1)", D1: "=DMAIC.DPMO(A1,B1)" });
  const { cells } = freeze({ sheets: [twice], names: [] }, { as: "values", leftOut: [] });
  const opened = openExcel("1.12", [sheetWith([[90, 95, 4, 8]], {})]);
  const survey = await opened.host.survey();
  await Excel.run((context) => carryOut(context, frozenNotes(survey, frozenRecords(cells))));
  expect(await opened.host.share?.("thaw", CHOICES)).toBe(
    "One formula is back. 1 were changed since and are left as they are.",
  );
  const { formulas, cells: now } = await opened.host.read(twice.name);
  expect(formulas).toEqual({ C1: "=DMAIC.KPI(A1,B1)" });
  expect(now[0]?.[3]).toBe(8);
  expect(readState((await opened.host.survey()).state).frozen.map(({ area }) => area)).toEqual(["D1"]);
});
