import type { Plan } from "./plan";
import type { Receipt } from "./receipt";
import { ownerMark } from "./owner-mark";
import type { Survey } from "./survey";

/**
 * The plan that takes back what a receipt says was added: its sheets, last first, then its names. As long as a sheet stands it is
 * to be known as ours by its name, whatever fails.
 *
 * Sheets that stood before are not removed; what was typed into the removed ones goes with them, so ask before.
 *
 * @param survey The workbook as it stands now: what is not ours any more stays.
 */
export function undoing(receipt: Receipt, { taken = [] }: Survey): Plan {
  const isTaken = (mark: string) => taken.some(({ name }) => name.toLowerCase() === mark.toLowerCase());
  const added = receipt.added.filter(({ template }) => !isTaken(ownerMark(template)));
  const names = added.length === 0 ? [] : [...new Set(receipt.names)].filter((name) => !isTaken(name));
  return [
    ...[...added].reverse().map(({ sheet, template }) => ({ step: "remove sheet", sheet, template }) as const),
    ...names.map((name) => ({ step: "remove name", name }) as const),
  ];
}
