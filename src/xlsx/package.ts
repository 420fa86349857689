import { deflateSync, strFromU8, strToU8 } from "fflate";
import { crc32 } from "./crc32";
import { refuseOtherFiles } from "./refuse-other-files";
import { unpack } from "./unpack";
import { XlsxProblem } from "./xlsx-problem";
import { zipEntries, type ZipEntry } from "./zip-entries";
import { zipFile } from "./zip-file";

/** A spreadsheet file as what it is: packed parts by name, in order. Parts nobody touches stay byte for byte. */
export interface Package {
  readonly parts: ReadonlyMap<string, ZipEntry>;
}

/** Midnight of January 1, 1980, as MS-DOS packs it: parts of ours carry no clock, so the same build gives the same file. */
const NO_TIME = 0x00210000;
/** Beyond this size, packing is done quickly instead of tightly. */
const LARGE = 4 * 1048576;

/**
 * Opens the bytes of an .xlsx (or .xlsm) file. Nothing is unpacked yet.
 *
 * @throws {XlsxProblem} When it is something else: empty, encrypted, an older or another kind of file, damaged, hostile.
 */
export function openPackage(bytes: Uint8Array): Package {
  refuseOtherFiles(bytes);
  return { parts: new Map(zipEntries(bytes).map((entry) => [entry.name, entry])) };
}

/** A package without parts, to be filled. */
export const EMPTY_PACKAGE: Package = { parts: new Map() };

/** Part names in lower case, by package: a list of a hundred thousand threads must not walk all parts for each. */
const lowered = new WeakMap<ReadonlyMap<string, ZipEntry>, ReadonlyMap<string, string>>();

/** The name of a part as this package spells it, or undefined where it has none; capitals do not matter in part names. */
export function findPart({ parts }: Package, name: string): string | undefined {
  if (parts.has(name)) return name;
  let spelled = lowered.get(parts);
  if (spelled === undefined) {
    spelled = new Map([...parts.keys()].map((it) => [it.toLowerCase(), it]));
    lowered.set(parts, spelled);
  }
  return spelled.get(name.toLowerCase());
}

/** Unpacks a part piece by piece. @throws {XlsxProblem} When the package lacks it or it is damaged. */
export function streamPart(file: Package, name: string, take: (piece: Uint8Array) => void): void {
  unpack(entryOf(file, name), take);
}

/** The bytes of a part. @throws {XlsxProblem} */
export function partBytes(file: Package, name: string): Uint8Array {
  const entry = entryOf(file, name);
  const bytes = new Uint8Array(entry.size);
  let at = 0;
  unpack(entry, (piece) => {
    bytes.set(piece, at);
    at += piece.length;
  });
  return bytes;
}

/** The text of a part, without a byte order mark. @throws {XlsxProblem} */
export function partText(file: Package, name: string): string {
  return strFromU8(partBytes(file, name)).replace(/^\ufeff/, "");
}

/** The package with some parts replaced or added (text or bytes), and some taken out (null). */
export function withParts(file: Package, changes: ReadonlyMap<string, string | Uint8Array | null>): Package {
  const parts = new Map(file.parts);
  for (const [name, content] of changes) {
    if (content === null) parts.delete(name);
    else parts.set(name, packedLater(name, typeof content === "string" ? strToU8(content) : content));
  }
  return { parts };
}

/** A host's own way to pack a part, faster than a script's. */
export interface Packer {
  /** Deflates bytes, without a header. */
  readonly deflate: (bytes: Uint8Array, level: 3 | 6) => Uint8Array;
  /** The checksum of a part; programs of the last few years alone know it. */
  readonly crc32?: (bytes: Uint8Array) => number;
}

/** The file that holds the package; a host that has a faster way to pack says so. */
export function packageBytes({ parts }: Package, packer?: Packer): Uint8Array {
  const entries = [...parts.values()];
  return zipFile(
    packer === undefined
      ? entries
      : entries.map((it) => (it.fresh === undefined ? it : { ...packed(it.fresh, packer), ...plain(it) })),
  );
}

/** A part of ours, packed when a file is written and not before: a package may be read again without ever being one. */
function packedLater(name: string, fresh: Uint8Array): ZipEntry {
  let done: { readonly crc: number; readonly packed: Uint8Array } | undefined;
  const pack = () => (done ??= packed(fresh, { deflate: (bytes, level) => deflateSync(bytes, { level }) }));
  return {
    name,
    method: 8,
    size: fresh.length,
    time: NO_TIME,
    fresh,
    get crc() {
      return pack().crc;
    },
    get packed() {
      return pack().packed;
    },
  };
}

function packed(fresh: Uint8Array, packer: Packer): Pick<ZipEntry, "crc" | "packed"> {
  return { crc: (packer.crc32 ?? crc32)(fresh), packed: packer.deflate(fresh, fresh.length > LARGE ? 3 : 6) };
}

const plain = ({ name, method, size, time }: ZipEntry) => ({ name, method, size, time });

function entryOf(file: Package, name: string): ZipEntry {
  const spelled = findPart(file, name);
  const entry = spelled === undefined ? undefined : file.parts.get(spelled);
  if (entry === undefined) {
    throw new XlsxProblem(
      `The file lacks its part "${name}". Open it in a spreadsheet program, let it repair the file, and save it again.`,
    );
  }
  return entry;
}
