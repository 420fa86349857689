import { answeredBook } from "../../engine/answered-book";
import { provenTwins } from "../../engine/proven-twins";
import { shareWorkbook, type SharedWorkbook } from "../../sharing/share-workbook";
import { serialDay } from "../../sharing/serial-day";
import type { ShareChoices } from "../../workbook/port";
import { packageOf } from "../../xlsx/package-of";
import type { FileRead } from "./read-file";

/**
 * A copy of a file for people without the add-in; built-in formulas in it have been worked out over its own data.
 *
 * @throws {WorkbookProblem} With one sentence; the file that was read is as it was.
 */
export function shareFile(
  { name, package: file, contents }: FileRead,
  choices: ShareChoices,
  day: Date,
): SharedWorkbook {
  const toShare = {
    name,
    file: file ?? packageOf(contents.sheets),
    contents,
    book: answeredBook(contents),
    on: serialDay(day),
  };
  return shareWorkbook(toShare, choices, provenTwins);
}
