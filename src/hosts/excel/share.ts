import { repairs } from "../../../functions/share/repairs";
import { serialDay } from "../../sharing/serial-day";
import { shareWorkbook } from "../../sharing/share-workbook";
import type { ShareAct, ShareChoices } from "../../workbook/port";
import type { SheetContents } from "../../workbook/sheet-contents";
import { isErrorCell, type Cell } from "../../workbook/cell";
import { openPackage, packageBytes } from "../../xlsx/package";
import { readWorkbook } from "../../xlsx/read-workbook";

/** What sharing needs of Excel. */
export interface ExcelTools {
  /** The open workbook as a file, with what its cells show. */
  file(): Promise<Uint8Array>;
  /** Opens a file as a new workbook; false where this Excel cannot. */
  open(bytes: Uint8Array): Promise<boolean>;
  /** Hands a file to the person. */
  save(name: string, bytes: Uint8Array): void;
  sheets(): Promise<readonly SheetContents[]>;
  enter(
    formulas: readonly { readonly sheet: string; readonly area: string; readonly formula: string }[],
  ): Promise<void>;
  name(): string;
  now(): Date;
}

/** Does what the Share page asks for; answers with what became of it. */
export async function shareInExcel(act: ShareAct, choices: ShareChoices, excel: ExcelTools): Promise<string> {
  if (act === "copy") return makeCopy(choices, excel);
  if (act === "repair") {
    const found = repairs(await excel.sheets(), "DMAIC.");
    await excel.enter(found);
    const many = found.length === 1 ? "One formula was" : `${found.length} formulas were`;
    return found.length === 0 ? "No formula needs repair." : `${many} entered again.`;
  }
  throw new Error("Excel does that in a copy alone. Make a copy to share.");
}

async function makeCopy(choices: ShareChoices, excel: ExcelTools): Promise<string> {
  const file = openPackage(await excel.file());
  const on = serialDay(excel.now());
  const name = excel.name();
  const { copy, frozen, leftOut } = shareWorkbook({ name, file, contents: readWorkbook(file), on }, choices);
  const bytes = packageBytes(copy);
  const many = frozen.length === 1 ? "One formula was" : `${frozen.length} formulas were`;
  const said = `${frozen.length === 0 ? "Nothing had to be frozen." : `${many} frozen.`}${leftOut.length === 0 ? "" : ` Left out: ${leftOut.join(", ")}.`}`;
  const stuck = frozen.filter(({ becomes }) => isMissing(becomes[0]?.[0]?.value ?? null)).length;
  const advice =
    stuck === 0
      ? ""
      : ` ${stuck === 1 ? "One of them shows" : `${stuck} of them show`} #N/A, because Excel had not calculated them: choose Repair formulas and make the copy again.`;
  if (await excel.open(bytes))
    return `The copy is open in a window of its own: save it there, then send it. ${said}${advice}`;
  const saved = `${name.replace(/\.[^.]+$/, "")} (copy).xlsx`;
  excel.save(saved, bytes);
  return `Saved ${saved}. ${said}${advice}`;
}

const isMissing = (cell: Cell): boolean => isErrorCell(cell) && cell.error === "#N/A";
