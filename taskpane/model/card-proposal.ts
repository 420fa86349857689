import { KPI_LIBRARY } from "../../src/dmaic/kpi-library/catalogue";
import type { Kpi } from "../../src/dmaic/kpi";
import { kpiOfCard } from "../../src/dmaic/kpi-of-card";
import { CHART_CHOICES } from "../../src/templates/chart-choices";
import { dataCollection } from "../../src/templates/measure/data-collection";
import { BLANK_SETTING } from "../../src/templates/setting";
import { typedInput } from "../../src/templates/typed-input";
import { freeId, freeName, namesTaken } from "./free-name";
import { projectIn } from "./project-read";
import { said } from "./shown-table";
import type { WorkbookRead } from "./workbook-read";

/** A card of the library, and the columns that are to feed it. */
export interface CardChoice {
  readonly card: string;
  /** Headings; "" for none: without figures, only their collection can be planned. */
  readonly amount: string;
  readonly denominator: string;
  readonly rules: string;
}

/** The rows that choosing a card fills in. */
export interface CardProposal {
  readonly name: string;
  /** Its row of the KPIs sheet; undefined while there are no figures. */
  readonly kpi: Kpi | undefined;
  readonly collection: Readonly<Record<string, string>>;
  /** The free row of the data collection plan that takes it; undefined where the KPI stands there already. */
  readonly collectionRow: number | undefined;
}

/** What a card comes to in a workbook; undefined where there is no such card. */
export function cardProposal(workbook: WorkbookRead, it: CardChoice): CardProposal | undefined {
  const card = KPI_LIBRARY.find(({ id }) => id === it.card);
  if (card === undefined) return undefined;
  const { project } = projectIn(workbook);
  const { kpi, collection, uncharted } = kpiOfCard(card);
  const name = freeName(kpi.name, namesTaken(workbook, project));
  const divides = CHART_CHOICES.find(({ word }) => word === kpi.chart)?.divides === true;
  const charted: Kpi = {
    ...kpi,
    id: freeId(kpi.id, project),
    name,
    numerator: it.amount,
    denominator: it.denominator,
    chart: divides && it.denominator === "" ? "xmr" : kpi.chart,
    rules: it.rules,
  };
  return {
    name,
    kpi: it.amount === "" ? undefined : charted,
    collection: { ...collection, ...(it.amount === "" ? uncharted : {}), kpi: name },
    collectionRow: freeRow(workbook, kpi.name),
  };
}

/** The first row of the data collection plan in which nothing stands, unless the KPI has one. */
function freeRow({ survey, sheets }: WorkbookRead, name: string): number | undefined {
  const [design] = dataCollection.designs(BLANK_SETTING);
  const rows = design === undefined ? [] : (typedInput(design, survey, sheets)?.rows("measures") ?? []);
  if (rows.some(({ kpi }) => said(kpi).toLowerCase() === name.toLowerCase())) return undefined;
  const free = rows.findIndex(({ ready: _, ...typed }) => Object.values(typed).every((cell) => said(cell) === ""));
  return free < 0 ? rows.length : free;
}
