import { BETTER, type Better } from "../../src/dmaic/kpi";
import { buildPreview } from "../model/build-preview";
import { chartProposal, type ChartProposal } from "../model/chart-proposal";
import { hasFigures, type ChartDraft } from "../model/chart-draft";
import { RULE_CHOICES, ruleSetSays } from "../model/false-alarms";
import { projectIn } from "../model/project-read";
import { shownNumber } from "../model/shown-number";
import { foundIn, tableKey, type WorkbookRead } from "../model/workbook-read";
import { Button } from "../parts/button";
import { ChartPicture } from "../parts/chart-picture";
import { ChoiceField, TextField } from "../parts/field";
import { Notice } from "../parts/notice";
import { Page } from "../parts/page";
import { Section } from "../parts/section";
import { ToBuild } from "../parts/to-build";
import type { ViewProps } from "../view-props";

/** From columns to a control chart: what was read, which chart and why, its picture, its options, the button. */
export function Chart(props: ViewProps) {
  const { workbook, draft, settings } = props.state;
  const proposal = workbook === null || draft === null ? undefined : chartProposal(workbook, draft, settings);
  if (workbook === null || draft === null || proposal === undefined) return <Choosing {...props} />;
  return <Making {...props} workbook={workbook} draft={draft} proposal={proposal} />;
}

const selectionButton = ({ state, tell }: ViewProps) => (
  <Button
    id="use-selection"
    off={state.work !== null || state.workbook === null}
    does={() => tell({ event: "selection asked" })}
  >
    Use the selection
  </Button>
);

/** No table is chosen: what became of the selection, and the tables to choose from. */
function Choosing(props: ViewProps) {
  const { state, tell } = props;
  const { workbook, selection } = state;
  const tables =
    workbook === null ? [] : foundIn(workbook).tables.filter(({ table }) => table.columns.some(hasFigures));
  return (
    <Page {...props} title="Make a control chart">
      {workbook === null ? (
        <p>The workbook is not read yet.</p>
      ) : (
        <>
          {selection === "" ? (
            <p>Select the figures in the sheet, one column or a column with its dates, and use the selection.</p>
          ) : (
            <Notice id="selection-says">{selection}</Notice>
          )}
          <div class="tg-row">
            {selectionButton(props)}
            {tables.length > 0 ? null : (
              <Button id="read-workbook" off={state.work !== null} does={() => tell({ event: "read asked" })}>
                Read the workbook again
              </Button>
            )}
          </div>
          {tables.length === 0 ? (
            <Notice>
              No table with figures was found. Put a heading in one row and the figures in the rows below it, then read
              the workbook again.
            </Notice>
          ) : (
            <Section title="Or choose a table">
              <ul class="tg-list" data-testid="tables">
                {tables.map(({ table }, i) => (
                  <li key={tableKey(table)}>
                    <span>
                      <Button
                        id={`table-${i}`}
                        look="link"
                        does={() => tell({ event: "table chosen", table: tableKey(table) })}
                      >
                        {tableName(table)}
                      </Button>
                    </span>
                    <span class="tg-quiet">
                      {table.columns
                        .filter(hasFigures)
                        .map(({ name }) => name)
                        .join(", ")}
                    </span>
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </>
      )}
    </Page>
  );
}

const tableName = ({ sheet, title }: { readonly sheet: string; readonly title: string }): string =>
  title === "" || title.length > 40 ? sheet : `${sheet}: ${title}`;

interface MakingProps extends ViewProps {
  readonly workbook: WorkbookRead;
  readonly draft: ChartDraft;
  readonly proposal: ChartProposal;
}

function Making(props: MakingProps) {
  const { state, tell, workbook, proposal } = props;
  const { drawn, problems, advice, kpi } = proposal;
  const isSound = typeof drawn !== "string" && Object.keys(problems).length === 0;
  const isAble = isSound && projectIn(workbook).problem === undefined;
  const preview = isAble ? buildPreview(workbook, proposal.project, ["charts"]) : "";
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
      <Shift {...props} />
      <Source {...props} />
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
      </Section>
      <Options {...props} />
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
  "too few": "too few points for limits",
  trial: "trial limits",
  provisional: "provisional limits",
  firm: "firm limits",
} as const;

/** The numbers of the latest phase, in words: what a reader of the picture would otherwise have to guess. */
function limitsSay({ drawn, phaseChanges }: ChartProposal): string {
  if (typeof drawn === "string") return "";
  const phase = drawn.chart.phases[drawn.chart.phases.length - 1];
  if (phase === undefined) return "";
  const show = (value: number) => shownNumber(value, drawn.number);
  const hasLimits = !Number.isNaN(phase.lower) || !Number.isNaN(phase.upper);
  const limits = hasLimits ? `, limits ${show(phase.lower) || "none"} to ${show(phase.upper) || "none"}` : "";
  const latest = phase.isVarying ? " at the latest point" : "";
  const of = phaseChanges.length === 0 ? "" : " of the latest phase";
  return `Center${of} ${show(phase.center)}${limits}${latest}; ${FIRMNESS[phase.firmness]} from ${phase.used} points.`;
}

/** Which cells it is made from, each of them to be changed. */
function Source(props: MakingProps) {
  const { tell, workbook, proposal } = props;
  const { columns } = proposal;
  const { tables } = foundIn(workbook);
  const choosable = tables.filter(({ table }) => table.columns.some(hasFigures));
  const change = (it: Partial<Omit<ChartDraft, "table">>) => tell({ event: "draft changed", change: it });
  const column = ({ column: value, name: text }: { readonly column: number; readonly name: string }) => ({
    value: String(value),
    text,
  });
  return (
    <Section title="Data">
      <div class="tg-fields">
        <ChoiceField
          id="chart-table"
          label="Table"
          value={tableKey(columns.table)}
          choices={choosable.map(({ table }) => ({ value: tableKey(table), text: tableName(table) }))}
          chosen={(table) => tell({ event: "table chosen", table })}
        />
        <ChoiceField
          id="chart-amount"
          label="Figures to chart"
          value={String(columns.amount.column)}
          choices={columns.amounts.map(column)}
          chosen={(value) => tell({ event: "draft changed", change: { amount: Number(value) } })}
        />
        <ChoiceField
          id="chart-denominator"
          label="Divided by"
          value={columns.denominator === undefined ? "" : String(columns.denominator.column)}
          choices={[{ value: "", text: "Nothing" }, ...columns.denominators.map(column)]}
          chosen={(value) => change({ denominator: value === "" ? null : Number(value) })}
        />
        <ChoiceField
          id="chart-label"
          label="In the order of"
          value={columns.label === undefined ? "rows" : String(columns.label.column)}
          choices={[...columns.labels.map(column), { value: "rows", text: "The rows, counted" }]}
          chosen={(value) => change({ label: value === "rows" ? "rows" : Number(value) })}
        />
      </div>
      <div class="tg-row">{selectionButton(props)}</div>
      <details>
        <summary>What was read and what was left out</summary>
        <ul class="tg-close tg-quiet">
          {columns.table.says.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
    </Section>
  );
}

const BETTER_WORDS: Readonly<Record<Better, string>> = {
  Lower: "Lower is better",
  Higher: "Higher is better",
  "Near target": "Near the target is better",
};

function Options({ tell, draft, proposal }: MakingProps) {
  const { kpi, problems } = proposal;
  const change = (it: Partial<Omit<ChartDraft, "table">>) => tell({ event: "draft changed", change: it });
  return (
    <Section title="Options">
      <div class="tg-close">
        <TextField
          id="chart-name"
          label="Name"
          value={draft.name ?? kpi.name}
          wrong={problems.name}
          typed={(name) => change({ name })}
        />
        <fieldset>
          <legend class="tg-legend">Direction</legend>
          <div class="tg-choices">
            {BETTER.map((better) => (
              <label class="tg-choice" key={better}>
                <input
                  type="radio"
                  name="better"
                  data-testid={`better-${better.toLowerCase().replace(" ", "-")}`}
                  checked={kpi.better === better}
                  onChange={() => change({ better })}
                />
                <span>{BETTER_WORDS[better]}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <div class="tg-fields">
          <TextField
            id="chart-target"
            label="Target (optional)"
            value={draft.target ?? ""}
            wrong={problems.target}
            placeholder={kpi.chart.startsWith("p") ? "8%" : ""}
            typed={(target) => change({ target })}
          />
          <TextField
            id="chart-baseline"
            label="Limits from the first (optional)"
            value={draft.baseline ?? ""}
            wrong={problems.baseline}
            hint="Rows of the baseline; all, when left blank."
            typed={(baseline) => change({ baseline })}
          />
        </div>
        <ChoiceField
          id="chart-rules"
          label="Rules that find signals"
          value={kpi.rules}
          choices={RULE_CHOICES}
          hint={ruleSetSays(kpi.rules)}
          chosen={(rules) => change({ rules })}
        />
        <Phase proposal={proposal} draft={draft} tell={tell} />
      </div>
    </Section>
  );
}

/** A level that seems to change: said and offered, never done by itself. A phase that begins, with its reason. */
function Shift({ tell, draft, proposal }: MakingProps) {
  const { shift, labels, problems } = proposal;
  const { phaseAt } = draft;
  if (typeof phaseAt === "number") {
    return (
      <section class="tg-card" data-testid="phase">
        <h2>New limits begin at {labels[phaseAt]}</h2>
        <TextField
          id="chart-phase-why"
          label="What changed in the process"
          hint="Limits begin anew where a change was made on purpose and is there to stay. It goes on record on the KPIs sheet."
          value={draft.phaseWhy ?? ""}
          wrong={problems.phaseWhy}
          focused
          typed={(phaseWhy) => tell({ event: "draft changed", change: { phaseWhy } })}
        />
        <div>
          <Button
            id="end-phase"
            look="link"
            does={() => tell({ event: "draft changed", change: { phaseAt: null, phaseWhy: "" } })}
          >
            One phase again
          </Button>
        </div>
      </section>
    );
  }
  if (shift === undefined) return null;
  return (
    <Notice id="shift">
      <p>
        The level seems to change at {labels[shift]}. If you know what changed in the process there, begin new limits;
        if not, find out first.
      </p>
      <div>
        <Button
          id="begin-phase"
          look="link"
          does={() => tell({ event: "draft changed", change: { phaseAt: shift, phaseWhy: "" } })}
        >
          Begin new limits at {labels[shift]}
        </Button>
      </div>
    </Notice>
  );
}

/** More labels than this are not listed to choose from. */
const MOST_LABELS = 1500;

function Phase({
  proposal: { labels, years },
  draft,
  tell,
}: {
  readonly proposal: ChartProposal;
  readonly draft: ChartDraft;
  readonly tell: ViewProps["tell"];
}) {
  const rows = labels.length > MOST_LABELS ? [] : labels.map((text, i) => ({ value: String(i), text })).slice(1);
  return (
    <ChoiceField
      id="chart-phase"
      label="New limits begin (optional)"
      value={String(draft.phaseAt ?? "")}
      choices={[
        { value: "", text: "Nowhere: one phase" },
        ...(years.length < 2 ? [] : [{ value: "school years", text: `With each school year: ${years.join(", ")}` }]),
        ...rows,
      ]}
      chosen={(value) =>
        tell({
          event: "draft changed",
          change: { phaseAt: value === "" ? null : value === "school years" ? "school years" : Number(value) },
        })
      }
    />
  );
}
