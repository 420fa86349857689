import { brokeOff } from "../../../functions/share/broke-off";
import { repairs } from "../../../functions/share/repairs";
import { spelledFor } from "../../../functions/share/spelled-for";
import { thaw } from "../../../functions/share/thaw";
import { serialDay } from "../../sharing/serial-day";
import { shareWorkbook } from "../../sharing/share-workbook";
import { thawPlan } from "../../templates/share-plan";
import type { Plan } from "../../workbook/plan";
import type { ShareAct, ShareChoices } from "../../workbook/port";
import type { SheetContents } from "../../workbook/sheet-contents";
import { readState } from "../../workbook/state";
import type { Survey } from "../../workbook/survey";
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
  survey(): Promise<Survey>;
  carryOut(plan: Plan): Promise<void>;
  name(): string;
  now(): Date;
}

/** Does what the Share page asks for; answers with what became of it. */
export async function shareInExcel(act: ShareAct, choices: ShareChoices, excel: ExcelTools): Promise<string> {
  if (act === "copy") return makeCopy(choices, excel);
  if (act !== "repair" && act !== "thaw") throw new Error("Excel does that in a copy alone. Make a copy to share.");
  try {
    return await (act === "repair" ? repairIn(excel) : thawIn(excel));
  } catch (fault) {
    throw new Error(brokeOff(act, fault instanceof Error ? fault.message : String(fault)));
  }
}

async function repairIn(excel: ExcelTools): Promise<string> {
  const found = repairs(await excel.sheets(), "DMAIC.");
  await excel.enter(found);
  const many = found.length === 1 ? "One formula was" : `${found.length} formulas were`;
  return found.length === 0 ? "No formula needs repair." : `${many} entered again.`;
}

/** The formulas of a copy that came back: entered first, and crossed off the notes after, so that no failure loses one. */
async function thawIn(excel: ExcelTools): Promise<string> {
  const survey = await excel.survey();
  const { frozen } = readState(survey.state);
  const { back, there, left } = thaw(frozen, await excel.sheets());
  // The copy may have been made by another program, which spells our functions otherwise.
  await excel.enter(back.map((it) => ({ ...it, formula: spelledFor(it.formula, "DMAIC.") })));
  await excel.carryOut(thawPlan(survey, left));
  const many = back.length + there.length;
  const rest = left.length === 0 ? "" : ` ${left.length} were changed since and are left as they are.`;
  return `${many === 1 ? "One formula is" : `${many} formulas are`} back.${rest}`;
}

async function makeCopy(choices: ShareChoices, excel: ExcelTools): Promise<string> {
  const file = openPackage(await excel.file());
  const on = serialDay(excel.now());
  const name = excel.name();
  const { copy, frozen, leftOut, cut } = shareWorkbook({ name, file, contents: readWorkbook(file), on }, choices);
  const bytes = packageBytes(copy);
  const many = frozen.length === 1 ? "One formula was" : `${frozen.length} formulas were`;
  const said = `${frozen.length === 0 ? "Nothing had to be frozen." : `${many} frozen.`}${leftOut.length === 0 ? "" : ` Left out: ${leftOut.join(", ")}.`}${cut.length === 0 ? "" : ` Connections to data elsewhere were taken out: ${cut.join(", ")}.`}`;
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
