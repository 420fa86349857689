import { strToU8 } from "fflate";
import type { ZipEntry } from "./zip-entries";

/** A zip archive of packed parts, in their order. Parts that came out of another archive go in as they were packed. */
export function zipFile(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map(({ name }) => strToU8(name));
  const bodies = entries.reduce((sum, { packed }, i) => sum + 30 + names[i]!.length + packed.length, 0);
  const directory = entries.reduce((sum, _, i) => sum + 46 + names[i]!.length, 0);
  const bytes = new Uint8Array(bodies + directory + 22);
  const view = new DataView(bytes.buffer);
  let at = 0;
  let line = bodies;
  entries.forEach((entry, i) => {
    const name = names[i]!;
    view.setUint32(at, 0x04034b50, true);
    describe(view, at + 4, entry, name.length);
    bytes.set(name, at + 30);
    bytes.set(entry.packed, at + 30 + name.length);
    view.setUint32(line, 0x02014b50, true);
    view.setUint16(line + 4, 20, true);
    describe(view, line + 6, entry, name.length);
    view.setUint32(line + 42, at, true);
    bytes.set(name, line + 46);
    at += 30 + name.length + entry.packed.length;
    line += 46 + name.length;
  });
  view.setUint32(line, 0x06054b50, true);
  view.setUint16(line + 8, entries.length, true);
  view.setUint16(line + 10, entries.length, true);
  view.setUint32(line + 12, directory, true);
  view.setUint32(line + 16, bodies, true);
  return bytes;
}

/** The fields that a part's own header and its line in the directory share. */
function describe(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  const beyondAscii = /[^ -~]/.test(entry.name);
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, beyondAscii ? 0x800 : 0, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.time, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}
