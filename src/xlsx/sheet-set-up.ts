import { areaOf } from "../workbook/address";
import type { SheetDraft } from "./sheet-draft";
import { childShell, shellOf, type XmlShell } from "./xml-shell";

/** Tab color, fit to page, and on which side groups fold. */
export function sheetProperties(shell: XmlShell, draft: SheetDraft): string | undefined {
  const { tabColor, page } = draft;
  if (tabColor === undefined && (page === undefined || shell.children.some(({ name }) => name === "sheetPr")))
    return undefined;
  const color = tabColor === undefined ? "" : `<tabColor rgb="FF${tabColor}"/>`;
  return `<sheetPr>${color}${draft.group === undefined || draft.group.left === 0 ? "" : '<outlinePr summaryRight="0"/>'}${page === undefined ? "" : '<pageSetUpPr fitToPage="1"/>'}</sheetPr>`;
}

/** Grid lines and frozen rows and columns. */
export function sheetViews(shell: XmlShell, { freeze, before, hasGridLines }: SheetDraft): string | undefined {
  if (before !== undefined && freeze === undefined) return undefined;
  const pane = freeze === undefined || freeze.rows + freeze.columns === 0 ? "" : frozen(freeze);
  const own = childShell(shell, "sheetViews")?.children.find(({ name }) => name === "sheetView")?.text;
  const start =
    own === undefined
      ? `<sheetView${hasGridLines ? "" : ' showGridLines="0"'} workbookViewId="0">`
      : shellOf(own).start;
  return `<sheetViews>${start}${pane}</sheetView></sheetViews>`;
}

function frozen({ rows: down, columns: across }: { readonly rows: number; readonly columns: number }): string {
  const pane = down > 0 && across > 0 ? "bottomRight" : down > 0 ? "bottomLeft" : "topRight";
  const split = `${across > 0 ? ` xSplit="${across}"` : ""}${down > 0 ? ` ySplit="${down}"` : ""}`;
  return `<pane${split} topLeftCell="${areaOf({ top: down, left: across, bottom: down, right: across })}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/>`;
}

/** Widths of columns, and those that are folded away; the button that unfolds them stands at their left. */
export function columns({ widths, group }: SheetDraft): string | undefined {
  if (widths === undefined && group === undefined) return undefined;
  const count = Math.max(widths?.length ?? 0, group === undefined ? 0 : group.right + 1);
  const cols = Array.from({ length: count }, (_, i) => {
    const width = widths?.[i];
    const isFolded = group !== undefined && i >= group.left && i <= group.right;
    const hasButton = group !== undefined && i === group.left - 1;
    if (width === undefined && !isFolded && !hasButton) return "";
    const folds = isFolded ? ' hidden="1" outlineLevel="1"' : hasButton ? ' collapsed="1"' : "";
    return `<col min="${i + 1}" max="${i + 1}" width="${(width ?? 11) + 0.7109375}" customWidth="1"${folds}/>`;
  });
  return count === 0 ? undefined : `<cols>${cols.join("")}</cols>`;
}
