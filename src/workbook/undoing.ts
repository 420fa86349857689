import type { Plan } from "./plan";
import type { Receipt } from "./receipt";

/**
 * The plan that takes back what a receipt says was added: its sheets, last first, then its names. As long as a sheet stands it is
 * to be known as ours by its name, whatever fails.
 *
 * Sheets that stood before are not removed; what was typed into the removed ones goes with them, so ask before.
 */
export function undoing(receipt: Receipt): Plan {
  const added = new Set(receipt.added.map(({ sheet }) => sheet));
  const names = added.size === 0 ? [] : [...new Set(receipt.names)];
  return [
    ...[...receipt.added].reverse().map(({ sheet, template }) => ({ step: "remove sheet", sheet, template }) as const),
    ...names.map((name) => ({ step: "remove name", name }) as const),
  ];
}
