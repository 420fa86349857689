/** Inputs that the spreadsheet leaves without a name, and what those who listen are to hear. */
const NAMES: readonly (readonly [selector: string, name: string])[] = [
  [".o-spreadsheet-topbar .os-input", "Name of the selected cells"],
  ['.o-number-input[max="300"]', "Zoom in percent"],
  ['.o-number-input[max="400"]', "Font size"],
  [".o-grid-add-rows-input", "How many rows to add at the bottom"],
];

/** Names them, and again whenever the spreadsheet draws them anew; returns how to stop. */
export function nameInputs(place: Element): () => void {
  const name = () => {
    for (const [selector, text] of NAMES) {
      for (const it of place.querySelectorAll(`${selector}:not([aria-label])`)) it.setAttribute("aria-label", text);
    }
  };
  name();
  const observer = new MutationObserver(name);
  observer.observe(place, { childList: true, subtree: true });
  return () => observer.disconnect();
}
