import { zipSync } from "fflate";
import { zipFile } from "../../src/xlsx/zip-file";
import { fileOf, smallParts } from "../xlsx/small-package";

type Parts = Readonly<Record<string, string>>;

/** A file that was made to do harm: what it is, its bytes, and what is said of it; `undefined` where it is simply read. */
export interface HostileFile {
  readonly is: string;
  readonly bytes: () => Uint8Array;
  readonly says: RegExp | undefined;
}

const words = (address: string, text: string) => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
const ROWS = Array.from(
  { length: 30 },
  (_, i) =>
    `<row r="${i + 2}">${words(`A${i + 2}`, `2025-09-${String(i + 1).padStart(2, "0")}`)}<c r="B${i + 2}"><v>${10 + (i % 5)}</v></c></row>`,
).join("");
const data = (more = "") =>
  `<sheetData><row r="1">${words("A1", "Date")}${words("B1", "Minutes late")}</row>${ROWS}${more}</sheetData>`;
const cell = (address: string, inside = "<v>1</v>") =>
  `<row r="${address.replace(/\D/g, "")}"><c r="${address}">${inside}</c></row>`;
const DOCTYPE = '<!DOCTYPE bomb [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';

const good = smallParts(data());
const sheet = (inside: string) => () => fileOf(smallParts(inside));
const parts = (more: Parts) => () => fileOf({ ...good, ...more });
const changed = (part: string, from: string, to: string) => () => {
  const text = good[part] ?? "";
  if (!text.includes(from)) throw new Error(`The part "${part}" lacks what the test wants to change.`);
  return fileOf({ ...good, [part]: text.replace(from, () => to) });
};
const manySheets = (count: number, targets: (i: number) => string): Parts => {
  const each = <T>(make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i));
  return {
    "xl/workbook.xml": (good["xl/workbook.xml"] ?? "").replace(
      /<sheet .*?\/>/,
      each((i) => `<sheet name="S${i}" sheetId="${i + 1}" r:id="rId${i}"/>`).join(""),
    ),
    "xl/_rels/workbook.xml.rels": (good["xl/_rels/workbook.xml.rels"] ?? "").replace(
      /<Relationship .*\/>/,
      each((i) => `<Relationship Id="rId${i}" Type="x/worksheet" Target="worksheets/${targets(i)}.xml"/>`).join(""),
    ),
  };
};

/** The bytes of a file with a number of its first directory line overwritten. */
const lying = (at: number, number: number) => () => {
  const bytes = fileOf(good);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let i = bytes.length - 22; i >= 0; i -= 1) {
    if (view.getUint32(i, true) !== 0x06054b50) continue;
    view.setUint32(view.getUint32(i + 16, true) + at, number, true);
    return bytes;
  }
  throw new Error("The archive has no directory.");
};

const ole = (inside: string) => () =>
  Uint8Array.from([
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ...new Array<number>(600).fill(0),
    ...Buffer.from(inside, "utf16le"),
  ]);

/** What is tried, by kind. */
export const HOSTILE_FILES: readonly HostileFile[] = [
  {
    is: "a part that swells a thousandfold",
    bytes: () => zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(64 * 1048576) }),
    says: /would swell to \d+ times/,
  },
  {
    is: "forty parts of 31 MB, none of them suspicious alone",
    bytes: () => {
      const zeros = new Uint8Array(31 * 1048576);
      const one = zipSync({ x: zeros }).subarray(31, -(47 + 22));
      return fileOfPacked(
        Array.from({ length: 40 }, (_, i) => ({ name: `xl/media/${i}.png`, packed: one, size: zeros.length })),
      );
    },
    says: /Unpacked, the file would take more than 1024 MB/,
  },
  { is: "a part that claims 4 GB", bytes: lying(24, 0xfffffff0), says: /more than 512 MB/ },
  { is: "a part that claims to be smaller than it is", bytes: lying(24, 10), says: /is damaged/ },
  {
    is: "25,000 parts",
    bytes: () => fileOf({ ...good, ...Object.fromEntries(Array.from({ length: 25_000 }, (_, i) => [`x/${i}`, ""])) }),
    says: /claims to hold 250\d\d parts/,
  },
  {
    is: "a way out of the package",
    bytes: () => zipSync({ "../../etc/cron.d/x": new Uint8Array(1) }),
    says: /named "\.\.\//,
  },
  { is: "an absolute path", bytes: () => zipSync({ "/etc/passwd": new Uint8Array(1) }), says: /named "\/etc/ },
  {
    is: "a Windows path",
    bytes: () => zipSync({ "xl\\..\\x": new Uint8Array(1) }),
    says: /no spreadsheet program writes/,
  },
  { is: "a doubled part", bytes: parts({ "XL/Workbook.xml": "<workbook/>" }), says: /twice/ },
  {
    is: "a thread that leads out of the package",
    bytes: changed("xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", "../../../../etc/passwd"),
    says: /no table/,
  },
  ...[
    "[Content_Types].xml",
    "_rels/.rels",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/worksheets/sheet1.xml",
  ].map((part) => ({
    is: `entities of its own in ${part}`,
    bytes: parts({ [part]: DOCTYPE + (good[part] ?? "") }),
    says: /declares a document type/,
  })),
  {
    is: "a billion laughs among its texts",
    bytes: parts({ "xl/sharedStrings.xml": `${DOCTYPE}<sst><si><t>&c;</t></si></sst>` }),
    says: /declares a document type/,
  },
  {
    is: "elements nested a hundred thousand deep",
    bytes: parts({ "xl/styles.xml": "<x>".repeat(100_000) }),
    says: /nested too deeply/,
  },
  { is: "a column beyond the last", bytes: sheet(data(cell("BDWGN50"))), says: /claims to hold cell BDWGN50/ },
  { is: "a row beyond the last", bytes: sheet(data(cell("A1048577"))), says: /claims to hold row 1048577/ },
  { is: "a cell in the last corner", bytes: sheet(data(cell("XFD1048576"))), says: /more than 100 million cells/ },
  {
    is: "columns hidden three hundred thousand times over",
    bytes: sheet(`<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(300_000)}</cols>${data()}`),
    says: undefined,
  },
  {
    is: "a formula that claims to fill the whole sheet",
    bytes: sheet(data(cell("D40", '<f t="array" ref="D40:XFD1048576">DMAIC.KPI(1,2)</f><v>1</v>'))),
    says: undefined,
  },
  {
    is: "a long formula shared by twenty thousand cells",
    bytes: () => {
      const first = cell("C40", `<f t="shared" si="0" ref="C40:C20040">${"A1+".repeat(30_000)}1</f>`);
      const others = Array.from({ length: 20_000 }, (_, i) => cell(`C${i + 41}`, '<f t="shared" si="0"/>'));
      return fileOf(smallParts(data(first + others.join(""))));
    },
    says: /fills several cells with one formula of 90001 characters/,
  },
  {
    is: "one text of twenty million characters",
    bytes: parts({ "xl/sharedStrings.xml": `<sst><si><t>${"a ".repeat(10_000_000)}</t></si></sst>` }),
    says: /a cell of 20000000 characters/,
  },
  {
    is: "a number format of a million marks",
    bytes: parts({
      "xl/styles.xml": `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${"&quot;;[".repeat(200_000)}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>`,
    }),
    says: undefined,
  },
  {
    is: "a hundred thousand sheets",
    bytes: parts(manySheets(100_000, (i) => `s${i}`)),
    says: /more than the 1000 sheets/,
  },
  {
    is: "one sheet listed a thousand times",
    bytes: parts(manySheets(1000, () => "sheet1")),
    says: /is another sheet of the workbook under a second name/,
  },
  {
    is: "two hundred thousand defined names",
    bytes: changed(
      "xl/workbook.xml",
      "</workbook>",
      `<definedNames>${'<definedName name="n">Data!$A$1</definedName>'.repeat(200_000)}</definedNames></workbook>`,
    ),
    says: /more than the 100000 defined names/,
  },
  {
    is: "one table listed a hundred thousand times",
    bytes: parts({
      "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships>${Array.from({ length: 100_000 }, (_, i) => `<Relationship Id="r${i}" Type="x/table" Target="../t.xml"/>`).join("")}</Relationships>`,
      "xl/t.xml": `<table displayName="T" ref="A1:B31">${"<x/>".repeat(50_000)}</table>`,
    }),
    says: undefined,
  },
  {
    is: "no list of types",
    bytes: () => fileOf(without("[Content_Types].xml")),
    says: /lacks the list that says what its parts are/,
  },
  { is: "a web page as its list of types", bytes: parts({ "[Content_Types].xml": "<html/>" }), says: /is none\./ },
  {
    is: "a workbook that says that it is a letter",
    bytes: changed("[Content_Types].xml", "spreadsheetml.sheet.main", "wordprocessingml.document.main"),
    says: /says of its workbook that it is something else/,
  },
  { is: "an encrypted workbook under another name", bytes: ole("EncryptedPackage"), says: /encrypted with a password/ },
  { is: "an .xls file under another name", bytes: ole("Workbook"), says: /old \.xls form/ },
];

function without(part: string): Parts {
  return Object.fromEntries(Object.entries(good).filter(([name]) => name !== part));
}

interface Packed {
  readonly name: string;
  readonly packed: Uint8Array;
  readonly size: number;
}

/** An archive of parts that are packed already; nobody comes as far as their checksums. */
function fileOfPacked(all: readonly Packed[]): Uint8Array {
  return zipFile(all.map((it) => ({ ...it, method: 8, crc: 0, time: 0 })));
}
