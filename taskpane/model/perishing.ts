import { shareLook } from "./share-look";
import { tried } from "./tried";
import type { WorkbookRead } from "./workbook-read";

/** How many formulas people without the add-in would see as errors, in what was read. */
export function perishing(workbook: WorkbookRead): number {
  const look = tried(() => shareLook(workbook, { as: "formulas", withConfidential: false }, ""));
  return typeof look === "string" ? 0 : look.differs.length;
}
