import { areaOf, boxOf, type Place } from "./address";
import type { Grid } from "./cell";
import { headings, plannedWords, withInput } from "./kept-input";
import { isOwnerMark, ownerMark, partName } from "./owner-mark";
import type { Plan, Step } from "./plan";
import { exists, isAsPlanned, sheetPlans, type SheetPlan } from "./sheet-plans";
import { refuseTakenNames } from "./refuse-taken-names";
import {
  freeStateSheet,
  readState,
  settingsAsked,
  STATE_TEMPLATE,
  stateSteps,
  type SheetRecord,
  type State,
} from "./state";
import { sheetOfTemplate, type Survey } from "./survey";
import { WorkbookProblem } from "./workbook-problem";

/**
 * Where the user's input stands that a plan would lay again: a host reads these cells and hands them to `reconcile`.
 *
 * Input that an interrupted build has put by is not read again; the state sheet has it.
 */
export function inputToKeep(plan: Plan, survey: Survey, force = false): readonly ({ readonly name: string } & Place)[] {
  const state = readState(survey.state);
  const stale = sheetPlans(plan).filter((it) => exists(it, survey) && (force || !isAsPlanned(it, survey, state)));
  return survey.names.filter(
    ({ name, sheet }) =>
      !state.kept.has(name) && stale.some((it) => it.sheet === sheet && inputNames(it.steps).has(name)),
  );
}

/**
 * A plan cut down to what this workbook still needs: sheets that stand as planned are left alone, sheets of an older plan
 * are laid again around the input that the user typed, and everything else is new.
 *
 * Input is written to the state sheet before any of it is touched, so that no interruption can lose it.
 *
 * @param kept  The cells of every place that `inputToKeep` names, by name.
 * @param force Lays sheets again even where nothing changed: repairs formulas that were typed over.
 * @throws {WorkbookProblem} When the user has a sheet, or a defined name, of a name that the plan needs.
 */
export function reconcile(plan: Plan, survey: Survey, kept: ReadonlyMap<string, Grid>, force = false): Plan {
  const sheets = sheetPlans(plan);
  refuseForeignSheets(sheets, survey);
  const before = readState(survey.state);
  const input = new Map([...kept, ...before.kept]);
  const touched = sheets.filter((it) => force || !isAsPlanned(it, survey, before));
  const asked = settingsAsked(plan);
  const isNoted = [...asked].every(([setting, value]) => before.settings.get(setting) === value);
  if (touched.length === 0 && before.kept.size === 0 && isNoted) return [];
  const settings = new Map([...before.settings, ...asked]);

  const untouched = before.records.filter(({ template }) => touched.every((it) => it.template !== template));
  const begun: State = {
    records: [...untouched, ...touched.map((it) => record(it, ""))],
    kept: input,
    frozen: before.frozen,
    settings,
  };
  const done: State = {
    records: [...untouched, ...touched.map((it) => record(it, it.print))],
    kept: new Map(),
    frozen: before.frozen,
    settings,
  };
  const stateSheet = sheetOfTemplate(survey, STATE_TEMPLATE);
  const name = stateSheet ?? freeStateSheet(survey.sheets);
  const begin = stateSteps(begun, stateSheet !== undefined, name, survey.state.length);
  const rowsNow =
    begun.records.length +
    begun.records.reduce((sum, { charts }) => sum + charts.length, 0) +
    begun.kept.size +
    begun.frozen.length +
    settings.size +
    2;
  const needed = [
    ...begin,
    ...sheetsFirst(touched.flatMap((it) => laidAgain(it, survey, before, input))),
    ...stateSteps(done, true, name, Math.max(rowsNow, survey.state.length)),
  ];
  refuseTakenNames(needed, survey);
  return needed;
}

/** Sheets are added and marked as ours before anything is written: a formula may refer to any of them. */
function sheetsFirst(steps: readonly Step[]): Step[] {
  const isFirst = (it: Step) => it.step === "add sheet" || (it.step === "name" && isOwnerMark(it.name));
  return [...steps.filter(isFirst), ...steps.filter((it) => !isFirst(it))];
}

/** The names that sheets of ours go by in a workbook, for `layOut`. */
export function titlesToday(survey: Survey, templates: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    templates.flatMap((template) => {
      const sheet = sheetOfTemplate(survey, template);
      return sheet === undefined ? [] : [[template, sheet] as const];
    }),
  );
}

function refuseForeignSheets(sheets: readonly SheetPlan[], survey: Survey): void {
  const ours = new Set(sheets.filter((it) => exists(it, survey)).map(({ template }) => template));
  const wanted = sheets.filter(({ template }) => !ours.has(template)).map(({ sheet }) => sheet);
  for (const sheet of wanted) {
    const taken = survey.sheets.find((name) => name.toLowerCase() === sheet.toLowerCase());
    if (taken !== undefined) {
      throw new WorkbookProblem(
        `This workbook already has a sheet named "${taken}" that Tollgate did not make. Rename that sheet and build again; nothing has been changed.`,
      );
    }
  }
}

function record(it: SheetPlan, print: string): SheetRecord {
  const areas = it.steps.flatMap((step) => ("area" in step && step.step !== "name" ? [boxOf(step.area)] : []));
  const area = areaOf({
    top: 0,
    left: 0,
    bottom: Math.max(0, ...areas.map(({ bottom }) => bottom)),
    right: Math.max(0, ...areas.map(({ right }) => right)),
  });
  return { template: it.template, area, charts: chartsOf(it.steps), fingerprint: print };
}

const chartsOf = (steps: readonly Step[]): SheetRecord["charts"] =>
  steps.flatMap((it) => (it.step === "chart" ? [{ at: it.at, chart: it.chart }] : []));

function laidAgain(it: SheetPlan, survey: Survey, before: State, input: ReadonlyMap<string, Grid>): Step[] {
  if (!exists(it, survey)) return [...it.steps];
  const known = before.records.find(({ template }) => template === it.template);
  const planned = plannedWords(it.steps);
  const names = new Set(it.steps.flatMap((step) => (step.step === "name" ? [step.name] : [])));
  const prefix = partName(it.template, "");
  const gone = survey.names.filter(
    ({ name, sheet }) =>
      sheet === it.sheet && name.startsWith(prefix) && name !== ownerMark(it.template) && !names.has(name),
  );
  return [
    // Where the notes were deleted nothing tells what stands, but charts that are to be drawn may be there.
    ...(known === undefined ? [] : [{ step: "clear", sheet: it.sheet, area: known.area } as const]),
    ...(known?.charts ?? chartsOf(it.steps)).map(
      ({ chart: { id } }) => ({ step: "remove chart", sheet: it.sheet, id }) as const,
    ),
    ...gone.map(({ name }) => ({ step: "remove name", name }) as const),
    ...it.steps.flatMap((step) =>
      step.step === "add sheet" ? [] : [withInput(step, input, headings(it.steps), planned)],
    ),
  ];
}

function inputNames(steps: readonly Step[]): ReadonlySet<string> {
  return new Set(steps.flatMap((it) => (it.step === "write" && it.kept !== undefined ? [it.kept.name] : [])));
}
