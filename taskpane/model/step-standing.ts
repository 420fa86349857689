import { TEMPLATES } from "../../src/templates/catalogue";
import { chartTemplate } from "../../src/templates/chart-of-kpi";
import type { Part } from "../../src/templates/plan-parts";
import { BLANK_SETTING } from "../../src/templates/setting";
import { typedInput, type TypedInput } from "../../src/templates/typed-input";
import type { Cell } from "../../src/workbook/cell";
import type { Block, Holds, SheetDesign } from "../../src/workbook/design";
import { sheetOfTemplate } from "../../src/workbook/survey";
import { proposedKpis } from "./home-plan";
import { projectIn } from "./project-read";
import type { WorkbookRead } from "./workbook-read";

/** How far a step of the wizard is, read from the workbook and from nowhere else. */
export interface StepStanding {
  readonly is: "not added" | "blank" | "begun" | "filled in" | "added";
  /** Its sheets in the workbook. */
  readonly sheets: readonly string[];
  /** What was found, in words. */
  readonly says: string;
}

/** What the workbook has for a step. */
export function stepStanding(workbook: WorkbookRead, part: Part): StepStanding {
  const { survey, sheets: read } = workbook;
  const templates = part === "charts" ? projectIn(workbook).project.kpis.map(chartTemplate) : [part];
  const sheets = templates.flatMap((template) => sheetOfTemplate(survey, template) ?? []);
  if (sheets.length === 0) return { is: "not added", sheets, says: "Not in the workbook yet." };
  const [design] = TEMPLATES.find(({ id }) => id === part)?.designs(BLANK_SETTING) ?? [];
  const there = { sheets, says: `${sheets.length === 1 ? "It is" : `${sheets.length} charts are`} in the workbook.` };
  const isRead = read.some(({ name }) => name === sheets[0]);
  const input = design === undefined || !isRead ? undefined : typedInput(design, survey, read);
  if (design === undefined || input === undefined) return { is: "added", ...there };
  return { ...standingOf(design, input, kpiNames(workbook)), sheets };
}

/** What forms are given by the build: the names of KPIs. */
const kpiNames = (workbook: WorkbookRead): readonly Cell[] =>
  [...projectIn(workbook).project.kpis, ...proposedKpis(workbook)].map(({ name }) => name);

const isTyped = (holds: Holds): boolean => "input" in holds && (holds.initial ?? null) === null;

/** Counts what people have filled in; what the sheet came with does not count. */
function standingOf(
  { blocks }: SheetDesign,
  input: TypedInput,
  given: readonly Cell[],
): Pick<StepStanding, "is" | "says"> {
  // A choice of a form begins with a proposal as a rule: that it has content tells nothing.
  const isAnswer = (holds: Holds) => isTyped(holds) && !("input" in holds && holds.input === "choice");
  const fields = blocks.flatMap((it) => (it.block === "fields" ? it.fields.filter((f) => isAnswer(f.holds)) : []));
  const filled = fields.filter(({ name }) => {
    const cell = input.field(name);
    return hasContent(cell) && !given.includes(cell);
  }).length;
  const lists = blocks.flatMap((it) => (it.block === "table" && asksForRows(it) ? [filledRows(it, input)] : []));
  const rows = lists.reduce((sum, count) => sum + count, 0);
  if (fields.length + lists.length === 0) return { is: "added", says: "It is in the workbook and works itself out." };
  if (filled + rows === 0) return { is: "blank", says: "The sheet is there, and nothing is filled in yet." };
  const isWhole = filled === fields.length && lists.every((count) => count > 0);
  return {
    is: isWhole ? "filled in" : "begun",
    says: filledSays({ filled, fields: fields.length, rows, hasLists: lists.length > 0 }),
  };
}

function filledSays(it: {
  readonly filled: number;
  readonly fields: number;
  readonly rows: number;
  readonly hasLists: boolean;
}): string {
  const { filled, fields, rows, hasLists } = it;
  if (fields === 0) return rows === 1 ? "Filled in: one row." : `Filled in: ${rows} rows.`;
  if (!hasLists) return `Filled in: ${filled} of ${fields} fields.`;
  return rows === 1
    ? `Filled in: ${filled} of ${fields} fields, one row.`
    : `Filled in: ${filled} of ${fields} fields, ${rows} rows.`;
}

type Table = Extract<Block, { block: "table" }>;

/** The columns of a row that wait for somebody: what the sheet came with is no answer. */
const waiting = ({ columns, fill }: Table, row: number): readonly string[] =>
  columns.filter(({ name, holds }) => isTyped(holds) && fill?.[row]?.[name] === undefined).map(({ name }) => name);

const asksForRows = (table: Table): boolean => waiting(table, table.rows).length > 0;

const filledRows = (table: Table, input: TypedInput): number =>
  input.rows(table.name).filter((row, i) => waiting(table, i).some((name) => hasContent(row[name]))).length;

const hasContent = (cell: unknown): boolean => cell !== null && cell !== undefined && cell !== "";
