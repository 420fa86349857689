import { confidentialMark, isConfidentialMark, isOwnerMark, ownerMark } from "../workbook/owner-mark";
import { ABOUT_COPY, ABOUT_COPY_TITLE } from "../workbook/copy-sheet";
import { layOut } from "../workbook/layout";
import type { Plan, Step } from "../workbook/plan";
import { refuseTakenNames } from "../workbook/refuse-taken-names";
import { freeStateSheet, readState, STATE_TEMPLATE, stateSteps, type FrozenRecord } from "../workbook/state";
import { sheetOfTemplate, type Survey } from "../workbook/survey";
import { aboutCopy, type AboutCopy } from "./always/about-copy";

/**
 * What a shared copy gets of its own: the sheet *About this copy*, and in the notes the formulas that were frozen.
 *
 * @param survey The copy, without what was left out.
 * @param records The frozen formulas that can come back.
 * @throws {WorkbookProblem} When the user has a defined name that its sheets need.
 */
export function sharePlan(about: AboutCopy, survey: Survey, records: readonly FrozenRecord[]): Plan {
  const { sheets, title } = withoutAbout(survey);
  const state = readState(survey.state);
  const marked = new Set(survey.names.map(({ name }) => name));
  const kept = state.records.filter(({ template }) => marked.has(ownerMark(template)) && template !== ABOUT_COPY);
  const notes = sheetOfTemplate(survey, STATE_TEMPLATE);
  const frozen = withRecords(state.frozen, records);
  const steps = [...sheets, ...layOut([aboutCopy(about, title)]).plan];
  const remembered =
    notes === undefined && frozen.length === 0
      ? []
      : stateSteps(
          { ...state, records: kept, kept: new Map(), frozen },
          notes !== undefined,
          notes ?? freeStateSheet(survey.sheets),
          survey.state.length,
        );
  refuseTakenNames([...steps, ...remembered], survey);
  return [...steps, ...remembered];
}

/** What was written down before, but for what is written down anew. */
function withRecords(before: readonly FrozenRecord[], records: readonly FrozenRecord[]): readonly FrozenRecord[] {
  const starts = new Set(records.map(startOf));
  return [...before.filter((it) => !starts.has(startOf(it))), ...records];
}

const startOf = ({ sheet, area }: FrozenRecord): string => `${sheet}!${area.split(":")[0] ?? ""}`;

/**
 * The notes alone: formulas are written down before the first of them is touched.
 *
 * @throws {WorkbookProblem} When the user has a defined name that its sheets need.
 */
export function frozenNotes(survey: Survey, records: readonly FrozenRecord[]): Plan {
  const state = readState(survey.state);
  const notes = sheetOfTemplate(survey, STATE_TEMPLATE);
  const steps = stateSteps(
    { ...state, frozen: withRecords(state.frozen, records) },
    notes !== undefined,
    notes ?? freeStateSheet(survey.sheets),
    survey.state.length,
  );
  refuseTakenNames(
    [...steps, { step: "name", name: ownerMark(ABOUT_COPY), sheet: ABOUT_COPY_TITLE, area: "A1" }],
    survey,
  );
  return steps;
}

/**
 * What a thawed workbook loses: the sheet about the copy where nothing is frozen any more, the notes of what came back, and the
 * sheet of the notes where it says nothing else.
 */
export function thawPlan(survey: Survey, still: readonly FrozenRecord[]): Plan {
  const notes = sheetOfTemplate(survey, STATE_TEMPLATE);
  if (notes === undefined) return adrift(survey);
  const state = readState(survey.state);
  const { sheets } = withoutAbout(survey);
  if (still.length === 0 && state.records.length + state.kept.size + state.settings.size === 0) {
    const gone = { step: "remove sheet", sheet: notes, template: STATE_TEMPLATE } as const;
    return [...sheets, gone, { step: "remove name", name: ownerMark(STATE_TEMPLATE) }];
  }
  return [
    ...(still.length === 0 ? sheets : []),
    ...stateSteps({ ...state, frozen: still }, true, notes, survey.state.length),
  ];
}

/** Marks that an earlier thaw left behind, because it broke off when their sheets were gone. */
function adrift(survey: Survey): Plan {
  return [ABOUT_COPY, STATE_TEMPLATE]
    .filter((template) => sheetOfTemplate(survey, template) === undefined)
    .filter((template) => !(survey.taken ?? []).some(({ name }) => name === ownerMark(template)))
    .map((template) => ({ step: "remove name", name: ownerMark(template) }) as const);
}

/** The sheets that are marked as confidential. */
export function confidentialSheets(survey: Survey): readonly string[] {
  return [...new Set(survey.names.filter(({ name }) => isConfidentialMark(name)).map(({ sheet }) => sheet))];
}

/** An earlier sheet of the kind goes; a sheet of somebody else's that has its name keeps it. */
function withoutAbout(survey: Survey): { readonly sheets: readonly Step[]; readonly title: string } {
  const there = sheetOfTemplate(survey, ABOUT_COPY);
  const names = survey.names.filter(
    ({ name, sheet }) => sheet === there && !isOwnerMark(name) && name !== confidentialMark(ABOUT_COPY),
  );
  const taken = new Set(survey.sheets.filter((name) => name !== there).map((name) => name.toLowerCase()));
  let title = ABOUT_COPY_TITLE;
  for (let number = 2; taken.has(title.toLowerCase()); number += 1) title = `${ABOUT_COPY_TITLE} (${number})`;
  if (there === undefined) return { sheets: [], title };
  return {
    sheets: [
      // Hosts find the sheet by its mark, so that goes last.
      { step: "remove sheet", sheet: there, template: ABOUT_COPY },
      ...names.map(({ name }) => ({ step: "remove name", name }) as const),
      { step: "remove name", name: ownerMark(ABOUT_COPY) },
    ],
    title,
  };
}
