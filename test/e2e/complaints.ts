import type { Page } from "playwright-core";

/**
 * Gathers whatever a page complains of: errors and warnings on its console (a broken policy among them), faults nobody caught.
 *
 * @param expected What the browser says of the frame that a host puts the page into, and the page cannot help.
 */
export function complaintsOf(page: Page, expected?: RegExp): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    const isExpected = expected?.test(message.text()) === true;
    if (["error", "warning"].includes(message.type()) && !isExpected) complaints.push(message.text());
  });
  page.on("pageerror", (fault) => complaints.push(fault.message));
  page.on("requestfailed", (request) => {
    const says = `not loaded: ${request.url()}`;
    if (expected?.test(says) !== true) complaints.push(says);
  });
  return complaints;
}
