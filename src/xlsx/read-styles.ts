import { LIMITS } from "./limits";
import { findPart, type Package } from "./package";
import { readXml } from "./read-xml";

/** Formats that files name by a number alone; those of East Asian calendars are given as plain dates. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: '"$"#,##0',
  6: '"$"#,##0',
  7: '"$"#,##0.00',
  8: '"$"#,##0.00',
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  37: "#,##0",
  38: "#,##0",
  39: "#,##0.00",
  40: "#,##0.00",
  41: "#,##0",
  42: '"$"#,##0',
  43: "#,##0.00",
  44: '"$"#,##0.00',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
};

/** A format that is longer than any program takes says nothing. */
function format(code = "General"): string {
  return code.length > LIMITS.formatCharacters ? "General" : code;
}

function builtIn(id: number): string {
  const isForeignDate = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return BUILT_IN[id] ?? (isForeignDate ? "m/d/yyyy" : "General");
}

/** The number format of each cell style of the workbook, by the index that cells carry. */
export function readStyles(file: Package, part: string | undefined): readonly string[] {
  if (part === undefined || findPart(file, part) === undefined) return ["General"];
  const own = new Map<number, string>();
  const ids: number[] = [];
  let inCellFormats = false;
  readXml(file, part, {
    open(name, attributes) {
      if (name === "numFmt") own.set(Number(attributes["numFmtId"]), format(attributes["formatCode"]));
      if (name === "cellXfs") inCellFormats = true;
      if (name === "xf" && inCellFormats) ids.push(Number(attributes["numFmtId"] ?? 0));
    },
    close(name) {
      if (name === "cellXfs") inCellFormats = false;
    },
  });
  return ids.map((id) => own.get(id) ?? builtIn(id));
}
