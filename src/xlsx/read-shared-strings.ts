import { LIMITS } from "./limits";
import { findPart, type Package } from "./package";
import { readXml } from "./read-xml";
import { XlsxProblem } from "./xlsx-problem";

/** The texts that cells refer to by number; of text in several fonts, the plain words. */
export function readSharedStrings(file: Package, part: string | undefined): readonly string[] {
  if (part === undefined || findPart(file, part) === undefined) return [];
  const texts: string[] = [];
  let text = "";
  let length = 0;
  let inPronunciation = false;
  readXml(file, part, {
    open(name) {
      if (name === "si") text = "";
      if (name === "rPh") inPronunciation = true;
    },
    close(name, content) {
      if (name === "t" && !inPronunciation) text += unescaped(content);
      if (name === "rPh") inPronunciation = false;
      if (name !== "si") return;
      refuseLongText("The workbook", text);
      texts.push(text);
      length += text.length;
      if (length > LIMITS.textCharacters) {
        throw new XlsxProblem(
          `The workbook holds more than ${LIMITS.textCharacters / 1000000} million characters of text. Delete columns of long text, save it, and try again.`,
        );
      }
    },
  });
  return texts;
}

/** @throws {XlsxProblem} When a text is longer than any program lets a cell hold: to look for dates in it would take for ever. */
export function refuseLongText(where: string, text: string): void {
  if (text.length > LIMITS.cellCharacters) {
    throw new XlsxProblem(
      `${where} holds a cell of ${text.length} characters, more than any spreadsheet program takes (${LIMITS.cellCharacters} at most are read). Shorten it, save the file, and try again.`,
    );
  }
}

/** Text with the characters that XML cannot hold put back: files spell a carriage return "_x000D_". */
export function unescaped(text: string): string {
  return text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
}
