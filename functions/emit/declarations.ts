/** What `npm run bench` times and `npm run false-alarms` simulates. */
export { controlChart } from "../../src/statistics/control-chart";
export { falseAlarmShare } from "../../src/statistics/false-alarm-share";
export { normalNumbers } from "../../src/statistics/normal-numbers";
export { RULE_SETS } from "../../src/statistics/rule-sets";
import { CATALOGUE } from "../catalogue";
import { functionsJson as excelJson } from "./excel";
import { referenceHtml as html, referenceMarkdown as markdown } from "./reference";
import { sheetsFunctions as appsScript } from "./sheets";

/** The global of the Apps Script bundle; the "_" at its end keeps it out of cells and out of the sidebar's reach. */
export const SHEETS_LIBRARY = "Tollgate_";

/** What the builds and the reference page are written from: every function of the catalogue, for each host. */
export const functionsJson = (): string => excelJson(CATALOGUE);
export const sheetsFunctions = (): string => appsScript(CATALOGUE, SHEETS_LIBRARY);
export const referenceMarkdown = (): string => markdown(CATALOGUE);
export const referenceHtml = (): string => html(CATALOGUE);
