import { PHASES } from "../../src/dmaic/phase";
import type { Status as KpiStatus } from "../../src/dmaic/standing-of-kpi";
import { PARTS } from "../../src/templates/plan-parts";
import { buildPreview } from "../model/build-preview";
import { projectToBuild, proposedKpis } from "../model/home-plan";
import { nextStep } from "../model/next-step";
import { kpisNow, projectIn, type KpiNow } from "../model/project-read";
import { warningsOf } from "../model/warnings";
import { foundIn, type WorkbookRead } from "../model/workbook-read";
import { Button } from "../parts/button";
import { Check } from "../parts/check";
import { Chip } from "../parts/chip";
import { FoundTables } from "../parts/found-tables";
import { Notice } from "../parts/notice";
import { Section } from "../parts/section";
import { ToBuild } from "../parts/to-build";
import type { ViewProps } from "../view-props";
import { Page } from "../parts/page";

/** The first page: where the project stands and what comes next, or what could be made of the workbook. */
export function Home(props: ViewProps) {
  const { workbook } = props.state;
  if (workbook === null) return <Unread {...props} />;
  const { stands } = projectIn(workbook);
  if (stands) return <Standing {...props} workbook={workbook} />;
  if (foundIn(workbook).tables.length === 0) return <Nothing {...props} workbook={workbook} />;
  return <Unbuilt {...props} workbook={workbook} />;
}

type WithWorkbook = ViewProps & { readonly workbook: WorkbookRead };

function Unread(props: ViewProps) {
  const { state, tell } = props;
  return (
    <Page {...props} title="Tollgate">
      <p>From a spreadsheet that you have to a DMAIC workbook that calculates by itself.</p>
      {state.work !== null || state.problem !== null ? null : (
        <div>
          <Button id="read-workbook" does={() => tell({ event: "read asked" })}>
            Read the workbook
          </Button>
        </div>
      )}
    </Page>
  );
}

function Nothing(props: WithWorkbook) {
  const { tell, workbook } = props;
  return (
    <Page {...props} title="No table found yet">
      <p>
        Put a heading in one row and the figures in the rows below it: dates or periods in the first column, one row for
        each. Paste them into any sheet, then read the workbook again.
      </p>
      <div>
        <Button id="read-workbook" does={() => tell({ event: "read asked" })}>
          Read the workbook again
        </Button>
      </div>
      <Warnings {...props} />
      <FoundTables tables={[]} says={foundIn(workbook).says} />
    </Page>
  );
}

/** Nothing of ours is in the workbook: what was found, what it could become, and the button that makes it so. */
function Unbuilt(props: WithWorkbook) {
  const { state, tell, workbook } = props;
  const { tables, says } = foundIn(workbook);
  const proposed = proposedKpis(workbook);
  const project = projectToBuild(workbook, state.unwanted, state.settings.rules);
  const preview = project.kpis.length === 0 ? "" : buildPreview(workbook, project, PARTS);
  const isOff = typeof preview === "string" || state.work !== null || state.capabilities?.readOnly !== undefined;
  return (
    <Page
      {...props}
      title="From these data to a DMAIC workbook"
      foot={
        proposed.length === 0 ? null : (
          <Button
            id="build-workbook"
            look="primary"
            off={isOff}
            does={() => tell({ event: "build asked", parts: PARTS })}
          >
            {typeof preview === "string" ? "Build the workbook" : `Build the workbook: ${preview.adds.length} sheets`}
          </Button>
        )
      }
    >
      <Warnings {...props} />
      <Section title="Found in this workbook">
        <FoundTables tables={tables} says={says} />
      </Section>
      {proposed.length === 0 ? (
        <Notice>
          <p>
            No column of figures follows a date or a period, so no KPI can be proposed. Any column can be charted all
            the same, its rows counted.
          </p>
          <div>
            <Button id="go-to-chart" does={() => tell({ event: "view chosen", view: "chart" })}>
              Make a chart
            </Button>
          </div>
        </Notice>
      ) : (
        <Section title="KPIs to follow">
          <p class="tg-quiet">Proposed from the columns. Each gets a control chart; all of it can be changed later.</p>
          <ul class="tg-close">
            {proposed.map((kpi) => (
              <li key={kpi.id}>
                <Check
                  id={`kpi-${kpi.id}`}
                  on={!state.unwanted.includes(kpi.id)}
                  toggled={() => tell({ event: "kpi toggled", id: kpi.id })}
                >
                  {kpi.name}
                </Check>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {typeof preview !== "string" ? (
        <ToBuild preview={preview} />
      ) : preview === "" ? (
        proposed.length === 0 ? null : (
          <Notice>Tick at least one KPI.</Notice>
        )
      ) : (
        <Notice tone="bad">{preview}</Notice>
      )}
    </Page>
  );
}

/** A workbook of ours: phase, next step, KPIs as the data stand now, what needs attention. */
function Standing(props: WithWorkbook) {
  const { state, tell, canShow, workbook } = props;
  const { project, hasHome, problem } = projectIn(workbook);
  const step = problem === undefined ? nextStep(workbook) : undefined;
  const rest = hasHome || problem !== undefined ? "" : buildPreview(workbook, project, PARTS);
  const { place } = step ?? {};
  return (
    <Page
      {...props}
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
      {hasHome ? (
        <ol class="tg-phases" aria-label="Phases of the project">
          {PHASES.map((phase, i) => (
            <li
              key={phase}
              class={phase === project.phase ? "tg-here" : i < PHASES.indexOf(project.phase) ? "tg-past" : ""}
              aria-current={phase === project.phase ? "step" : undefined}
            >
              {phase}
            </li>
          ))}
        </ol>
      ) : null}
      <Warnings {...props} />
      {step === undefined || !hasHome ? null : (
        <section class="tg-card tg-card-next" data-testid="next-step">
          <h2>Next: {step.title}</h2>
          <p>{step.why}</p>
          {place === undefined ? null : canShow ? (
            <div>
              <Button id="open-next" does={() => tell({ event: "place asked", place })}>
                Open {place.sheet}
              </Button>
            </div>
          ) : (
            <p class="tg-quiet">On sheet {place.sheet}.</p>
          )}
        </section>
      )}
      {problem !== undefined ? null : (
        <Section title="KPIs, as the data stand now" id="kpis-now">
          {kpisNow(workbook).length === 0 ? (
            <p class="tg-quiet">None yet. Make a chart of a column and it becomes a KPI.</p>
          ) : (
            <ul class="tg-list">{kpisNow(workbook).map((it) => kpiLine(it, props))}</ul>
          )}
        </Section>
      )}
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

const STATUS_TONES: Readonly<Record<KpiStatus, "plain" | "good" | "near" | "bad">> = {
  Met: "good",
  Near: "near",
  Missed: "bad",
  "No data": "plain",
};

function kpiLine(it: KpiNow, { tell, canShow }: ViewProps) {
  if ("problem" in it) {
    return (
      <li key={it.kpi.id}>
        <span class="tg-name">{it.kpi.name}</span>
        <span class="tg-row">
          <Chip word="No chart" tone="near" />
        </span>
      </li>
    );
  }
  const { kpi, drawn, sheet } = it;
  const { variation } = drawn;
  const tone = variation === "Improvement" ? "good" : variation.startsWith("Concern") ? "bad" : "plain";
  return (
    <li key={kpi.id}>
      {canShow && sheet !== undefined ? (
        <span>
          <Button
            id={`open-${kpi.id}`}
            look="link"
            does={() => tell({ event: "place asked", place: { sheet, area: "A1" } })}
          >
            {kpi.name}
          </Button>
        </span>
      ) : (
        <span class="tg-name">{kpi.name}</span>
      )}
      <span class="tg-row">
        {kpi.target === undefined ? (
          <Chip word="No target" tone="plain" />
        ) : (
          <Chip word={`Target ${drawn.status.toLowerCase()}`} tone={STATUS_TONES[drawn.status]} />
        )}
        {variation === "" ? null : <Chip word={variation} tone={tone} />}
      </span>
      <span class="tg-quiet">{drawn.verdict}</span>
    </li>
  );
}

function Warnings({ workbook, tell }: WithWorkbook) {
  return (
    <>
      {warningsOf(workbook).map(({ says, mend }) => (
        <Notice key={says} tone="near" id="warning">
          <p>{says}</p>
          {mend === undefined ? null : (
            <div>
              <Button
                id={`mend-${mend.replace(" ", "-")}`}
                look="link"
                does={() => tell(mend === "refresh" ? { event: "build asked", parts: [] } : { event: "read asked" })}
              >
                {mend === "refresh" ? "Refresh the sheets" : "Read the workbook again"}
              </Button>
            </div>
          )}
        </Notice>
      ))}
    </>
  );
}
