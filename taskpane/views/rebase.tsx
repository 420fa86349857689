import type { DrawnChart } from "../model/drawn-chart";
import { QUESTIONS, type Question } from "../model/kpi-page";
import { rebaseProposal } from "../model/rebase-proposal";
import { today } from "../model/today";
import type { WorkbookRead } from "../model/workbook-read";
import { Button } from "../parts/button";
import { TextField } from "../parts/field";
import { Notice } from "../parts/notice";
import type { ViewProps } from "../view-props";

/** What each question asks, and what to do when the answer is no. */
const ASKED: Readonly<Record<Question, { readonly asks: string; readonly otherwise: string }>> = {
  distinct: {
    asks: "Is the behavior distinctly different?",
    otherwise: "The limits stay. A few more points will show whether the level has really changed.",
  },
  known: {
    asks: "Is the reason known?",
    otherwise: "Find the reason first: new limits without one would hide a signal.",
  },
  wanted: {
    asks: "Is the new behavior desirable?",
    otherwise: "The limits stay, and the work is to remove the cause and bring the process back.",
  },
  lasting: {
    asks: "Is it expected to continue?",
    otherwise: "Wait: limits for something that passes are wrong as soon as it has passed.",
  },
};

/** A sustained shift: proposed as a new phase with its reason, after four questions; never done by itself. */
export function Rebase(props: ViewProps & { readonly workbook: WorkbookRead; readonly drawn: DrawnChart }) {
  const { state, tell, workbook, drawn } = props;
  const proposal = rebaseProposal(workbook, drawn);
  if (proposal === undefined) return null;
  const { answers, why, phaseName, by } = state.kpiPage;
  const change = (it: Partial<typeof state.kpiPage>) => tell({ event: "kpi page changed", change: it });
  const no = QUESTIONS.find((it) => answers[it] === "No");
  const isAgreed = QUESTIONS.every((it) => answers[it] === "Yes");
  return (
    <section class="tg-card" data-testid="rebase">
      <h4>New limits from {proposal.where}?</h4>
      <p>{proposal.why}</p>
      {QUESTIONS.map((question) => (
        <fieldset key={question}>
          <legend class="tg-legend">{ASKED[question].asks}</legend>
          <div class="tg-choices">
            {(["Yes", "No"] as const).map((answer) => (
              <label class="tg-choice" key={answer}>
                <input
                  type="radio"
                  name={`rebase-${question}`}
                  data-testid={`${question}-${answer.toLowerCase()}`}
                  checked={answers[question] === answer}
                  onChange={() => change({ answers: { ...answers, [question]: answer } })}
                />
                <span>{answer}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      {no === undefined ? null : (
        <Notice tone="near" id="rebase-not">
          {ASKED[no].otherwise}
        </Notice>
      )}
      {isAgreed ? (
        <>
          <TextField
            id="rebase-why"
            label="What changed in the process"
            value={why}
            wrong={why.trim() === "" ? "Say what changed: it goes on record." : undefined}
            typed={(text) => change({ why: text })}
          />
          <TextField
            id="rebase-name"
            label="Name of the phase"
            value={phaseName}
            typed={(text) => change({ phaseName: text })}
          />
          <TextField id="rebase-by" label="Decided by (role)" value={by} typed={(text) => change({ by: text })} />
          <div>
            <Button
              id="begin-new-phase"
              off={why.trim() === "" || state.work !== null || state.capabilities?.readOnly !== undefined}
              does={() =>
                tell({
                  event: "change asked",
                  change: {
                    change: "new phase",
                    phase: {
                      kpi: drawn.kpi.id,
                      start: proposal.start,
                      name: phaseName.trim(),
                      why: why.trim(),
                      by: by.trim(),
                      on: today(),
                    },
                    answers: { distinct: "Yes", known: "Yes", wanted: "Yes", lasting: "Yes" },
                  },
                })
              }
            >
              Begin new limits at {proposal.where}
            </Button>
          </div>
        </>
      ) : null}
    </section>
  );
}
