import { PARTS } from "../../src/templates/plan-parts";
import { buildPreview } from "../model/build-preview";
import { gatesNow } from "../model/gates-now";
import { nextStep } from "../model/next-step";
import { kpisNow, projectIn, type KpiNow } from "../model/project-read";
import { isStillRead } from "../model/still-read";
import { isPartlyRead, type WorkbookRead } from "../model/workbook-read";
import { Button } from "../parts/button";
import { Chip } from "../parts/chip";
import { GateChip, metOf } from "../parts/gate-card";
import { KpiChips } from "../parts/kpi-chips";
import { Page } from "../parts/page";
import { PhaseBar } from "../parts/phase-bar";
import { PlaceLink } from "../parts/place-link";
import { Section } from "../parts/section";
import { ToBuild } from "../parts/to-build";
import { Warnings } from "../parts/warnings";
import type { ViewProps } from "../view-props";

type WithWorkbook = ViewProps & { readonly workbook: WorkbookRead };

/** A workbook of ours: phase, gate, next step, KPIs as the data stand now, what needs attention. */
export function HomeStanding(props: WithWorkbook) {
  const { state, tell, workbook } = props;
  const { project, hasHome, problem } = projectIn(workbook);
  const rest = hasHome || problem !== undefined ? "" : buildPreview(workbook, project, PARTS);
  return (
    <Page
      {...props}
      own={project.charter.title !== ""}
      title={project.charter.title || (hasHome ? "Improvement project" : "Charts in this workbook")}
      foot={
        typeof rest === "string" ? null : (
          <Button
            id="build-workbook"
            look="primary"
            off={state.work !== null || state.capabilities?.readOnly !== undefined}
            does={() => tell({ event: "build asked", parts: PARTS })}
          >
            Build the whole workbook: {rest.adds.length} more sheets
          </Button>
        )
      }
    >
      {hasHome && !isPartlyRead(workbook) ? (
        <PhaseBar label="Phases of the project" shown={project.phase} current={project.phase} />
      ) : null}
      {hasHome && !isPartlyRead(workbook) ? <Gate {...props} /> : null}
      <Warnings {...props} />
      {hasHome && problem === undefined && !isPartlyRead(workbook) ? <NextStep {...props} /> : null}
      {problem !== undefined ? null : <KpisNow {...props} />}
      {typeof rest === "string" ? null : <ToBuild preview={rest} />}
      <div class="tg-row">
        <Button id="read-workbook" off={state.work !== null} does={() => tell({ event: "read asked" })}>
          Read again
        </Button>
        <Button
          id="refresh"
          off={state.work !== null || problem !== undefined}
          does={() => tell({ event: "build asked", parts: [] })}
        >
          Refresh the sheets
        </Button>
      </div>
    </Page>
  );
}

function Gate({ tell, workbook }: WithWorkbook) {
  const { phase } = projectIn(workbook).project;
  const gate = gatesNow(workbook).find((it) => it.phase === phase);
  if (gate === undefined) return null;
  return (
    <p class="tg-row" data-testid="gate-now">
      <Button id="go-to-gate" look="link" does={() => tell({ event: "view chosen", view: "phases" })}>
        Gate after {phase}
      </Button>
      <GateChip gate={gate} />
      {gate.criteria.length === 0 ? null : (
        <span class="tg-quiet">
          {metOf(gate.criteria)} of {gate.criteria.length} criteria met
        </span>
      )}
    </p>
  );
}

function NextStep({ tell, canShow, workbook }: WithWorkbook) {
  const { title, why, place, view } = nextStep(workbook);
  return (
    <section class="tg-card tg-card-next" data-testid="next-step">
      <h2>
        Next: <span>{title}</span>
      </h2>
      <p>{why}</p>
      {place === undefined ? null : (
        <PlaceLink id="open-next" look="plain" place={place} tell={tell} canShow={canShow} />
      )}
      {view === undefined ? null : (
        <div>
          <Button id="go-next" does={() => tell({ event: "view chosen", view })}>
            {view === "phases" ? "Go to the phase" : "Go there"}
          </Button>
        </div>
      )}
    </section>
  );
}

function KpisNow(props: WithWorkbook) {
  const kpis = kpisNow(props.workbook);
  const none = isPartlyRead(props.workbook)
    ? isStillRead(props.state)
      ? "The workbook is still being read."
      : "Not all sheets were read. Read again to see how the KPIs stand."
    : "None yet. Make a chart of a column and it becomes a KPI.";
  return (
    <Section title="KPIs, as the data stand now" id="kpis-now">
      {kpis.length === 0 || isPartlyRead(props.workbook) ? (
        <p class="tg-quiet" data-testid="kpis-unknown">
          {none}
        </p>
      ) : (
        <ul class="tg-list">
          {kpis.map((it) => (
            <KpiLine key={it.kpi.id} now={it} {...props} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function KpiLine({ now, tell, canShow }: WithWorkbook & { readonly now: KpiNow }) {
  const sheet = "problem" in now ? undefined : now.sheet;
  return (
    <li>
      {sheet === undefined || !canShow ? (
        <span class="tg-name" translate={false}>
          {now.kpi.name}
        </span>
      ) : (
        <PlaceLink id={`open-${now.kpi.id}`} place={{ sheet, area: "A1" }} own tell={tell} canShow={canShow}>
          {now.kpi.name}
        </PlaceLink>
      )}
      {"problem" in now ? (
        <span class="tg-row">
          <Chip word="No chart" tone="near" />
        </span>
      ) : (
        <>
          <KpiChips drawn={now.drawn} />
          <span class="tg-quiet">{now.drawn.verdict}</span>
        </>
      )}
    </li>
  );
}
