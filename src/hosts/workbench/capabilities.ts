import type { Capabilities, ShareAct } from "../../workbook/port";

/** What the workbench can do for those who get a workbook. */
const SHARES: readonly ShareAct[] = ["copy", "draft", "thaw", "repair"];

/** What the workbench can do; files can be saved only where there is a page around it. */
export function capabilities(savesFiles: boolean): Capabilities {
  return { name: "Workbench", prefix: "", events: true, missing: [], ...(savesFiles ? { shares: SHARES } : {}) };
}
