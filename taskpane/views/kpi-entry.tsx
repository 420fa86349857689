import type { Kpi } from "../../src/dmaic/kpi";
import { CHART_CHOICES } from "../../src/templates/chart-choices";
import { projectIn, type KpiNow } from "../model/project-read";
import { shownDate } from "../model/shown-number";
import type { WorkbookRead } from "../model/workbook-read";
import { Chip } from "../parts/chip";
import { KpiChips } from "../parts/kpi-chips";
import { Notice } from "../parts/notice";
import { PlaceLink } from "../parts/place-link";
import type { ViewProps } from "../view-props";
import { KpiDefinition } from "./kpi-definition";
import { Rebase } from "./rebase";

/** One KPI: how it stands; opened, what it counts, its phases, and what can be changed. */
export function KpiEntry(props: ViewProps & { readonly workbook: WorkbookRead; readonly now: KpiNow }) {
  const { state, tell, canShow, workbook, now } = props;
  const { kpi } = now;
  const isOpen = state.kpiPage.open === kpi.id;
  return (
    <li class={isOpen ? "tg-step tg-step-open" : "tg-step"} data-testid={`kpi-${kpi.id}`}>
      <h3>
        <button
          type="button"
          class="tg-step-head"
          data-testid={`open-kpi-${kpi.id}`}
          aria-expanded={isOpen ? "true" : "false"}
          onClick={() => tell({ event: "kpi opened", id: isOpen ? null : kpi.id })}
        >
          <span class="tg-grow" translate={false}>
            {kpi.name}
          </span>
          {"problem" in now ? (
            <Chip word="No chart" tone="near" />
          ) : kpi.target === undefined && !isOpen ? (
            <Chip word="No target" tone="plain" />
          ) : null}
        </button>
      </h3>
      {isOpen ? (
        <div class="tg-step-body">
          {"problem" in now ? (
            <Notice tone="near">{now.problem}</Notice>
          ) : (
            <>
              <KpiChips drawn={now.drawn} />
              <p>{now.drawn.verdict}</p>
              {now.sheet === undefined ? null : (
                <PlaceLink id={`open-${kpi.id}`} place={{ sheet: now.sheet, area: "A1" }} tell={tell} canShow={canShow}>
                  Open the chart
                </PlaceLink>
              )}
            </>
          )}
          <p class="tg-quiet">{definitionSays(kpi)}</p>
          <PhaseChanges workbook={workbook} kpi={kpi.id} />
          {"problem" in now ? null : <Rebase {...props} drawn={now.drawn} />}
          <KpiDefinition {...props} kpi={kpi} />
        </div>
      ) : null}
    </li>
  );
}

/** The definition in words, as far as it is filled in. */
function definitionSays(kpi: Kpi): string {
  const chart = CHART_CHOICES.find(({ word }) => word === kpi.chart)?.title ?? kpi.chart;
  return [
    kpi.definition === "" ? "" : `${kpi.definition.replace(/\.$/, "")}.`,
    kpi.denominator === "" ? `From ${kpi.numerator}.` : `From ${kpi.numerator} over ${kpi.denominator}.`,
    `${chart}.`,
    kpi.goal === "" ? "" : `Goal: ${kpi.goal}.`,
    kpi.owner === "" ? "" : `Owner: ${kpi.owner}.`,
  ]
    .filter(Boolean)
    .join(" ");
}

function PhaseChanges({ workbook, kpi }: { readonly workbook: WorkbookRead; readonly kpi: string }) {
  const changes = projectIn(workbook).project.phaseChanges.filter((it) => it.kpi === kpi);
  if (changes.length === 0) return null;
  return (
    <ul class="tg-close tg-quiet" aria-label="Phase changes">
      {changes.map(({ start, name, why }) => (
        <li key={`${start}`}>
          New limits from {typeof start === "number" ? shownDate(start) : start}
          {name === "" ? "" : `, ${name}`}
          {why === "" ? "." : `: ${why}.`}
        </li>
      ))}
    </ul>
  );
}
