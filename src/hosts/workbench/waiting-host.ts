import { boxOf } from "../../workbook/address";
import { isErrorCell } from "../../workbook/cell";
import type { Host } from "../../workbook/port";
import type { SheetContents, WorkbookContents } from "../../workbook/sheet-contents";
import { surveyWorkbook } from "../../xlsx/survey-workbook";
import { capabilities } from "./capabilities";

/**
 * The workbench as the pane sees it while the spreadsheet is still being made ready: what only reads is answered from the file,
 * what the person has selected and whatever writes waits for the spreadsheet.
 *
 * @param contents What our reader has found in the file.
 * @param host     The workbench itself, once it is there; from then on it answers everything.
 */
export function waitingHost(contents: Promise<WorkbookContents>, host: Promise<Host>): Host {
  let own: Host | undefined;
  // Whoever opens the file tells of a spreadsheet that never comes.
  host.then((it) => (own = it)).catch(() => undefined);
  const fromFile = async (sheet: string): Promise<SheetContents | undefined> => {
    const found = (await contents).sheets.find(({ name }) => name === sheet);
    return found !== undefined && isAnswered(found) ? found : undefined;
  };
  return {
    capabilities: () => Promise.resolve(capabilities(true)),
    survey: async () => own?.survey() ?? surveyWorkbook(await contents),
    async read(sheet) {
      const known = own !== undefined || sheet === undefined ? undefined : await fromFile(sheet);
      return known ?? (await host).read(sheet);
    },
    apply: async (...given) => (await host).apply(...given),
    undo: async (receipt) => (await host).undo(receipt),
    insertFormula: async (formula) => (await host).insertFormula(formula),
    async share(...given) {
      const { share } = await host;
      if (share === undefined) throw new Error("Nothing can be saved from here.");
      return share(...given);
    },
    show: async (place) => (await host).show?.(place),
    subscribe(edited) {
      let isOver = false;
      let stop: (() => void) | undefined;
      host
        .then((it) => {
          if (!isOver) stop = it.subscribe?.(edited);
        })
        .catch(() => undefined);
      return () => {
        isOver = true;
        stop?.();
      };
    },
    isEditing: () => own?.isEditing?.() === true,
  };
}

/** Whether the formulas say in the file what they show: some programs write formulas only, others do not know ours. */
function isAnswered({ cells, formulas }: SheetContents): boolean {
  let blank = 0;
  for (const address of Object.keys(formulas)) {
    const { top, left } = boxOf(address);
    const shown = cells[top]?.[left] ?? null;
    if (isErrorCell(shown) && shown.error === "#NAME?") return false;
    // A formula that shows nothing looks, in some files, like one that nobody has worked out.
    if (shown === null) blank += 1;
  }
  return blank * 2 <= Object.keys(formulas).length;
}
