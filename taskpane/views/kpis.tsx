import { kpisNow, projectIn } from "../model/project-read";
import { isStillRead } from "../model/still-read";
import { KpiTabs } from "../parts/kpi-tabs";
import { Notice } from "../parts/notice";
import { Page } from "../parts/page";
import { Section } from "../parts/section";
import { Unread } from "../parts/unread";
import type { ViewProps } from "../view-props";
import { KpiEntry } from "./kpi-entry";
import { KpiLibrary } from "./kpi-library";

/** The KPIs as the KPIs sheet defines them, each to be changed; and the library to take further ones from. */
export function Kpis(props: ViewProps) {
  const { workbook } = props.state;
  if (workbook === null || isStillRead(props.state)) return <Unread {...props} title="KPIs" />;
  const { problem } = projectIn(workbook);
  const kpis = kpisNow(workbook);
  return (
    <Page {...props} title="KPIs">
      <KpiTabs {...props} />
      {problem !== undefined ? (
        <Notice tone="bad">{problem}</Notice>
      ) : kpis.length === 0 ? (
        <p>
          The workbook has no KPI yet. Take one from the library below, or make a chart of a column: it becomes a KPI.
        </p>
      ) : (
        <Section title={kpis.length === 1 ? "One KPI" : `${kpis.length} KPIs`}>
          <ol class="tg-steps" aria-label="KPIs">
            {kpis.map((it) => (
              <KpiEntry key={it.kpi.id} {...props} workbook={workbook} now={it} />
            ))}
          </ol>
        </Section>
      )}
      {problem === undefined ? <KpiLibrary {...props} workbook={workbook} /> : null}
    </Page>
  );
}
