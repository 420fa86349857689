import { DecodeUTF8 } from "fflate";
import { streamPart, type Package } from "./package";
import { XlsxProblem } from "./xlsx-problem";
import { XmlFault, XmlScanner, type XmlEar } from "./xml-scanner";

/**
 * Reads a part as a stream of elements; the whole text never stands in memory.
 *
 * @throws {XlsxProblem} When the part is missing, damaged, or not XML as spreadsheet programs write it.
 */
export function readXml(file: Package, part: string, ear: XmlEar): void {
  const scanner = new XmlScanner(ear);
  try {
    decoded(file, part, (text) => scanner.write(text));
    scanner.end();
  } catch (fault) {
    if (!(fault instanceof XmlFault)) throw fault;
    throw new XlsxProblem(
      `The part "${part}" of the file cannot be read: ${fault.message}. Open the file in a spreadsheet program and save it again.`,
    );
  }
}

/** Whether an XML truth value is true. */
export function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

/** The part's text: UTF-8, or the 16-bit form that the file format also allows. */
function decoded(file: Package, part: string, write: (text: string) => void): void {
  const utf8 = new DecodeUTF8((text) => write(text));
  let order: "utf-8" | "little" | "big" | undefined;
  let half: number | undefined;
  streamPart(file, part, (piece) => {
    order ??=
      piece[0] === 0xff && piece[1] === 0xfe ? "little" : piece[0] === 0xfe && piece[1] === 0xff ? "big" : "utf-8";
    if (order === "utf-8") {
      utf8.push(piece);
      return;
    }
    let text = "";
    for (const byte of piece) {
      if (half === undefined) {
        half = byte;
        continue;
      }
      text += String.fromCharCode(order === "little" ? half | (byte << 8) : (half << 8) | byte);
      half = undefined;
    }
    write(text);
  });
  if (order === "utf-8") utf8.push(new Uint8Array(0), true);
}
