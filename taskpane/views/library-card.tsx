import { GRADES, type KpiCard } from "../../src/dmaic/kpi-card";
import { buildPreview } from "../model/build-preview";
import { cardProposal } from "../model/card-proposal";
import { hasFigures } from "../model/chart-draft";
import { drawnOr, projectIn } from "../model/project-read";
import { foundIn, type WorkbookRead } from "../model/workbook-read";
import { Button } from "../parts/button";
import { ChoiceField } from "../parts/field";
import { FocusHeading } from "../parts/focus-heading";
import { Notice } from "../parts/notice";
import { ToBuild } from "../parts/to-build";
import type { ViewProps } from "../view-props";

/** A card of the library: its definition, the columns that feed it, what will be added, and the button. */
export function LibraryCard(props: ViewProps & { readonly workbook: WorkbookRead; readonly card: KpiCard }) {
  const { state, tell, workbook, card } = props;
  const { amount, denominator } = state.kpiPage;
  const choice = { card: card.id, amount, denominator, rules: state.settings.rules };
  const proposal = cardProposal(workbook, choice);
  const { tables } = foundIn(workbook);
  const { project } = projectIn(workbook);
  const kpi = proposal?.kpi;
  const drawn = kpi === undefined ? "" : drawnOr(kpi, tables, project);
  const wanted = kpi === undefined ? project : { ...project, kpis: [...project.kpis, kpi] };
  const preview = buildPreview(
    workbook,
    wanted,
    kpi === undefined ? ["data-collection"] : ["data-collection", "charts"],
  );
  const columns = [
    ...new Set(
      tables.flatMap(({ table }) => table.columns.filter(hasFigures).map((it) => `${table.sheet}!${it.name}`)),
    ),
  ].map((value) => ({ value, text: value.replace("!", ": "), own: true }));
  const isOff =
    typeof preview === "string" ||
    (kpi === undefined && proposal?.collectionRow === undefined) ||
    (kpi !== undefined && typeof drawn === "string") ||
    state.work !== null ||
    state.capabilities?.readOnly !== undefined;
  return (
    <section class="tg-card" data-testid="library-card">
      <FocusHeading>{card.name}</FocusHeading>
      <p>{card.definition}</p>
      {card.caution === "" ? null : <p class="tg-quiet">{card.caution}</p>}
      <p class="tg-quiet">
        {card.better} is better; {card.unit}; comes {card.naturalFrequency.toLowerCase()}. {GRADES[card.grade]}.
      </p>
      {card.chart === "" ? (
        <Notice tone="near">A figure that comes this seldom has too few points for a control chart for years.</Notice>
      ) : null}
      <ChoiceField
        id="card-amount"
        label={`Column with ${card.numerator}`}
        value={amount}
        choices={[{ value: "", text: "None yet: plan its collection" }, ...columns]}
        chosen={(value) => tell({ event: "kpi page changed", change: { amount: value } })}
      />
      {card.denominator === "" || amount === "" ? null : (
        <ChoiceField
          id="card-denominator"
          label={`Column with ${card.denominator}`}
          value={denominator}
          choices={[{ value: "", text: "None: the figures are divided already" }, ...columns]}
          chosen={(value) => tell({ event: "kpi page changed", change: { denominator: value } })}
        />
      )}
      {kpi === undefined ? null : typeof drawn === "string" ? (
        <Notice tone="bad" id="card-problem">
          {drawn}
        </Notice>
      ) : (
        <p class="tg-verdict">{drawn.verdict}</p>
      )}
      {kpi === undefined && proposal?.collectionRow === undefined ? (
        <Notice id="card-planned">
          The Data collection plan has a row for it. Choose its column as soon as there are figures.
        </Notice>
      ) : typeof preview === "string" ? (
        <Notice tone="bad">{preview}</Notice>
      ) : (
        <ToBuild preview={preview} />
      )}
      <div class="tg-row">
        <Button
          id="add-card"
          off={isOff}
          does={() => tell({ event: "change asked", change: { change: "library card", ...choice } })}
        >
          {kpi === undefined ? "Plan its collection" : "Add this KPI"}
        </Button>
        <Button id="close-card" look="link" does={() => tell({ event: "card opened", id: null })}>
          Back to the list
        </Button>
      </div>
    </section>
  );
}
