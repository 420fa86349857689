import { PHASES, type Phase } from "../../src/dmaic/phase";

/** The five phases in a row: those that are past, the one that is shown, and, where it can be chosen, a button each. */
export function PhaseBar({
  label,
  shown,
  current,
  choose,
}: {
  readonly label: string;
  readonly shown: Phase;
  /** The phase that the project is in. */
  readonly current: Phase | undefined;
  readonly choose?: (phase: Phase) => void;
}) {
  const at = current === undefined ? -1 : PHASES.indexOf(current);
  return (
    <ol class="tg-phases" aria-label={label}>
      {PHASES.map((phase, i) => (
        <li
          key={phase}
          class={`${i <= at ? "tg-past" : ""} ${phase === shown ? "tg-here" : ""}`}
          aria-current={phase === current ? "step" : undefined}
        >
          {choose === undefined ? (
            phase
          ) : (
            <button
              type="button"
              data-testid={`phase-${phase.toLowerCase()}`}
              aria-pressed={phase === shown ? "true" : "false"}
              onClick={() => choose(phase)}
            >
              {phase}
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}
