import { Button } from "../parts/button";
import { TextField } from "../parts/field";
import { Notice } from "../parts/notice";
import type { MakingProps } from "./making-props";

/** A level that seems to change: said and offered, never done by itself. A phase that begins, with its reason. */
export function ChartShift({ tell, draft, proposal }: MakingProps) {
  const { shift, labels, problems } = proposal;
  const { phaseAt } = draft;
  if (typeof phaseAt === "number") {
    return (
      <section class="tg-card" data-testid="phase">
        <h2>New limits begin at {labels[phaseAt]}</h2>
        <TextField
          id="chart-phase-why"
          label="What changed in the process"
          hint="Limits begin anew where a change was made on purpose and is there to stay. It goes on record on the KPIs sheet."
          value={draft.phaseWhy ?? ""}
          wrong={problems.phaseWhy}
          focused
          typed={(phaseWhy) => tell({ event: "draft changed", change: { phaseWhy } })}
        />
        <div>
          <Button
            id="end-phase"
            look="link"
            does={() => tell({ event: "draft changed", change: { phaseAt: null, phaseWhy: "" } })}
          >
            One phase again
          </Button>
        </div>
      </section>
    );
  }
  if (shift === undefined) return null;
  return (
    <Notice id="shift">
      <p>
        The level seems to change at {labels[shift]}. If you know what changed in the process there, begin new limits;
        if not, find out first.
      </p>
      <div>
        <Button
          id="begin-phase"
          look="link"
          does={() => tell({ event: "draft changed", change: { phaseAt: shift, phaseWhy: "" } })}
        >
          Begin new limits at {labels[shift]}
        </Button>
      </div>
    </Notice>
  );
}
