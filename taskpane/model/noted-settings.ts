import { formStep, notedForm } from "../../src/templates/chart-form";
import type { Plan } from "../../src/workbook/plan";
import { readState, settingStep } from "../../src/workbook/state";
import type { Survey } from "../../src/workbook/survey";
import { DEFAULT_SETTINGS, type Settings } from "../settings";
import { RULE_CHOICES } from "./false-alarms";

const RULES = "rules of new charts";
const MONTH = "first month of the school year";

/** The settings that a workbook's notes hold; what they do not say, or say wrongly, is as it was. */
export function settingsIn(survey: Survey, otherwise: Settings): Settings {
  const { settings } = readState(survey.state);
  const rules = settings.get(RULES);
  const month = Number(settings.get(MONTH));
  return {
    rules: RULE_CHOICES.find(({ value }) => value === rules)?.value ?? otherwise.rules,
    firstMonth: Number.isInteger(month) && month >= 1 && month <= 12 ? month : otherwise.firstMonth,
    form: notedForm(survey) ?? otherwise.form,
  };
}

/** What has the settings noted: none where the notes, or the lack of them, say the same already. */
export function settingSteps(settings: Settings, survey: Survey): Plan {
  const { rules, firstMonth, form } = settingsIn(survey, DEFAULT_SETTINGS);
  return [
    ...(rules === settings.rules ? [] : [settingStep(RULES, settings.rules)]),
    ...(firstMonth === settings.firstMonth ? [] : [settingStep(MONTH, String(settings.firstMonth))]),
    ...(form === settings.form ? [] : [formStep(settings.form)]),
  ];
}
