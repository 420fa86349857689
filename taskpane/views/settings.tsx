import type { ChartForm } from "../../src/workbook/chart-form";
import { MONTHS } from "../../src/workbook/date-part";
import { RULE_CHOICES, ruleSetSays } from "../model/false-alarms";
import { ChoiceField } from "../parts/field";
import { Page } from "../parts/page";
import { Section } from "../parts/section";
import type { ViewProps } from "../view-props";

const FORMS = [
  { value: "formulas", text: "Built-in formulas" },
  { value: "functions", text: "The function CONTROL_LIMITS" },
];

const FORM_SAYS: Readonly<Record<ChartForm, string>> = {
  formulas:
    "They calculate everywhere, for people without Tollgate, too. Charts that stand follow with the next build.",
  functions:
    "One short formula for each chart, for teams who all have Tollgate; a cusum chart keeps built-in formulas. Charts that stand follow with the next build.",
};

/** What new charts take when nothing else is said. */
export function Settings(props: ViewProps) {
  const { state, tell } = props;
  const { rules, firstMonth, form } = state.settings;
  return (
    <Page {...props} title="Settings">
      <p>
        For the charts that you make from now on, kept in this workbook as soon as Tollgate has made a sheet in it. What
        holds for a chart that stands already is on the KPIs sheet.
      </p>
      <ChoiceField
        id="settings-rules"
        label="Rules that find signals"
        value={rules}
        choices={RULE_CHOICES}
        hint={ruleSetSays(rules)}
        chosen={(value) => tell({ event: "settings changed", change: { rules: value } })}
      />
      <ChoiceField
        id="settings-month"
        label="First month of the school year"
        value={String(firstMonth)}
        choices={MONTHS.map((text, i) => ({ value: String(i + 1), text }))}
        hint="Where data run through several school years, a chart can begin new limits with each."
        chosen={(value) => tell({ event: "settings changed", change: { firstMonth: Number(value) } })}
      />
      <ChoiceField
        id="settings-form"
        label="Calculated columns of charts"
        value={form}
        choices={FORMS}
        hint={FORM_SAYS[form]}
        chosen={(value) =>
          tell({ event: "settings changed", change: { form: value === "functions" ? "functions" : "formulas" } })
        }
      />
      <Section title="About">
        <p class="tg-quiet">
          Tollgate works in this window and in your workbook alone. No data leave the machine, and nothing is counted or
          reported.
        </p>
      </Section>
    </Page>
  );
}
