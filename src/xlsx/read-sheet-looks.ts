import { columnLetters } from "../workbook/address";
import { findPart, type Package } from "./package";
import type { SheetEntry, WorkbookOutline } from "./read-outline";
import { isOn, readXml } from "./read-xml";
import type { Attributes } from "./xml-scanner";

/** How a cell looks, as far as reading it needs: colors are six hexadecimal digits, sizes are points. */
export interface CellLook {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly align?: string;
  readonly wrap: boolean;
}

/** The looks of one sheet; rows and columns are counted from 0. */
export interface SheetLooks {
  /** Widths of columns in letters, where the file gives them. */
  readonly widths: ReadonlyMap<number, number>;
  /** Heights of rows in points, where the file gives them. */
  readonly heights: ReadonlyMap<number, number>;
  readonly showsLines: boolean;
  at(row: number, column: number): CellLook | undefined;
}

const MOST_COLUMNS = 200;

/** Reads how a sheet looks, enough to show it before it is opened. Colors of a theme are left out. @throws {XlsxProblem} */
export function readSheetLooks(file: Package, outline: WorkbookOutline, { part }: SheetEntry): SheetLooks {
  const widths = new Map<number, number>();
  const heights = new Map<number, number>();
  const styles = new Map<string, number>();
  const looks = cellLooks(
    file,
    outline.relationships.find(({ type, outside }) => type === "styles" && !outside)?.target,
  );
  let showsLines = true;
  let row = -1;
  if (part !== undefined && findPart(file, part) !== undefined)
    readXml(file, part, {
      open(name, given) {
        if (name === "c" && given["s"] !== undefined) styles.set(given["r"] ?? "", Number(given["s"]));
        else if (name === "row") {
          row = given["r"] === undefined ? row + 1 : Number(given["r"]) - 1;
          if (given["ht"] !== undefined) heights.set(row, Number(given["ht"]));
        } else if (name === "col" && given["width"] !== undefined) {
          const last = Math.min(Number(given["max"]), MOST_COLUMNS);
          for (let column = Number(given["min"]) - 1; column < last; column += 1)
            widths.set(column, isOn(given["hidden"]) ? 0 : Number(given["width"]));
        } else if (name === "sheetView" && given["showGridLines"] !== undefined)
          showsLines = isOn(given["showGridLines"]);
      },
    });
  return {
    widths,
    heights,
    showsLines,
    at: (atRow, column) => looks[styles.get(`${columnLetters(column)}${atRow + 1}`) ?? 0],
  };
}

interface Font {
  bold: boolean;
  italic: boolean;
  size?: number;
  color?: string;
}

/** What `styles.xml` says of each cell format, by the number that cells carry. */
function cellLooks(file: Package, part: string | undefined): readonly CellLook[] {
  const fonts: Font[] = [];
  const fills: { color?: string }[] = [];
  const found: { font: number; fill: number; align?: string; wrap: boolean }[] = [];
  if (part === undefined || findPart(file, part) === undefined) return [];
  let within: "fonts" | "fills" | "cellXfs" | "" = "";
  const opened = {
    fonts(name: string, given: Attributes) {
      const font = fonts[fonts.length - 1];
      if (name === "font") fonts.push({ bold: false, italic: false });
      else if (font === undefined) return;
      else if (name === "b") font.bold = given["val"] === undefined || isOn(given["val"]);
      else if (name === "i") font.italic = given["val"] === undefined || isOn(given["val"]);
      else if (name === "sz") font.size = Number(given["val"]);
      else if (name === "color") Object.assign(font, colored(given));
    },
    fills(name: string, given: Attributes) {
      const fill = fills[fills.length - 1];
      if (name === "fill") fills.push({});
      else if (name === "fgColor" && fill !== undefined) Object.assign(fill, colored(given));
    },
    cellXfs(name: string, given: Attributes) {
      const own = found[found.length - 1];
      if (name === "xf")
        found.push({ font: Number(given["fontId"] ?? 0), fill: Number(given["fillId"] ?? 0), wrap: false });
      else if (name === "alignment" && own !== undefined) {
        own.wrap = isOn(given["wrapText"]);
        if (given["horizontal"] !== undefined) own.align = given["horizontal"];
      }
    },
  };
  readXml(file, part, {
    open(name, given) {
      if (name === "fonts" || name === "fills" || name === "cellXfs") within = name;
      else if (within !== "") opened[within](name, given);
    },
    close(name) {
      if (name === within) within = "";
    },
  });
  return found.map(({ font, fill, align, wrap }) => ({
    ...(fonts[font] ?? { bold: false, italic: false }),
    ...(fills[fill]?.color === undefined ? {} : { fill: fills[fill].color }),
    ...(align === undefined ? {} : { align }),
    wrap,
  }));
}

function colored({ rgb }: Attributes): { readonly color?: string } {
  const color = /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(rgb ?? "")?.[1];
  return color === undefined ? {} : { color };
}
