import type { Paper } from "./plan";

/** Letters side by side that a page of each size still shows at a good four fifths of their size, lying on its side. */
const ROOM: readonly (readonly [Paper, number])[] = [
  ["letter", 165],
  ["legal", 215],
  ["tabloid", Infinity],
];

/**
 * The paper of a sheet by the widths of its columns: the smallest that can be read. Letter, which every printer has, goes
 * without saying.
 *
 * @example paperFor("landscape", [40, 40, 40]) // => {}
 * @example paperFor("landscape", [100, 100]) // => { paper: "legal" }
 * @example paperFor("landscape", [100, 100, 100]) // => { paper: "tabloid" }
 * @example paperFor("portrait", [100, 100]) // => {}
 */
export function paperFor(orientation: "portrait" | "landscape", widths: readonly number[]): { readonly paper?: Paper } {
  const letters = widths.reduce((sum, width) => sum + width, 0);
  const paper = ROOM.find(([, room]) => letters <= room)?.[0] ?? "tabloid";
  return orientation === "portrait" || paper === "letter" ? {} : { paper };
}
