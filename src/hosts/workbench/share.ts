import { XLSX_TYPE } from "../../../taskpane/save-file";
import { brokeOff } from "../../../functions/share/broke-off";
import { mailDraft } from "../../../functions/share/mail-draft";
import { repairs } from "../../../functions/share/repairs";
import { spelledFor } from "../../../functions/share/spelled-for";
import { thaw } from "../../../functions/share/thaw";
import { answeredBook } from "../../engine/answered-book";
import { provenTwins } from "../../engine/proven-twins";
import { serialDay } from "../../sharing/serial-day";
import { shareWorkbook } from "../../sharing/share-workbook";
import { thawPlan } from "../../templates/share-plan";
import type { Area } from "../../workbook/address";
import type { Plan } from "../../workbook/plan";
import type { ShareAct, ShareChoices } from "../../workbook/port";
import type { SheetContents } from "../../workbook/sheet-contents";
import { readState } from "../../workbook/state";
import { packageBytes } from "../../xlsx/package";
import { readOutline } from "../../xlsx/read-outline";
import type { Book } from "./book";
import { fileName, savedFile } from "./download";
import { readSheet } from "./read-sheet";
import { survey } from "./survey";

/** A formula to be typed into the first cell of an area; the others are emptied for it to fill. */
export interface FormulaToEnter {
  readonly sheet: string;
  readonly area: Area;
  readonly formula: string;
}

/** What sharing needs of the page around the spreadsheet. */
export interface ShareTools {
  /** Hands a file to the person. */
  save(name: string, bytes: Uint8Array, type: string): void;
  /** Enters formulas and carries a plan out, all or nothing: one step that the spreadsheet's own "undo" takes back. */
  carryOut(formulas: readonly FormulaToEnter[], plan: Plan): void;
  now(): Date;
}

/** Does what the Share page asks for; answers with what became of it. */
export function shareFrom(book: Book, act: ShareAct, choices: ShareChoices, tools: ShareTools): string {
  switch (act) {
    case "copy":
    case "draft":
      return makeCopy(book, act, choices, tools);
    case "thaw":
      return thawIn(book, tools);
    case "repair":
      return repairIn(book, tools);
    case "freeze":
      throw new Error("The workbench freezes formulas in a copy, never in the workbook itself. Download a copy.");
  }
}

function makeCopy(book: Book, act: "copy" | "draft", choices: ShareChoices, tools: ShareTools): string {
  const { file } = savedFile(book);
  const contents = { sheets: sheetsOf(book), names: readOutline(file).names };
  const on = tools.now();
  const { copy, frozen, leftOut, cut, summary } = shareWorkbook(
    // A file of Excel's comes with functions in its spelling, which show #NAME? here until they are repaired.
    { name: book.name, file, contents, book: answeredBook(contents), on: serialDay(on) },
    choices,
    provenTwins,
  );
  const name = fileName(book).replace(/\.xlsx$/, " (copy).xlsx");
  const bytes = packageBytes(copy);
  const without = leftOut.length === 0 ? "" : ` Left out: ${leftOut.join(", ")}.`;
  const said = `${frozen.length === 0 ? "Nothing had to be frozen." : frozen.length === 1 ? "One formula was frozen." : `${frozen.length} formulas were frozen.`}${without}${cut.length === 0 ? "" : ` Connections to data elsewhere were taken out: ${cut.join(", ")}.`}`;
  if (act === "copy") {
    tools.save(name, bytes, XLSX_TYPE);
    return `Saved ${name}. ${said}`;
  }
  const subject = (summary.split("\n")[0] ?? "").replace(/\s*Attached: .*$/, "") || name;
  const date = on.toUTCString().replace("GMT", "+0000");
  const draft = mailDraft({ subject, text: summary, file: { name, bytes }, date });
  const letter = name.replace(/\.xlsx$/, ".eml");
  tools.save(
    letter,
    Uint8Array.from(draft, (mark) => mark.charCodeAt(0)),
    "message/rfc822",
  );
  return `Saved ${letter}: a draft that your mail program opens, with the copy attached. ${said}`;
}

function thawIn(book: Book, tools: ShareTools): string {
  const { getters } = book.model;
  const { frozen } = readState(survey(getters).state);
  const { back, there, left } = thaw(frozen, sheetsOf(book));
  inOneGo("thaw", () =>
    tools.carryOut(
      back.map((it) => ({ ...it, formula: spelledFor(it.formula, "") })),
      thawPlan(survey(getters), left),
    ),
  );
  const many = back.length + there.length;
  const rest = left.length === 0 ? "" : ` ${left.length} were changed since and are left as they are.`;
  return `${many === 1 ? "One formula is" : `${many} formulas are`} back.${rest}`;
}

function repairIn(book: Book, tools: ShareTools): string {
  const found = repairs(sheetsOf(book), "", readOutline(book.file).names);
  inOneGo("repair", () => tools.carryOut(found, []));
  return found.length === 0
    ? "No formula needs repair."
    : `${found.length === 1 ? "One formula was" : `${found.length} formulas were`} entered again.`;
}

/** @throws {Error} With a sentence: what broke off was taken back. */
function inOneGo(act: "thaw" | "repair", run: () => void): void {
  try {
    run();
  } catch (fault) {
    throw new Error(brokeOff(act, fault instanceof Error ? fault.message : String(fault)));
  }
}

function sheetsOf({ model: { getters } }: Book): readonly SheetContents[] {
  return getters.getSheetIds().map((id) => readSheet(getters, id));
}
