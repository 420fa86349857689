import { boxOf } from "../../workbook/address";
import { isErrorCell } from "../../workbook/cell";
import type { Host } from "../../workbook/port";
import type { SheetContents } from "../../workbook/sheet-contents";
import { surveyWorkbook } from "../../xlsx/survey-workbook";
import { capabilities } from "./capabilities";
import type { FileRead } from "./file-read";

/**
 * The workbench as the pane sees it while the spreadsheet is still being made ready: what only reads is answered from the file,
 * what the person has selected and whatever writes waits for the spreadsheet.
 *
 * @param file     What our reader has found.
 * @param host     The workbench itself, once it is there; from then on it answers everything.
 */
export function waitingHost(file: Promise<Pick<FileRead, "contents" | "opensOn">>, host: Promise<Host>): Host {
  let own: Host | undefined;
  // Whoever opens the file tells of a spreadsheet that never comes.
  host.then((it) => (own = it)).catch(() => undefined);
  const fromFile = async (sheet: string | undefined): Promise<SheetContents | undefined> => {
    const { contents, opensOn } = await file;
    const found = contents.sheets.find(({ name }) => name === (sheet ?? opensOn));
    return found !== undefined && isAnswered(found) ? found : undefined;
  };
  return {
    capabilities: () => Promise.resolve(capabilities(true)),
    survey: async () => own?.survey() ?? surveyWorkbook((await file).contents),
    async read(sheet) {
      // Nothing can be selected yet: the sheet that is seen is answered without a selection.
      const known = own !== undefined ? undefined : await fromFile(sheet);
      return known ?? (await host).read(sheet);
    },
    apply: async (...given) => (await host).apply(...given),
    undo: async (receipt) => (await host).undo(receipt),
    insertFormula(formula) {
      if (own !== undefined) return own.insertFormula(formula);
      const says = "The spreadsheet is still being made ready, so there is no active cell yet. Insert it in a moment.";
      return Promise.reject(new Error(says));
    },
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
