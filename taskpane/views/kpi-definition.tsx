import type { Kpi } from "../../src/dmaic/kpi";
import { RULE_CHOICES, ruleSetSays } from "../model/false-alarms";
import { readFigure } from "../../src/workbook/read-figure";
import { BetterField } from "../parts/better-field";
import { Button } from "../parts/button";
import { ChoiceField, TextField } from "../parts/field";
import type { ViewProps } from "../view-props";

/** Target, direction and rules of a KPI, to be changed here as on the KPIs sheet. */
export function KpiDefinition({ state, tell, kpi }: ViewProps & { readonly kpi: Kpi }) {
  const { kpiPage, capabilities, work } = state;
  const typed = kpiPage.target ?? (kpi.target === undefined ? "" : String(kpi.target));
  const target = readFigure(typed);
  const better = kpiPage.better ?? kpi.better ?? "";
  const rules = kpiPage.rules ?? kpi.rules;
  const isSame = target === kpi.target && better === (kpi.better ?? "") && rules === kpi.rules;
  const isWrong = Number.isNaN(target);
  const known = RULE_CHOICES.some(({ value }) => value === rules);
  return (
    <div class="tg-close">
      <TextField
        id="kpi-target"
        label="Target"
        value={typed}
        wrong={isWrong ? "Type a number, such as 1.2 or 8%." : undefined}
        typed={(text) => tell({ event: "kpi page changed", change: { target: text } })}
      />
      <BetterField value={better} chosen={(it) => tell({ event: "kpi page changed", change: { better: it } })} />
      <ChoiceField
        id="kpi-rules"
        label="Rules that find signals"
        value={rules}
        choices={known ? RULE_CHOICES : [{ value: rules, text: rules }, ...RULE_CHOICES]}
        {...(known ? { hint: ruleSetSays(rules) } : {})}
        chosen={(it) => tell({ event: "kpi page changed", change: { rules: it } })}
      />
      <div>
        <Button
          id="save-kpi"
          off={isSame || isWrong || work !== null || capabilities?.readOnly !== undefined}
          does={() =>
            tell({
              event: "change asked",
              change: { change: "definition", kpi: kpi.id, target: target ?? null, better, rules },
            })
          }
        >
          Write it to the KPIs sheet
        </Button>
      </div>
    </div>
  );
}
