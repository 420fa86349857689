import { strFromU8, strToU8 } from "fflate";
import { packedPart, type Packer } from "./packed-part";
import { wholePart, type PartContent } from "./part-content";
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
  if (entry.fresh !== undefined) return wholePart(entry.fresh);
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
export function withParts(file: Package, changes: ReadonlyMap<string, string | PartContent | null>): Package {
  const parts = new Map(file.parts);
  for (const [name, content] of changes) {
    if (content === null) parts.delete(name);
    else parts.set(name, packedLater(name, typeof content === "string" ? strToU8(content) : content));
  }
  return { parts };
}

/** The file that holds the package; a host that has a faster way to pack says so. */
export function packageBytes({ parts }: Package, packer?: Packer): Uint8Array {
  const entries = [...parts.values()];
  return zipFile(
    packer === undefined
      ? entries
      : entries.map((it) =>
          it.fresh === undefined
            ? it
            : { name: it.name, method: it.method, time: it.time, ...packedPart(it.fresh, packer) },
        ),
  );
}

/** A part of ours, packed when a file is written and not before: a package may be read again without ever being one. */
function packedLater(name: string, fresh: PartContent): ZipEntry {
  let done: ReturnType<typeof packedPart> | undefined;
  const pack = () => (done ??= packedPart(fresh));
  return {
    name,
    method: 8,
    time: NO_TIME,
    fresh,
    get size() {
      return typeof fresh === "function" ? pack().size : fresh.length;
    },
    get crc() {
      return pack().crc;
    },
    get packed() {
      return pack().packed;
    },
  };
}

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
