import type { WorkbookRead } from "../model/workbook-read";

/** What is known of a workbook, with one of its sheets as it was read just now. */
export function withSheet(workbook: WorkbookRead, contents: WorkbookRead["sheets"][number]): WorkbookRead {
  const isKnown = workbook.sheets.some(({ name }) => name === contents.name);
  const sheets = isKnown
    ? workbook.sheets.map((it) => (it.name === contents.name ? contents : it))
    : [...workbook.sheets, contents];
  const named = workbook.survey.sheets.includes(contents.name);
  const survey = named ? workbook.survey : { ...workbook.survey, sheets: [...workbook.survey.sheets, contents.name] };
  return { ...workbook, survey, sheets };
}
