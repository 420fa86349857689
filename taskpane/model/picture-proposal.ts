import type { ChartAsked } from "../../src/templates/asked-chart";
import type { Picture } from "../../src/templates/pictures";
import { planPicture } from "../../src/templates/plan-picture";
import { reconcile } from "../../src/workbook/reconcile";
import type { FoundColumn } from "../../src/workbook/table-found";
import type { Settings } from "../settings";
import { sheetsToBuild, type BuildPreview } from "./build-preview";
import type { ChartDraft } from "./chart-draft";
import { chartProposal, type ChartProposal } from "./chart-proposal";
import { remembered } from "./remembered";
import { tried } from "./tried";
import type { WorkbookRead } from "./workbook-read";

/** What a picture of a draft's figures needs beside them. */
interface PictureChoice {
  readonly word: Picture;
  readonly title: string;
  /** What it is good for. */
  readonly about: string;
  readonly needs: "nothing" | "groups" | "figures" | "groups and denominators" | "groups and order";
}

const PICTURE_CHOICES: readonly PictureChoice[] = [
  { word: "histogram", title: "Histogram", about: "How the values are spread.", needs: "nothing" },
  { word: "box", title: "Box plot by group", about: "How groups differ, and how much each varies.", needs: "groups" },
  {
    word: "multiples",
    title: "Small multiples",
    about: "A small control chart of each group, on one scale, those that need attention first.",
    needs: "groups and order",
  },
  { word: "pareto", title: "Pareto chart", about: "Which few groups make up most of it.", needs: "groups" },
  {
    word: "funnel",
    title: "Funnel chart",
    about: "Which groups differ from the overall rate by more than chance.",
    needs: "groups and denominators",
  },
  {
    word: "scatter",
    title: "Scatter chart",
    about: "Whether it goes up or down with another figure.",
    needs: "figures",
  },
];

/** Another picture of the figures of a draft: what there is to choose from, and what inserting it would do. */
export interface PictureProposal {
  readonly choices: readonly PictureChoice[];
  readonly chosen: PictureChoice;
  /** Columns by which it could be told apart, or which it could be held against. */
  readonly columns: readonly FoundColumn[];
  readonly column: FoundColumn | undefined;
  readonly preview: BuildPreview | string;
}

const previews = remembered((_: WorkbookRead) => ({ asked: "", answer: "" as BuildPreview | string }));

/** The picture that a draft asks for beside its control chart; undefined where it asks for none, or its table is gone. */
export function pictureProposal(
  workbook: WorkbookRead,
  draft: ChartDraft,
  settings: Settings,
): PictureProposal | undefined {
  const proposal = (draft.picture ?? null) === null ? undefined : chartProposal(workbook, draft, settings);
  if (proposal === undefined) return undefined;
  const choices = pictureChoices(proposal);
  const chosen = choices.find(({ word }) => word === draft.picture) ?? choices[0];
  if (chosen === undefined) return undefined;
  const columns = columnsFor(chosen, proposal);
  const column = columns.find((it) => it.column === draft.by) ?? columns[0];
  return { choices, chosen, columns, column, preview: previewOf(workbook, chosen, column, proposal) };
}

/** The pictures that can be drawn of a draft's figures. */
export const pictureChoices = (proposal: ChartProposal): readonly PictureChoice[] =>
  PICTURE_CHOICES.filter(
    (choice) =>
      (choice.needs === "nothing" || columnsFor(choice, proposal).length > 0) &&
      (choice.needs !== "groups and denominators" || proposal.source.denominator !== undefined) &&
      (choice.needs !== "groups and order" || proposal.source.table.label !== null),
  );

function columnsFor({ needs }: PictureChoice, { source: { table, denominators } }: ChartProposal): FoundColumn[] {
  if (needs === "nothing") return [];
  if (needs === "figures") return [...denominators];
  return table.columns.filter(
    ({ kind, column, filled }) => kind === "category" || (kind === "label" && filled > 0 && column !== table.label),
  );
}

function previewOf(
  workbook: WorkbookRead,
  { word, needs }: PictureChoice,
  column: FoundColumn | undefined,
  { source, kpi }: ChartProposal,
): BuildPreview | string {
  const { table, sheet, amount, denominator } = source;
  const order = table.columns.find((it) => it.column === table.label);
  const asked: ChartAsked = {
    chart: word,
    value: amount.name,
    label: needs === "groups and order" ? order?.name : column?.name,
    ...(needs === "groups and order" ? { by: column?.name } : {}),
    ...(needs === "groups and order" || needs === "groups and denominators" ? { denominator: denominator?.name } : {}),
    better: kpi.better,
  };
  const known = previews(workbook);
  const question = JSON.stringify([asked, table.sheet, table.data]);
  if (known.asked !== question) {
    const answer = tried((): BuildPreview => {
      const { plan, places } = planPicture(asked, [{ table, sheet }], workbook.survey);
      return sheetsToBuild(plan, reconcile(plan, workbook.survey, new Map()), places);
    });
    Object.assign(known, { asked: question, answer });
  }
  return known.answer;
}
