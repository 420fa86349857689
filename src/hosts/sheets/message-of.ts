/** What an error says. Errors of Google's services come of another realm, where `instanceof Error` would not know them. */
export function messageOf(fault: unknown): string {
  return typeof fault === "object" && fault !== null && "message" in fault ? String(fault.message) : String(fault);
}
