import { useEffect, type MutableRef } from "preact/hooks";

let last: EventTarget | null = null;

/** Follows where in the pane the focus is. */
export function watchFocus(pane: HTMLElement): void {
  pane.addEventListener("focusin", ({ target }) => (last = target));
  pane.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !pane.contains(relatedTarget)) last = null;
  });
}

/** Whether what had the focus is gone from the page, so that nothing has it. A focus that is elsewhere is left there. */
function isLost(): boolean {
  const nothing = document.activeElement === null || document.activeElement === document.body;
  return nothing && last instanceof Node && !last.isConnected;
}

/** Takes the focus when it would otherwise be lost: after a press that makes the pressed thing go. */
export function useLostFocus(taker: MutableRef<HTMLElement | null>, isWilling = true): void {
  useEffect(() => {
    if (isWilling && isLost()) taker.current?.focus();
  });
}
