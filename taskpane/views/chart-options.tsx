import type { ChartDraft } from "../model/chart-draft";
import { RULE_CHOICES, ruleSetSays } from "../model/false-alarms";
import { BetterField } from "../parts/better-field";
import { ChoiceField, TextField } from "../parts/field";
import { Section } from "../parts/section";
import { ChartPhase } from "./chart-phase";
import type { MakingProps } from "./making-props";

/** Name, direction, target, baseline, rules and phases of a chart, in plain words. */
export function ChartOptions({ tell, draft, proposal }: MakingProps) {
  const { kpi, problems } = proposal;
  const change = (it: Partial<Omit<ChartDraft, "table">>) => tell({ event: "draft changed", change: it });
  return (
    <Section title="Options">
      <div class="tg-apart">
        <TextField
          id="chart-name"
          label="Name"
          value={draft.name ?? kpi.name}
          wrong={problems.name}
          typed={(name) => change({ name })}
        />
        <BetterField value={kpi.better ?? ""} chosen={(better) => change({ better })} />
        <div class="tg-fields">
          <TextField
            id="chart-target"
            label="Target (optional)"
            value={draft.target ?? ""}
            wrong={problems.target}
            placeholder={kpi.chart.startsWith("p") ? "8%" : ""}
            typed={(target) => change({ target })}
          />
          <TextField
            id="chart-baseline"
            label="Limits from the first (optional)"
            value={draft.baseline ?? ""}
            wrong={problems.baseline}
            hint="Rows of the baseline; all, when left blank."
            typed={(baseline) => change({ baseline })}
          />
        </div>
        <ChoiceField
          id="chart-rules"
          label="Rules that find signals"
          value={kpi.rules}
          choices={RULE_CHOICES}
          hint={ruleSetSays(kpi.rules)}
          chosen={(rules) => change({ rules })}
        />
        <ChartPhase proposal={proposal} draft={draft} tell={tell} />
      </div>
    </Section>
  );
}
