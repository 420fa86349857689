import { deflateSync } from "fflate";
import { crc32 } from "./crc32";
import { piecesOf, wholePart, type PartContent } from "./part-content";
import type { ZipEntry } from "./zip-entries";

/** A host's own way to pack a part, faster than a script's. */
export interface Packer {
  /** Deflates a piece of a part, without a header; any but the last one in such a way that the next can follow it. */
  readonly deflate: (piece: Uint8Array, level: 3 | 6, isLast: boolean) => Uint8Array;
  /** The checksum of a part, going on from that of the pieces before; programs of the last few years alone know it. */
  readonly crc32?: (piece: Uint8Array, before: number) => number;
}

/** Beyond this size, packing is done quickly instead of tightly. */
const LARGE = 4 * 1048576;

/** A part as an archive holds it. A large one is packed piece by piece as it is written, and is never there as a whole. */
export function packedPart(content: PartContent, packer?: Packer): Pick<ZipEntry, "crc" | "size" | "packed"> {
  if (packer === undefined) return packedPart(wholePart(content), BY_SCRIPT);
  const packed: Uint8Array[] = [];
  let [crc, size] = [0, 0];
  const pack = (piece: Uint8Array, level: 3 | 6, isLast: boolean) => {
    crc = (packer.crc32 ?? crc32)(piece, crc);
    size += piece.length;
    packed.push(packer.deflate(piece, level, isLast));
  };
  let waiting: Uint8Array | undefined;
  for (const piece of piecesOf(content)) {
    if (waiting !== undefined) pack(waiting, 3, false);
    waiting = piece;
  }
  const last = waiting ?? new Uint8Array(0);
  pack(last, size + last.length > LARGE ? 3 : 6, true);
  return { crc, size, packed: wholePart(() => packed) };
}

const BY_SCRIPT: Packer = { deflate: (bytes, level) => deflateSync(bytes, { level }) };
