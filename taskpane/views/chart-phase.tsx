import type { ChartDraft } from "../model/chart-draft";
import type { ChartProposal } from "../model/chart-proposal";
import { ChoiceField } from "../parts/field";
import type { ViewProps } from "../view-props";

/** More labels than this are not listed to choose from. */
const MOST_LABELS = 1500;

/** Where new limits begin: a row of the data, or each school year. */
export function ChartPhase({
  proposal: { labels, years },
  draft,
  tell,
}: {
  readonly proposal: ChartProposal;
  readonly draft: ChartDraft;
  readonly tell: ViewProps["tell"];
}) {
  const rows =
    labels.length > MOST_LABELS ? [] : labels.map((text, i) => ({ value: String(i), text, own: true })).slice(1);
  return (
    <ChoiceField
      id="chart-phase"
      label="New limits begin (optional)"
      value={String(draft.phaseAt ?? "")}
      choices={[
        { value: "", text: "Nowhere: one phase" },
        ...(years.length < 2 ? [] : [{ value: "school years", text: `With each school year: ${years.join(", ")}` }]),
        ...rows,
      ]}
      chosen={(value) =>
        tell({
          event: "draft changed",
          change: { phaseAt: value === "" ? null : value === "school years" ? "school years" : Number(value) },
        })
      }
    />
  );
}
