import type { ChartForm } from "../workbook/chart-form";
import type { Step } from "../workbook/plan";
import { readState, settingStep } from "../workbook/state";
import type { Survey } from "../workbook/survey";

const FORM = "calculated columns of charts";
const FORMS: readonly ChartForm[] = ["formulas", "functions"];

/** The form that a workbook's charts are written in; built-in formulas where its notes say nothing. */
export function formIn(survey: Survey): ChartForm {
  const noted = readState(survey.state).settings.get(FORM);
  return FORMS.find((it) => it === noted) ?? "formulas";
}

/** Has the form noted, so that the next build keeps to it. */
export const formStep = (form: ChartForm): Step => settingStep(FORM, form);
