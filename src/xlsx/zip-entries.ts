import { strFromU8 } from "fflate";
import { LIMITS } from "./limits";
import type { PartContent } from "./part-content";
import { XlsxProblem } from "./xlsx-problem";

/** One packed part of a zip archive, as its directory describes it. */
export interface ZipEntry {
  readonly name: string;
  /** 0: stored as it is, 8: deflated. */
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  /** Date and time as MS-DOS packs them. */
  readonly time: number;
  readonly packed: Uint8Array;
  /** What it holds, unpacked, of a part that was just made. */
  readonly fresh?: PartContent;
}

const CUT_OFF =
  "The file is cut off or damaged, so its contents cannot be found. Get a fresh copy, or open it in a spreadsheet program and save it again.";
const NOT_WRITTEN_BY_A_PROGRAM =
  "It may have been tampered with; open it in a spreadsheet program you trust and save it again.";

/**
 * The parts of a zip archive, still packed, in the order of its directory.
 *
 * Nothing is unpacked here; sizes are claims until a part is read. Names that lead out of the package, doubled names,
 * passwords and absurd numbers are refused.
 *
 * @throws {XlsxProblem}
 */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start, size } = directory(view);
  if (count > LIMITS.parts) {
    throw new XlsxProblem(
      `The file claims to hold ${count} parts, more than any workbook needs. ${NOT_WRITTEN_BY_A_PROGRAM}`,
    );
  }
  const entries: ZipEntry[] = [];
  const seen = new Set<string>();
  let total = 0;
  let at = start;
  for (let i = 0; i < count; i += 1) {
    const { entry, next } = readEntry(view, bytes, at);
    if (next > start + size && next > bytes.length) throw new XlsxProblem(CUT_OFF);
    at = next;
    refuseOddName(entry.name, seen);
    total += entry.size;
    if (entry.size > LIMITS.partBytes || total > LIMITS.packageBytes) {
      throw new XlsxProblem(
        `Unpacked, the file would take more than ${Math.round((entry.size > LIMITS.partBytes ? LIMITS.partBytes : LIMITS.packageBytes) / 1048576)} MB. Delete sheets and columns that are not needed, save it, and try again.`,
      );
    }
    if (entry.size > LIMITS.unsuspiciousBytes && entry.size > LIMITS.swelling * entry.packed.length) {
      throw new XlsxProblem(
        `The part "${entry.name}" would swell to ${Math.round(entry.size / entry.packed.length)} times its packed size, which no workbook does. ${NOT_WRITTEN_BY_A_PROGRAM}`,
      );
    }
    entries.push(entry);
  }
  return entries;
}

interface Directory {
  readonly count: number;
  readonly start: number;
  readonly size: number;
}

function directory(view: DataView): Directory {
  const earliest = Math.max(0, view.byteLength - 65557);
  for (let at = view.byteLength - 22; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    const found = {
      count: view.getUint16(at + 10, true),
      size: view.getUint32(at + 12, true),
      start: view.getUint32(at + 16, true),
    };
    const large = found.count === 0xffff || found.start === 0xffffffff || found.size === 0xffffffff;
    const real = large ? largeDirectory(view, at) : found;
    if (real.start + real.size > view.byteLength) throw new XlsxProblem(CUT_OFF);
    return real;
  }
  throw new XlsxProblem(CUT_OFF);
}

/** The directory of an archive in the 64-bit form, which some programs write for small files too. */
function largeDirectory(view: DataView, end: number): Directory {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) throw new XlsxProblem(CUT_OFF);
  const at = long(view, locator + 8);
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== 0x06064b50) throw new XlsxProblem(CUT_OFF);
  return { count: long(view, at + 32), size: long(view, at + 40), start: long(view, at + 48) };
}

/** A 64-bit number; beyond 2^53 it is no longer exact, and is refused as absurd by whoever asked. */
function long(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 4294967296;
}

function readEntry(view: DataView, bytes: Uint8Array, at: number): { entry: ZipEntry; next: number } {
  if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw new XlsxProblem(CUT_OFF);
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  if (next > bytes.length) throw new XlsxProblem(CUT_OFF);
  const name = strFromU8(bytes.subarray(at + 46, at + 46 + nameLength));
  if (flags & 1) {
    throw new XlsxProblem(
      "The file is protected by a password. Open it, save a copy without the password, and use the copy.",
    );
  }
  if (method !== 0 && method !== 8) {
    throw new XlsxProblem(
      `The part "${name}" is packed in a way that spreadsheet programs do not use. Open the file in a spreadsheet program and save it again.`,
    );
  }
  const sizes = largeSizes(view, at + 46 + nameLength, extraLength, {
    size: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  });
  if (sizes.offset + 30 > bytes.length || view.getUint32(sizes.offset, true) !== 0x04034b50)
    throw new XlsxProblem(CUT_OFF);
  const from = sizes.offset + 30 + view.getUint16(sizes.offset + 26, true) + view.getUint16(sizes.offset + 28, true);
  if (from + sizes.packed > bytes.length) throw new XlsxProblem(CUT_OFF);
  const entry = {
    name,
    method,
    crc: view.getUint32(at + 16, true),
    size: sizes.size,
    time: view.getUint32(at + 12, true),
    packed: bytes.subarray(from, from + sizes.packed),
  };
  return { entry, next };
}

interface Sizes {
  readonly size: number;
  readonly packed: number;
  readonly offset: number;
}

/** Sizes that do not fit 32 bits stand in an extra field, in this order, each only where its short form is full. */
function largeSizes(view: DataView, at: number, length: number, short: Sizes): Sizes {
  const full = (value: number) => value === 0xffffffff;
  if (!full(short.size) && !full(short.packed) && !full(short.offset)) return short;
  for (let field = at; field + 4 <= at + length; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    const end = field + 4 + view.getUint16(field + 2, true);
    let next = field + 4;
    const read = (value: number) => {
      if (!full(value)) return value;
      next += 8;
      if (next > end || end > at + length) throw new XlsxProblem(CUT_OFF);
      return long(view, next - 8);
    };
    return { size: read(short.size), packed: read(short.packed), offset: read(short.offset) };
  }
  return short;
}

function refuseOddName(name: string, seen: Set<string>): void {
  const odd =
    name === "" ||
    name.startsWith("/") ||
    /[\\:\u0000-\u001f]/.test(name) ||
    name.split("/").some((step) => step === ".." || step === ".");
  if (odd) {
    throw new XlsxProblem(
      `The file holds a part named ${JSON.stringify(name.slice(0, 80))}, which no spreadsheet program writes. ${NOT_WRITTEN_BY_A_PROGRAM}`,
    );
  }
  const key = name.toLowerCase();
  if (seen.has(key)) {
    throw new XlsxProblem(
      `The file holds the part ${JSON.stringify(name.slice(0, 80))} twice, which no spreadsheet program writes. ${NOT_WRITTEN_BY_A_PROGRAM}`,
    );
  }
  seen.add(key);
}
