import { outgrown } from "./outgrown";
import { kpisNow, projectIn } from "./project-read";
import { remembered } from "./remembered";
import type { WorkbookRead } from "./workbook-read";

/** What the pane can do about something that is wrong. */
export type Mend = "refresh" | "read again" | "share";

/** Something about the workbook that somebody should know. */
export interface Warning {
  readonly says: string;
  readonly mend?: Mend;
}

/** What stands in the way of trusting the sheets, most pressing first. */
export const warningsOf = remembered((workbook: WorkbookRead): readonly Warning[] => {
  const { problem } = projectIn(workbook);
  if (problem !== undefined) return [{ says: problem, mend: "read again" }];
  return [
    ...unread(workbook),
    ...kpisNow(workbook).flatMap((it) => ("problem" in it ? [{ says: it.problem }] : [])),
    ...outgrown(workbook).flatMap(({ kpi, rows }): Warning[] => {
      const says = `${rows === 1 ? "One row" : `${rows} rows`} of data ${rows === 1 ? "lies" : "lie"} beyond the end of the chart "${kpi.name}".`;
      return rows > 0 ? [{ says, mend: "refresh" }] : [];
    }),
  ];
});

function unread({ sheets, of }: WorkbookRead): Warning[] {
  if (sheets.length >= of) return [];
  return [{ says: `Reading was stopped: ${sheets.length} of ${of} sheets were read.`, mend: "read again" }];
}

/** Formulas that people without the add-in would see as errors, by their count. */
export function perishingWarning(count: number): readonly Warning[] {
  if (count === 0) return [];
  const says = `${count === 1 ? "One formula uses" : `${count} formulas use`} functions that people without Tollgate lack. Make a copy before you send the workbook.`;
  return [{ says, mend: "share" }];
}
