import { isErrorCell, type Cell } from "../../workbook/cell";

/**
 * The place of the last cell that is not above what is wanted in a list in rising order, or not below it in a falling one; -1 for none.
 *
 * The list is halved again and again; cells of another kind than the wanted one are passed over.
 */
export function sortedPlace(at: (place: number) => Cell, length: number, wanted: Cell, isRising: boolean): number {
  if (wanted === null || isErrorCell(wanted)) return -1;
  const key = keyOf(wanted);
  const cell = isRising ? at : (place: number) => at(length - place - 1);
  let best: { readonly value: number | string | boolean; readonly place: number } | undefined;
  let [low, high] = [0, length - 1];
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    let place = middle;
    let value = keyOf(cell(place));
    while (place > low && typeof value !== typeof key) {
      place -= 1;
      value = keyOf(cell(place));
    }
    if (value === null || typeof value !== typeof key) {
      low = middle + 1;
      continue;
    }
    const fits = isRising ? value <= key! : value >= key!;
    const isBetter =
      best === undefined ||
      (isRising ? best.value < value : best.value > value) ||
      (best.value === value && best.place < place);
    if (fits && isBetter) best = { value, place };
    if (value > key!) high = place - 1;
    else low = middle + 1;
  }
  if (best === undefined) return -1;
  return isRising ? best.place : length - best.place - 1;
}

const keyOf = (cell: Cell): number | string | boolean | null =>
  typeof cell === "string" ? cell.toLowerCase() : isErrorCell(cell) ? null : cell;
