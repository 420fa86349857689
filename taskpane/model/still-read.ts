import type { PaneState } from "../state";
import { isPartlyRead } from "./workbook-read";

/** Whether the workbook is being read at this moment: what was not found yet may come with the next sheet. */
export const isStillRead = ({ work, workbook }: PaneState): boolean =>
  work?.doing === "reading" && workbook !== null && isPartlyRead(workbook);
