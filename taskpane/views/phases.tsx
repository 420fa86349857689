import { PHASES } from "../../src/dmaic/phase";
import { chartTemplate } from "../../src/templates/chart-of-kpi";
import type { Part } from "../../src/templates/plan-parts";
import { sheetOfTemplate } from "../../src/workbook/survey";
import { buildPreview } from "../model/build-preview";
import { projectToBuild } from "../model/home-plan";
import { PHASE_GUIDES, type GuideStep } from "../model/phase-guide";
import { projectIn } from "../model/project-read";
import type { WorkbookRead } from "../model/workbook-read";
import { Button } from "../parts/button";
import { Chip } from "../parts/chip";
import { Notice } from "../parts/notice";
import { Page } from "../parts/page";
import { ToBuild } from "../parts/to-build";
import type { ViewProps } from "../view-props";

/** The five phases: for each, what it is for, its steps with their sheets, and one button that adds what is missing. */
export function Phases(props: ViewProps) {
  const { state, tell } = props;
  const { workbook } = state;
  const project = workbook === null ? undefined : projectIn(workbook).project;
  const open = state.phase ?? project?.phase ?? "Define";
  const guide = PHASE_GUIDES.find(({ phase }) => phase === open);
  if (guide === undefined) return null;
  const parts = guide.steps.map(({ part }) => part);
  const toBuild = workbook === null ? "" : previewOf(workbook, parts, state.unwanted, state.settings.rules);
  const adds = typeof toBuild === "string" ? [] : toBuild.adds;
  return (
    <Page
      {...props}
      title="The project, phase by phase"
      foot={
        adds.length === 0 ? null : (
          <Button
            id="build-phase"
            look="primary"
            off={state.work !== null || state.capabilities?.readOnly !== undefined}
            does={() => tell({ event: "build asked", parts })}
          >
            Add what {open} needs: {adds.length} {adds.length === 1 ? "sheet" : "sheets"}
          </Button>
        )
      }
    >
      <ol class="tg-phases" aria-label="Phases">
        {PHASES.map((phase) => (
          <li key={phase} class={phase === open ? "tg-here" : ""}>
            <button
              type="button"
              data-testid={`phase-${phase.toLowerCase()}`}
              aria-pressed={phase === open ? "true" : "false"}
              onClick={() => tell({ event: "phase opened", phase })}
            >
              {phase}
            </button>
          </li>
        ))}
      </ol>
      <section class="tg-close">
        <h2>{open}</h2>
        <p>{guide.question}</p>
        {project !== undefined && project.phase === open && workbook !== null && projectIn(workbook).hasHome ? (
          <p class="tg-quiet">The project is in this phase. The phase is chosen on the Home sheet.</p>
        ) : null}
      </section>
      {guide.steps.map((step) => (
        <Step key={step.title} step={step} {...props} />
      ))}
      {typeof toBuild !== "string" ? (
        adds.length === 0 ? null : (
          <ToBuild preview={toBuild} />
        )
      ) : toBuild === "" ? null : (
        <Notice tone="bad">{toBuild}</Notice>
      )}
    </Page>
  );
}

function previewOf(workbook: WorkbookRead, parts: readonly Part[], unwanted: readonly string[], rules: string) {
  const { problem } = projectIn(workbook);
  if (problem !== undefined) return problem;
  const project = projectToBuild(workbook, unwanted, rules);
  if (project.kpis.length === 0 && parts.some((part) => part !== "charter" && part !== "pareto")) {
    return "There is no KPI yet. Make a chart of a column first, or paste a table with dates and read the workbook again.";
  }
  return buildPreview(workbook, project, parts);
}

/** The sheets of a part that stand in the workbook. */
function standing(workbook: WorkbookRead | null, part: Part): readonly string[] {
  if (workbook === null) return [];
  const templates = part === "charts" ? projectIn(workbook).project.kpis.map(chartTemplate) : [part];
  return templates.flatMap((template) => sheetOfTemplate(workbook.survey, template) ?? []);
}

function Step({ step, state, tell, canShow }: ViewProps & { readonly step: GuideStep }) {
  const there = standing(state.workbook, step.part);
  return (
    <section class="tg-card" data-testid={`step-${step.part}`}>
      <div class="tg-row">
        <h3 class="tg-grow">{step.title}</h3>
        <Chip
          word={there.length > 0 ? "In the workbook" : "Not added yet"}
          tone={there.length > 0 ? "good" : "plain"}
        />
      </div>
      <p>{step.why}</p>
      <p class="tg-quiet">Done well: {step.good}</p>
      {there.length === 0 ? null : canShow ? (
        <div class="tg-row">
          {there.map((sheet) => (
            <Button
              key={sheet}
              id={`open-sheet-${sheet}`}
              look="link"
              does={() => tell({ event: "place asked", place: { sheet, area: "A1" } })}
            >
              Open {sheet}
            </Button>
          ))}
        </div>
      ) : (
        <p class="tg-quiet">On {there.length === 1 ? `sheet ${there[0] ?? ""}` : `sheets ${there.join(", ")}`}.</p>
      )}
    </section>
  );
}
