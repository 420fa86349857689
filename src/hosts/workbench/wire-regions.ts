import { element } from "./page-bar";

/**
 * F6 goes from the line above to the cells and on to the pane, and round again, as in every spreadsheet program: Tab alone would
 * never come out of the cells, where it goes to the next one.
 */
export function wireRegions(): void {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "F6" || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const all = ["open", "sheet", "pane"].map(element);
    const at = all.findIndex((it) => it.contains(document.activeElement) || it === document.activeElement);
    const isInBar = document.activeElement?.closest(".workbench-bar") !== null;
    const from = isInBar ? 0 : at;
    const step = event.shiftKey ? all.length - 1 : 1;
    for (let turn = 1; turn <= all.length; turn += 1) {
      const next = all[(Math.max(from, event.shiftKey ? 0 : -1) + step * turn) % all.length]!;
      if (enter(next)) return;
    }
  });
}

/** Puts the focus into a region; false where it has nothing to take it. */
function enter(region: HTMLElement): boolean {
  if (region.offsetParent === null) return false;
  const grid = region.querySelector<HTMLElement>(".o-grid");
  // The spreadsheet gives the focus to its cells when they are clicked.
  if (grid !== null) grid.click();
  else
    (
      region.querySelector<HTMLElement>('.preview-paper, .tg-nav [aria-current="page"], .tg-nav button') ?? region
    ).focus();
  return region.contains(document.activeElement);
}
