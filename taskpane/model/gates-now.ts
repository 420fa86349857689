import { PHASES, type Phase } from "../../src/dmaic/phase";
import { gates } from "../../src/templates/always/gates";
import { planParts } from "../../src/templates/plan-parts";
import { BLANK_SETTING } from "../../src/templates/setting";
import { boxOf, type Place } from "../../src/workbook/address";
import { sheetOfTemplate } from "../../src/workbook/survey";
import { projectIn, wantedOf } from "./project-read";
import { remembered } from "./remembered";
import { said, shownTable } from "./shown-table";
import { tried } from "./tried";
import { foundIn, type WorkbookRead } from "./workbook-read";

/** One thing that a gate asks for, as the Gates sheet answers it. */
export interface CriterionNow {
  readonly asks: string;
  /** "Met", "Not met", "Cannot tell", "Overridden"; blank where the sheet was not calculated. */
  readonly state: string;
  /** What to do; blank when it is met. */
  readonly says: string;
  /** The cell that answers, where its sheet is in the workbook. */
  readonly evidence?: Place;
}

/** Where the review at the end of a phase stands, read from the Gates sheet. */
export interface GateNow {
  readonly phase: Phase;
  readonly state: string;
  /** "3 of 6". */
  readonly met: string;
  readonly criteria: readonly CriterionNow[];
}

/** The gates as their sheet shows them; none where the sheet is not there or was not read. */
export const gatesNow = remembered((workbook: WorkbookRead): readonly GateNow[] => {
  const name = sheetOfTemplate(workbook.survey, gates.id);
  const sheet = workbook.sheets.find((it) => it.name === name);
  const [design] = gates.designs(BLANK_SETTING);
  if (sheet === undefined || design === undefined) return [];
  const summary = shownTable(design, "phases", sheet);
  const links = evidenceLinks(workbook, sheet.name);
  return PHASES.map((phase, i): GateNow => {
    const row = summary[i]?.cells;
    return {
      phase,
      state: said(row?.["state"]),
      met: said(row?.["words"]),
      criteria: shownTable(design, phase, sheet).map(({ at, cells }) => {
        const evidence = links.get(at);
        return {
          asks: said(cells["asks"]),
          state: said(cells["counts"]),
          says: said(cells["says"]),
          ...(evidence === undefined ? {} : { evidence }),
        };
      }),
    };
  });
});

/** Where the links of the Gates sheet lead, by their rows: a sheet that is read shows the words of a link, not its end. */
function evidenceLinks(workbook: WorkbookRead, sheet: string): ReadonlyMap<number, Place> {
  const { project } = projectIn(workbook);
  const laid = tried(() => planParts(wantedOf(project, foundIn(workbook).tables), [], workbook.survey));
  if (typeof laid === "string") return new Map();
  return new Map(
    laid.plan.flatMap((it) => (it.step === "link" && it.sheet === sheet ? [[boxOf(it.area).top, it.to] as const] : [])),
  );
}
