import type { CriterionNow, GateNow } from "../model/gates-now";
import type { ViewProps } from "../view-props";
import { Chip } from "./chip";
import { PlaceLink } from "./place-link";

type Props = Pick<ViewProps, "tell" | "canShow"> & { readonly gate: GateNow };

/** The review at the end of a phase: how it stands, and each criterion with the way to the cell that answers it. */
export function GateCard({ gate, ...rest }: Props) {
  const { phase, criteria } = gate;
  const open = criteria.filter(({ state }) => !isMet(state));
  return (
    <section class="tg-card" data-testid="gate">
      <div class="tg-row">
        <h2 class="tg-grow">Gate after {phase}</h2>
        <GateChip gate={gate} />
      </div>
      <p>{gateSays(gate)}</p>
      <details data-testid="gate-criteria">
        <summary>{open.length === 0 ? "What was asked" : "What is asked, and what is missing"}</summary>
        <ul class="tg-list">
          {[...open, ...criteria.filter(({ state }) => isMet(state))].map((it, i) => (
            <Criterion key={it.asks} criterion={it} id={`evidence-${i}`} {...rest} />
          ))}
        </ul>
      </details>
    </section>
  );
}

/** The state of a gate as a chip. */
export function GateChip({ gate: { state } }: { readonly gate: GateNow }) {
  const tone = state === "Ready" || state === "Passed" ? "good" : state.startsWith("Passed with") ? "bad" : "near";
  return <Chip word={state === "" ? "Not calculated" : state} tone={state === "" ? "plain" : tone} />;
}

/** How many of a gate's criteria are met. */
export const metOf = (criteria: readonly CriterionNow[]): number => criteria.filter(({ state }) => isMet(state)).length;

const isMet = (state: string): boolean => state === "Met" || state === "Overridden";

function gateSays({ state, criteria }: GateNow): string {
  const met = metOf(criteria);
  if (state === "") return "The Gates sheet has not been calculated yet. Look at it in the workbook, then come back.";
  if (state === "Ready")
    return `All ${criteria.length} criteria are met. Hold the review, and enter its day on the Charter.`;
  return state === "Passed"
    ? `Held, with ${met} of ${criteria.length} criteria met.`
    : `${met} of ${criteria.length} criteria are met.`;
}

const TONES: Readonly<Record<string, "good" | "bad" | "near">> = { Met: "good", "Not met": "bad" };

function Criterion({
  criterion: { asks, state, says, evidence },
  id,
  ...rest
}: Pick<ViewProps, "tell" | "canShow"> & { readonly criterion: CriterionNow; readonly id: string }) {
  return (
    <li>
      <span>{asks}</span>
      <span class="tg-row">
        {state === "" ? null : <Chip word={state} tone={TONES[state] ?? "near"} />}
        {evidence === undefined ? null : (
          <PlaceLink id={id} place={evidence} {...rest}>
            Evidence: {evidence.sheet}
          </PlaceLink>
        )}
      </span>
      {says === "" ? null : <span class="tg-quiet">{says}</span>}
    </li>
  );
}
