/** What sharing does in the open workbook itself, as the person knows it. */
const DOING = { freeze: "Freezing", thaw: "Thawing", repair: "Repairing formulas" } as const;
const AGAIN = {
  freeze: "No formula is lost: freeze again to finish, or thaw to have every formula back.",
  thaw: "No formula is lost: thaw again to put back the rest.",
  repair: "No formula is lost: repair again to finish.",
} as const;

/**
 * The sentence for work that a program broke off in the middle.
 *
 * @example
 * brokeOff("thaw", "Service Spreadsheets failed.") // => "Thawing broke off: Service Spreadsheets failed. No formula is lost: thaw again to put back the rest."
 */
export function brokeOff(act: keyof typeof DOING, fault: string): string {
  return `${DOING[act]} broke off: ${fault.replace(/\.$/, "")}. ${AGAIN[act]}`;
}
