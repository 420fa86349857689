import { isErrorCell, type Cell } from "../workbook/cell";
import type { Answers } from "./answers";
import { answerType, answerValue } from "./cell-xml";
import { findPart, partText, withParts, type Package } from "./package";
import type { PartContent } from "./part-content";
import { readOutline } from "./read-outline";
import { SheetDraft } from "./sheet-draft";
import { sheetPart } from "./sheet-part";

const FORMULA = /<(?:\w+:)?f[\s>/]/;
const VALUE = /<(?:\w+:)?v(?:\s[^>]*)?(?:\/>|>[^<]*<\/(?:\w+:)?v>)|<(?:\w+:)?is>[\s\S]*?<\/(?:\w+:)?is>/;
const SMALL = 1e-9;

/**
 * The package with the answers that are kept beside formulas brought up to date, for programs that do not calculate
 * when they open a file. Sheets whose answers still hold are not touched, and an answer is not replaced by an error:
 * the file's own program may know a function that we do not.
 */
export function refreshAnswers(file: Package, answers: Answers): Package {
  const changes = new Map<string, PartContent>();
  for (const { name, part } of readOutline(file).sheets) {
    if (part === undefined || findPart(file, part) === undefined) continue;
    const text = partText(file, part);
    if (!FORMULA.test(text)) continue;
    const draft = new SheetDraft(name, text);
    if (refresh(draft, answers)) changes.set(part, sheetPart(draft, undefined));
  }
  return changes.size === 0 ? file : withParts(file, changes);
}

function refresh(draft: SheetDraft, answers: Answers): boolean {
  let isChanged = false;
  for (const [row, cells] of draft.rows) {
    cells.forEach(({ style, holds }, column) => {
      if (!("kept" in holds) || !FORMULA.test(holds.kept)) return;
      const answer = answers.cell(draft.sheet, row, column);
      const kept = withAnswer(holds.kept, answer);
      if (kept === holds.kept) return;
      cells.set(column, { style, holds: { kept } });
      isChanged = true;
    });
  }
  return isChanged;
}

function withAnswer(cell: string, answer: Cell): string {
  if (isErrorCell(answer) || isSame(cell, answer)) return cell;
  const prefix = /^<(\w+:)?c[\s>]/.exec(cell)?.[1] ?? "";
  const value = answerValue(answer).replace(/<(\/?)v>/g, `<$1${prefix}v>`);
  const start = /^<[^>]*>/.exec(cell)![0];
  const typed = start.replace(/\st="[^"]*"/, "").replace(/>$/, `${answerType(answer)}>`);
  return (
    typed +
    cell
      .slice(start.length)
      .replace(VALUE, "")
      .replace(/<\/(?:\w+:)?c>$/, (end) => value + end)
  );
}

/** Whether the cell shows that already; numbers may differ in their last digits, as two programs do. */
function isSame(cell: string, answer: Cell): boolean {
  const type = /^<[^>]*\st="([^"]*)"/.exec(cell)?.[1] ?? "n";
  const value = /<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)</.exec(cell)?.[1];
  if (answer === null) return value === undefined || (type === "str" && value === "");
  if (typeof answer === "number")
    return (
      type === "n" && value !== undefined && Math.abs(Number(value) - answer) <= SMALL * Math.max(1, Math.abs(answer))
    );
  return (
    `${answerType(answer)}${answerValue(answer)}` ===
    `${type === "n" ? "" : ` t="${type}"`}${value === undefined ? "" : `<v>${value}</v>`}`
  );
}
