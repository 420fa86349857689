import { chartPreview } from "../model/chart-preview";
import type { ChartProposal } from "../model/chart-proposal";
import { projectIn } from "../model/project-read";
import { shownNumber } from "../model/shown-number";
import type { WorkbookRead } from "../model/workbook-read";
import { Button } from "../parts/button";
import { ChartPicture } from "../parts/chart-picture";
import { ChoiceField } from "../parts/field";
import { Notice } from "../parts/notice";
import { Page } from "../parts/page";
import { Section } from "../parts/section";
import { ToBuild } from "../parts/to-build";
import { ChartOptions } from "./chart-options";
import { ChartPictures } from "./chart-pictures";
import { ChartShift } from "./chart-shift";
import { ChartSource } from "./chart-source";
import type { MakingProps } from "./making-props";

/** The page of a chart that is being made. */
export function ChartMaking(props: MakingProps) {
  const { state, tell, workbook, proposal } = props;
  const { drawn, problems, advice, kpi } = proposal;
  const isSound = typeof drawn !== "string" && Object.keys(problems).length === 0;
  const isAble = isSound && projectIn(workbook).problem === undefined;
  const preview = isAble ? chartPreview(workbook, proposal) : "";
  const isOff = typeof preview === "string" || state.work !== null || state.capabilities?.readOnly !== undefined;
  return (
    <Page
      {...props}
      title="Make a control chart"
      foot={
        <>
          {Object.values(problems).map((says) => (
            <p key={says} class="tg-wrong">
              {says}
            </p>
          ))}
          <Button id="insert-chart" look="primary" off={isOff} does={() => tell({ event: "chart asked" })}>
            Insert the chart
          </Button>
        </>
      }
    >
      {state.selection === "" ? null : (
        <p class="tg-quiet" data-testid="selection-says">
          {state.selection}
        </p>
      )}
      <section class="tg-close" aria-label="Preview">
        {typeof drawn === "string" ? (
          <Notice tone="bad" id="chart-problem">
            {drawn}
          </Notice>
        ) : (
          <>
            <p class="tg-verdict" data-testid="verdict">
              {drawn.verdict}
            </p>
            <ChartPicture drawn={drawn} />
            <p class="tg-quiet">{limitsSay(proposal)}</p>
          </>
        )}
      </section>
      <ChartShift {...props} />
      <ChartSource {...props} />
      <Section title="Chart">
        <ChoiceField
          id="chart-kind"
          label="Kind of chart"
          value={kpi.chart}
          choices={advice.choices.map(({ word, title }) => ({
            value: word,
            text: word === advice.chart ? `${title} (recommended)` : title,
          }))}
          chosen={(chart) => tell({ event: "draft changed", change: { chart } })}
        />
        <p class="tg-quiet" data-testid="why">
          {advice.why}
        </p>
        {advice.watchOut === "" ? null : (
          <Notice tone="near" id="watch-out">
            {advice.watchOut}
          </Notice>
        )}
        {advice.wouldHelp === "" ? null : (
          <p class="tg-quiet" data-testid="would-help">
            {advice.wouldHelp}
          </p>
        )}
      </Section>
      <ChartOptions {...props} />
      <ChartPictures {...props} />
      {typeof preview !== "string" ? (
        <ToBuild preview={preview} />
      ) : preview !== "" ? (
        <Notice tone="bad">{preview}</Notice>
      ) : (
        projectProblem(workbook)
      )}
    </Page>
  );
}

function projectProblem(workbook: WorkbookRead) {
  const { problem } = projectIn(workbook);
  return problem === undefined ? null : <Notice tone="bad">{problem}</Notice>;
}

const FIRMNESS = {
  "too few": "Too few points for limits",
  trial: "Trial limits",
  provisional: "Provisional limits",
  firm: "Firm limits",
} as const;

/** The numbers of the latest phase, in words: what a reader of the picture would otherwise have to guess. */
function limitsSay({ drawn }: ChartProposal): string {
  if (typeof drawn === "string") return "";
  const phase = drawn.chart.phases[drawn.chart.phases.length - 1];
  if (phase === undefined) return "";
  const show = (value: number) => shownNumber(value, drawn.number);
  const hasLimits = !Number.isNaN(phase.lower) || !Number.isNaN(phase.upper);
  const [lower, upper] = [show(phase.lower) || "none", show(phase.upper) || "none"];
  return [
    drawn.chart.phases.length < 2
      ? `Center ${show(phase.center)}.`
      : `Center of the latest phase ${show(phase.center)}.`,
    !hasLimits
      ? ""
      : phase.isVarying
        ? `Limits ${lower} to ${upper} at the latest point.`
        : `Limits ${lower} to ${upper}.`,
    `${FIRMNESS[phase.firmness]} from ${phase.used} points.`,
  ]
    .filter(Boolean)
    .join(" ");
}
