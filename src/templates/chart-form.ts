import type { ChartForm } from "../workbook/chart-form";
import type { Step } from "../workbook/plan";
import { readState, settingStep } from "../workbook/state";
import type { Survey } from "../workbook/survey";

const FORM = "calculated columns of charts";
const FORMS: readonly ChartForm[] = ["formulas", "functions"];

/** The form that a workbook's notes ask for, where they do. */
export function notedForm(survey: Survey): ChartForm | undefined {
  const noted = readState(survey.state).settings.get(FORM);
  return FORMS.find((it) => it === noted);
}

/** The form that a workbook's charts are written in; built-in formulas where its notes say nothing. */
export const formIn = (survey: Survey): ChartForm => notedForm(survey) ?? "formulas";

/** Has the form noted, so that the next build keeps to it. */
export const formStep = (form: ChartForm): Step => settingStep(FORM, form);
