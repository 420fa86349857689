import { strFromU8 } from "fflate";
import { LIMITS } from "./limits";
import { XlsxProblem } from "./xlsx-problem";

const AS_XLSX = "Open it in a spreadsheet program and save it as an Excel workbook (.xlsx).";

/**
 * Says what a file is, when its first bytes show that it is not a zip archive as every .xlsx file is.
 *
 * @throws {XlsxProblem}
 */
export function refuseOtherFiles(bytes: Uint8Array): void {
  if (bytes.length === 0) {
    throw new XlsxProblem("The file is empty: it holds no bytes at all. Save or download the workbook again.");
  }
  if (bytes.length > LIMITS.fileBytes) {
    throw new XlsxProblem(
      `The file has ${Math.round(bytes.length / 1048576)} MB, more than the ${LIMITS.fileBytes / 1048576} MB that can be read. Delete sheets that are not needed, or pictures, and save it again.`,
    );
  }
  if (starts(bytes, [0x50, 0x4b])) return;
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) {
    throw new XlsxProblem(
      isEncrypted(bytes)
        ? "The file is encrypted with a password. Open it, remove the password (File > Info > Protect Workbook), save a copy, and use the copy."
        : `This is a workbook in the old .xls form. ${AS_XLSX}`,
    );
  }
  const start = strFromU8(bytes.subarray(0, 512), true)
    .replace(/^[\u00ef\u00bb\u00bf\s]+/, "")
    .toLowerCase();
  if (/^<(!doctype html|html|table|head|meta)/.test(start)) {
    throw new XlsxProblem(`This is a web page, not a spreadsheet, whatever its name says. ${AS_XLSX}`);
  }
  if (start.startsWith("<?xml") && start.includes("spreadsheet")) {
    throw new XlsxProblem(`This is an XML spreadsheet of 2003. ${AS_XLSX}`);
  }
  if (start.startsWith("%pdf")) {
    throw new XlsxProblem("This is a PDF, not a spreadsheet. Ask for the workbook that it was printed from.");
  }
  throw new XlsxProblem(`This is not a spreadsheet file. ${AS_XLSX}`);
}

function starts(bytes: Uint8Array, with_: readonly number[]): boolean {
  return with_.every((byte, i) => bytes[i] === byte);
}

/** An encrypted workbook is an old-style container with a stream named "EncryptedPackage" (in 16-bit letters). */
function isEncrypted(bytes: Uint8Array): boolean {
  const name = [..."EncryptedPackage"].map((letter) => letter + "\u0000").join("");
  for (let at = 0; at < bytes.length; at += 1 << 20) {
    if (strFromU8(bytes.subarray(at, at + (1 << 20) + 64), true).includes(name)) return true;
  }
  return false;
}
