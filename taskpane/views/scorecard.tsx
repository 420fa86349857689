import { sheetOfTemplate } from "../../src/workbook/survey";
import { kpisNow, type KpiNow } from "../model/project-read";
import { isStillRead } from "../model/still-read";
import { scorecardSays } from "../model/scorecard-says";
import { shownNumber } from "../model/shown-number";
import { KpiChips } from "../parts/kpi-chips";
import { KpiTabs } from "../parts/kpi-tabs";
import { Notice } from "../parts/notice";
import { Page } from "../parts/page";
import { PlaceLink } from "../parts/place-link";
import { Section } from "../parts/section";
import { SheetFoot } from "../parts/sheet-foot";
import { Unread } from "../parts/unread";
import type { ViewProps } from "../view-props";

/** The scorecard in words: how many KPIs meet their targets, and for each goal where its KPIs stand. */
export function Scorecard(props: ViewProps) {
  const { state, tell } = props;
  const { workbook } = state;
  if (workbook === null || isStillRead(state)) return <Unread {...props} title="Scorecard" />;
  const kpis = kpisNow(workbook);
  const goals = [...new Set(kpis.map(({ kpi }) => kpi.goal))];
  const place = (sheet: string | undefined) => (sheet === undefined ? undefined : { sheet, area: "A1" });
  return (
    <Page
      {...props}
      title="Scorecard"
      foot={
        kpis.length === 0 ? null : (
          <SheetFoot
            {...props}
            part="scorecard"
            title="the scorecard"
            place={place(sheetOfTemplate(workbook.survey, "scorecard"))}
          />
        )
      }
    >
      <KpiTabs {...props} />
      {kpis.length === 0 ? (
        <p>There is no KPI yet. Make a chart of a column, or take one from the library under Definitions.</p>
      ) : (
        <p class="tg-verdict" data-testid="scorecard-says">
          {scorecardSays(kpis)}
        </p>
      )}
      {goals.map((goal) => (
        <Section key={goal} title={goal === "" ? "Without a strategic goal" : goal} own={goal !== ""}>
          <ul class="tg-list">
            {kpis
              .filter(({ kpi }) => kpi.goal === goal)
              .map((it) => (
                <li key={it.kpi.id} data-testid={`score-${it.kpi.id}`}>
                  {"sheet" in it && it.sheet !== undefined && props.canShow ? (
                    <PlaceLink
                      id={`open-${it.kpi.id}`}
                      place={{ sheet: it.sheet, area: "A1" }}
                      own
                      tell={tell}
                      canShow={props.canShow}
                    >
                      {it.kpi.name}
                    </PlaceLink>
                  ) : (
                    <span class="tg-name" translate={false}>
                      {it.kpi.name}
                    </span>
                  )}
                  <Score now={it} />
                </li>
              ))}
          </ul>
        </Section>
      ))}
      {kpis.length === 0 ? null : (
        <p class="tg-quiet">
          Variation comes from the signals of the chart, assurance from its limits against the target.
        </p>
      )}
    </Page>
  );
}

function Score({ now }: { readonly now: KpiNow }) {
  if ("problem" in now) return <Notice tone="near">{now.problem}</Notice>;
  const { drawn, kpi } = now;
  return (
    <>
      <KpiChips drawn={drawn} />
      <span>
        {drawn.latest}
        {kpi.target === undefined ? "" : `, target ${shownNumber(kpi.target, drawn.number)}`}
        {kpi.owner === "" ? "" : `. ${kpi.owner}`}
      </span>
      <span class="tg-quiet">{drawn.verdict}</span>
    </>
  );
}
