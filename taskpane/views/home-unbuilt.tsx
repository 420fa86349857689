import { PARTS } from "../../src/templates/plan-parts";
import { buildPreview } from "../model/build-preview";
import { projectToBuild, proposedKpis } from "../model/home-plan";
import { foundIn, type WorkbookRead } from "../model/workbook-read";
import { Button } from "../parts/button";
import { Check } from "../parts/check";
import { FoundTables } from "../parts/found-tables";
import { Notice } from "../parts/notice";
import { Page } from "../parts/page";
import { Section } from "../parts/section";
import { ToBuild } from "../parts/to-build";
import { Warnings } from "../parts/warnings";
import type { ViewProps } from "../view-props";

/** Nothing of ours is in the workbook: what was found, what it could become, and the button that makes it so. */
export function HomeUnbuilt(props: ViewProps & { readonly workbook: WorkbookRead }) {
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
                  own
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
