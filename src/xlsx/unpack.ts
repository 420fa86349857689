import { Inflate } from "fflate";
import { crc32 } from "./crc32";
import { piecesOf } from "./part-content";
import { XlsxProblem } from "./xlsx-problem";
import type { ZipEntry } from "./zip-entries";

/** Packed bytes handed over at a time: small, so that a part that swells beyond its claim is noticed early. */
const PIECE = 65536;

/**
 * Unpacks one part, piece by piece, and checks it against its claimed size and its checksum.
 *
 * @throws {XlsxProblem} When the part is damaged, or swells beyond what the archive says.
 */
export function unpack(entry: ZipEntry, take: (piece: Uint8Array) => void): void {
  if (entry.fresh !== undefined) {
    for (const piece of piecesOf(entry.fresh)) if (piece.length > 0) take(piece);
    return;
  }
  let size = 0;
  let crc = 0;
  const pass = (piece: Uint8Array) => {
    size += piece.length;
    if (size > entry.size) throw damaged(entry);
    crc = crc32(piece, crc);
    if (piece.length > 0) take(piece);
  };
  if (entry.method === 0) {
    pass(entry.packed);
  } else {
    const inflate = new Inflate(pass);
    for (let at = 0; at < entry.packed.length || at === 0; at += PIECE) {
      const last = at + PIECE >= entry.packed.length;
      try {
        inflate.push(entry.packed.subarray(at, at + PIECE), last);
      } catch (fault) {
        throw fault instanceof XlsxProblem ? fault : isOurs(fault) ? damaged(entry) : fault;
      }
    }
  }
  if (size !== entry.size || crc !== entry.crc) throw damaged(entry);
}

/** fflate's faults carry a code; whatever `take` throws does not, and is passed on. */
function isOurs(fault: unknown): boolean {
  return fault instanceof Error && "code" in fault;
}

function damaged({ name }: ZipEntry): XlsxProblem {
  return new XlsxProblem(
    `The part "${name}" of the file is damaged. Get a fresh copy, or open the file in a spreadsheet program and save it again.`,
  );
}
