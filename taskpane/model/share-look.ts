import { freeze } from "../../functions/share/freeze";
import { frozenLine, type FrozenLine } from "../../functions/share/frozen-line";
import { repairs } from "../../functions/share/repairs";
import { thaw } from "../../functions/share/thaw";
import { confidentialSheets } from "../../src/templates/share-plan";
import { shareSummary } from "../../src/templates/share-summary";
import type { Capabilities, ShareChoices } from "../../src/workbook/port";
import { readState } from "../../src/workbook/state";
import { remembered } from "./remembered";
import type { WorkbookRead } from "./workbook-read";

/** A workbook as people without the add-in would see it. */
export interface ShareLook {
  /** Cells that differ, and what they become in a copy. */
  readonly differs: readonly FrozenLine[];
  readonly confidential: readonly string[];
  /** Formulas that were frozen before and can come back. */
  readonly frozen: number;
  /** Formulas that this program cannot calculate as they are spelled. */
  readonly stuck: number;
}

const known = remembered((_: WorkbookRead) => new Map<string, ShareLook>());

/** What a copy would change in what was read of a workbook. */
export function shareLook(workbook: WorkbookRead, choices: ShareChoices, prefix: Capabilities["prefix"]): ShareLook {
  const key = JSON.stringify([choices.as, choices.withConfidential, prefix]);
  const look = known(workbook).get(key) ?? lookOver(workbook, choices, prefix);
  known(workbook).set(key, look);
  return look;
}

function lookOver(
  { survey, sheets }: WorkbookRead,
  { as, withConfidential }: ShareChoices,
  prefix: Capabilities["prefix"],
): ShareLook {
  const confidential = confidentialSheets(survey);
  const leftOut = withConfidential ? [] : confidential;
  const formulas = thaw(readState(survey.state).frozen, sheets);
  return {
    differs: freeze({ sheets, names: [] }, { as, leftOut }).cells.map((it) => frozenLine(it)),
    confidential,
    frozen: formulas.back.length + formulas.there.length,
    stuck: repairs(sheets, prefix).length,
  };
}

/** The text for a message, from what was read. */
export const summaryOf = remembered(({ survey, sheets }: WorkbookRead): string =>
  shareSummary(survey, sheets, "the workbook"),
);
