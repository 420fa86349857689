import type { Plan } from "./plan";
import type { Receipt } from "./receipt";

/**
 * The plan that takes back what a receipt says was added: its names, then its sheets, last first.
 *
 * Sheets that stood before are not removed; what was typed into the removed ones goes with them, so ask before.
 */
export function undoing(receipt: Receipt): Plan {
  const added = new Set(receipt.added.map(({ sheet }) => sheet));
  const names = added.size === 0 ? [] : [...new Set(receipt.names)];
  return [
    ...names.map((name) => ({ step: "remove name", name }) as const),
    ...[...receipt.added].reverse().map(({ sheet, template }) => ({ step: "remove sheet", sheet, template }) as const),
  ];
}
