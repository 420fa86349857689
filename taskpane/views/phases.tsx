import type { Part } from "../../src/templates/plan-parts";
import { gatesNow } from "../model/gates-now";
import { PHASE_GUIDES } from "../model/guides/catalogue";
import type { GuideStep } from "../model/guides/phase-guide";
import { projectIn } from "../model/project-read";
import { stepStanding, type StepStanding } from "../model/step-standing";
import { titleOfPart, wizardPreview } from "../model/wizard-preview";
import { Button } from "../parts/button";
import { GateCard } from "../parts/gate-card";
import { Page } from "../parts/page";
import { PhaseBar } from "../parts/phase-bar";
import { StepCard } from "../parts/step-card";
import type { ViewProps } from "../view-props";

/** The wizard: a phase with its steps, how far each is in the workbook, its gate, and the one button that comes next. */
export function Phases(props: ViewProps) {
  const { state, tell, canShow } = props;
  const { workbook, unwanted, settings } = state;
  const read = workbook === null ? undefined : projectIn(workbook);
  const open = state.phase ?? read?.project.phase ?? "Define";
  const guide = PHASE_GUIDES.find(({ phase }) => phase === open);
  if (guide === undefined) return null;
  const steps = guide.steps.map((step) => ({
    step,
    standing: workbook === null ? undefined : stepStanding(workbook, step.part),
  }));
  const shown = openStep(steps, state.step);
  const standing = steps.find(({ step }) => step.part === shown)?.standing;
  const preview = (parts: readonly Part[]) =>
    workbook === null ? "" : wizardPreview(workbook, parts, unwanted, settings.rules);
  const missing = steps.filter((it) => it.standing?.is === "not added").map(({ step }) => step.part);
  const gate = workbook === null ? undefined : gatesNow(workbook).find(({ phase }) => phase === open);
  const ofStep = shown === "" ? "" : preview([shown]);
  return (
    <Page {...props} title="The project, phase by phase" foot={foot(props, shown, standing, ofStep)}>
      <PhaseBar
        label="Phases"
        shown={open}
        current={read?.hasHome === true ? read.project.phase : undefined}
        choose={(phase) => tell({ event: "phase opened", phase })}
      />
      <section class="tg-close">
        <h2>{open}</h2>
        <p>{guide.question}</p>
      </section>
      <ol class="tg-steps" aria-label={`Steps of ${open}`}>
        {steps.map((it) => (
          <StepCard
            key={it.step.part}
            {...it}
            preview={it.step.part === shown ? ofStep : ""}
            isOpen={it.step.part === shown}
            tell={tell}
            canShow={canShow}
          />
        ))}
      </ol>
      {gate === undefined ? <NoGate {...props} /> : <GateCard gate={gate} tell={tell} canShow={canShow} />}
      <div class="tg-row">
        {missing.length < 2 || typeof preview(missing) === "string" ? null : (
          <Button
            id="build-phase"
            off={isOff(props)}
            does={() => tell({ event: "build asked", parts: [...missing, "gates"] })}
          >
            Add all {missing.length} sheets of {open}
          </Button>
        )}
        <Button id="look-again" off={state.work !== null} does={() => tell({ event: "look asked" })}>
          Look again
        </Button>
      </div>
    </Page>
  );
}

const isOff = ({ state }: ViewProps): boolean => state.work !== null || state.capabilities?.readOnly !== undefined;

interface StepNow {
  readonly step: GuideStep;
  readonly standing: StepStanding | undefined;
}

/** The step that is shown: the one that was opened, else the first that waits for somebody. */
function openStep(steps: readonly StepNow[], chosen: string | null): Part | "" {
  if (chosen !== null) return steps.some(({ step }) => step.part === chosen) ? chosen : "";
  const waiting = steps.find(({ standing }) => standing === undefined || WAITING.includes(standing.is));
  return waiting?.step.part ?? "";
}

const WAITING: readonly StepStanding["is"][] = ["not added", "blank", "begun"];

/** The one thing to do: add the open step's sheet, or go there and fill it in. */
function foot(
  props: ViewProps,
  part: Part | "",
  standing: StepStanding | undefined,
  preview: ReturnType<typeof wizardPreview>,
) {
  const { tell, canShow } = props;
  if (part === "" || standing === undefined) return null;
  const [sheet] = standing.sheets;
  if (standing.is === "not added") {
    return (
      <Button
        id="add-step"
        look="primary"
        off={isOff(props) || typeof preview === "string"}
        does={() => tell({ event: "build asked", parts: [part] })}
      >
        Add {titleOfPart(part)}
      </Button>
    );
  }
  if (!canShow || sheet === undefined) return null;
  return (
    <Button
      id="go-to-step"
      look="primary"
      off={props.state.work !== null}
      does={() => tell({ event: "place asked", place: { sheet, area: "A1" } })}
    >
      {standing.is === "blank" || standing.is === "begun" ? "Fill in" : "Open"} {sheet}
    </Button>
  );
}

/** The gates read every other sheet; they are worth having from the first step on. */
function NoGate(props: ViewProps) {
  const { state, tell } = props;
  const preview =
    state.workbook === null ? "" : wizardPreview(state.workbook, ["gates"], state.unwanted, state.settings.rules);
  return (
    <section class="tg-card" data-testid="no-gate">
      <h2>The gate at the end of the phase</h2>
      <p>A sheet that reads all others and says of each criterion whether it is met, with a link to the evidence.</p>
      <div>
        <Button
          id="add-gates"
          off={isOff(props) || typeof preview === "string"}
          does={() => tell({ event: "build asked", parts: ["home", "gates"] })}
        >
          Add the gates
        </Button>
      </div>
    </section>
  );
}
