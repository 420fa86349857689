import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { openPackage, packageBytes, partBytes, partText, withParts } from "../../src/xlsx/package";
import { readWorkbook } from "../../src/xlsx/read-workbook";
import { fileOf, smallParts } from "./small-package";

const example = new Uint8Array(readFileSync(join(__dirname, "../../examples/late-buses.xlsx")));
const letters = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test("a package that is opened and saved holds the same parts in the same order, byte for byte", () => {
  const before = unzipSync(example);
  const after = unzipSync(packageBytes(openPackage(example)));
  expect(Object.keys(after)).toEqual(Object.keys(before));
  expect(after).toEqual(before);
});

test("replacing one part leaves the packed bytes of all others as they were", () => {
  const file = openPackage(example);
  const changed = withParts(
    file,
    new Map([
      ["xl/workbook.xml", "<workbook/>"],
      ["xl/new.xml", "<new/>"],
      ["docProps/app.xml", null],
    ]),
  );
  const again = openPackage(packageBytes(changed));
  expect(partText(again, "xl/workbook.xml")).toBe("<workbook/>");
  expect(partText(again, "xl/new.xml")).toBe("<new/>");
  expect([...again.parts.keys()]).toEqual(
    [...file.parts.keys()].filter((name) => name !== "docProps/app.xml").concat("xl/new.xml"),
  );
  for (const [name, { packed }] of file.parts) {
    if (name !== "xl/workbook.xml" && name !== "docProps/app.xml")
      expect(again.parts.get(name)?.packed).toEqual(packed);
  }
});

test("a part is found whatever its capitals, and a missing one is named", () => {
  const file = openPackage(fileOf(smallParts("<sheetData/>")));
  expect(partText(file, "XL/Workbook.xml")).toContain("<sheets>");
  expect(() => partBytes(file, "xl/theme/theme1.xml")).toThrow(/lacks its part "xl\/theme\/theme1.xml"/);
});

test("the same parts give the same file, whatever the clock says", () => {
  expect(fileOf(smallParts("<sheetData/>"))).toEqual(fileOf(smallParts("<sheetData/>")));
});

describe("a file that is no workbook is refused with a sentence that says what it is", () => {
  const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const encrypted = new Uint8Array([
    ...ole,
    ...new Uint8Array(600),
    ...letters([..."EncryptedPackage\u0000"].join("\u0000")),
  ]);
  const zipped = (parts: Record<string, string>) => fileOf(parts);
  const rels = (target: string) => smallParts("", {})["_rels/.rels"]!.replace("xl/workbook.xml", target);
  test.each([
    ["nothing at all", new Uint8Array(0), /empty: it holds no bytes/],
    ["an encrypted workbook", encrypted, /encrypted with a password\. Open it, remove the password/],
    ["an .xls file", new Uint8Array([...ole, ...new Uint8Array(600)]), /old \.xls form/],
    ["a web page", letters("\n <!DOCTYPE html><table>"), /web page/],
    ["a PDF", letters("%PDF-1.7"), /PDF/],
    [
      "an XML spreadsheet",
      letters(
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
      ),
      /XML spreadsheet of 2003/,
    ],
    ["plain words", letters("Dear parents"), /not a spreadsheet file/],
    [
      "a Word document",
      zipped({ "_rels/.rels": rels("word/document.xml"), "word/document.xml": "<d/>" }),
      /Word document/,
    ],
    [
      "a presentation",
      zipped({ "_rels/.rels": rels("ppt/presentation.xml"), "ppt/presentation.xml": "<d/>" }),
      /PowerPoint/,
    ],
    [
      "an OpenDocument file",
      zipped({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<d/>" }),
      /OpenDocument/,
    ],
    [
      "a binary workbook",
      zipped({ "_rels/.rels": rels("xl/workbook.bin"), "xl/workbook.bin": "x" }),
      /binary workbook \(\.xlsb\)/,
    ],
    ["a zip folder with a workbook in it", zipped({ "May/runs.xlsx": "x" }), /Take "May\/runs\.xlsx" out/],
    ["any other zip archive", zipped({ "photo.jpg": "x" }), /holds no workbook/],
  ])("%s", (_, bytes, sentence) => {
    expect(() => readWorkbook(openPackage(bytes))).toThrow(sentence);
  });
});

describe("a hostile or damaged archive is refused before it costs anything", () => {
  const good = fileOf(smallParts("<sheetData/>"));
  const changedAt = (bytes: Uint8Array, at: number, value: number) => Object.assign(bytes.slice(), { [at]: value });
  const find = (bytes: Uint8Array, signature: readonly number[]) => {
    for (let i = 0; i < bytes.length; i += 1) if (signature.every((byte, k) => bytes[i + k] === byte)) return i;
    throw new Error("The archive lacks what the test wants to change.");
  };
  const line = find(good, [0x50, 0x4b, 1, 2]);

  test.each(["../../etc/passwd", "/etc/passwd", "xl\\workbook.xml", "C:/x.xml", "xl/./workbook.xml"])(
    "a part named %s",
    (name) => {
      expect(() => openPackage(zipSync({ [name]: letters("x") }))).toThrow(/which no spreadsheet program writes/);
    },
  );

  test("a part that stands there twice, with other capitals", () => {
    expect(() => openPackage(fileOf({ "xl/a.xml": "<a/>", "XL/A.xml": "<a/>" }))).toThrow(/twice/);
  });

  test("a part that would swell a thousandfold", () => {
    const bomb = zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(64 * 1048576) });
    expect(bomb.length).toBeLessThan(100000);
    expect(() => openPackage(bomb)).toThrow(/would swell to \d+ times/);
  });

  test("a part that swells beyond what the archive claims", () => {
    const bomb = zipSync({ "xl/workbook.xml": new Uint8Array(4 * 1048576) });
    const claim = find(bomb, [0x50, 0x4b, 1, 2]) + 24;
    const lying = bomb.slice();
    new DataView(lying.buffer).setUint32(claim, 1000, true);
    const file = openPackage(lying);
    expect(() => partBytes(file, "xl/workbook.xml")).toThrow(/"xl\/workbook.xml" of the file is damaged/);
  });

  test("a claim of more than can be held", () => {
    const lying = good.slice();
    new DataView(lying.buffer).setUint32(line + 24, 0xfffffff0, true);
    expect(() => openPackage(lying)).toThrow(/more than 512 MB/);
  });

  test("a password on its parts", () => {
    expect(() => openPackage(changedAt(good, line + 8, 1))).toThrow(/protected by a password/);
  });

  test("a flipped bit in a part", () => {
    const file = openPackage(example);
    const { packed } = file.parts.get("xl/worksheets/sheet1.xml")!;
    packed[200]! ^= 1;
    expect(() => partBytes(file, "xl/worksheets/sheet1.xml")).toThrow(/is damaged/);
    packed[200]! ^= 1;
  });

  test.each([1, 0.9, 0.5, 0.1, 0.001])("a file cut off after %p of its length", (share) => {
    const cut = good.slice(0, Math.max(4, Math.floor(good.length * share) - 1));
    expect(() => openPackage(cut)).toThrow(/cut off or damaged/);
  });
});

test("an archive in the 64-bit form is read like any other", () => {
  const good = fileOf(smallParts("<sheetData/>"));
  const view = new DataView(good.buffer);
  const end = good.length - 22;
  const record = new DataView(new ArrayBuffer(56 + 20 + 22));
  record.setUint32(0, 0x06064b50, true);
  record.setUint32(4, 44, true);
  record.setUint32(24, view.getUint16(end + 10, true), true);
  record.setUint32(32, view.getUint16(end + 10, true), true);
  record.setUint32(40, view.getUint32(end + 12, true), true);
  record.setUint32(48, view.getUint32(end + 16, true), true);
  record.setUint32(56, 0x07064b50, true);
  record.setUint32(64, end, true);
  record.setUint32(76, 0x06054b50, true);
  for (const at of [84, 86]) record.setUint16(at, 0xffff, true);
  for (const at of [88, 92]) record.setUint32(at, 0xffffffff, true);
  const large = new Uint8Array([...good.subarray(0, end), ...new Uint8Array(record.buffer)]);
  expect([...openPackage(large).parts.keys()]).toEqual([...openPackage(good).parts.keys()]);
});
