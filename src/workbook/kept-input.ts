import { boxOf, type Box } from "./address";
import type { Grid } from "./cell";
import type { Content, Kept, Step } from "./plan";
import { WorkbookProblem } from "./workbook-problem";

/** The headings of the input columns of each table on a sheet, by the name of the table's block. */
export function headings(steps: readonly Step[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const step of steps) {
    if (step.step !== "write" || step.kept?.by !== "column") continue;
    found.set(step.kept.name, [...(found.get(step.kept.name) ?? []), step.kept.title]);
  }
  return found;
}

/** Where the blocks of a sheet will stand, and every word that it will say: what is not among them was renamed by people. */
export interface PlannedWords {
  readonly blocks: ReadonlyMap<string, Box>;
  readonly words: ReadonlySet<unknown>;
}

/** The blocks and words that the steps of a sheet will lay. */
export function plannedWords(steps: readonly Step[]): PlannedWords {
  return {
    blocks: new Map(steps.flatMap((it) => (it.step === "name" ? [[it.name, boxOf(it.area)] as const] : []))),
    words: new Set(steps.flatMap((it) => (it.step === "write" && it.holds === "words" ? it.cells.flat() : []))),
  };
}

/**
 * A step with what the user typed in the place of what the plan has for it. A row that the user has left blank in every input
 * column is free: what the plan has for it (a further KPI) goes there.
 *
 * @param input   The cells of every block of input as they stand, by name.
 * @param columns The headings of the input columns, by the name of their block.
 * @throws {WorkbookProblem} Where more was typed than the new layout has room for.
 */
export function withInput(
  step: Step,
  input: ReadonlyMap<string, Grid>,
  columns: ReadonlyMap<string, readonly string[]>,
  planned: PlannedWords,
): Step {
  if (step.step !== "write" || step.kept === undefined) return step;
  const typed = typedCells(step.kept, input, boxOf(step.area), planned);
  if (typed === undefined) return step;
  const room = step.cells.length;
  if (typed.slice(room).some((cell) => cell !== null && cell !== "")) {
    throw new WorkbookProblem(
      `Sheet "${step.sheet}" holds more rows than the new layout has room for (${room} from ${step.area}). Shorten the list, or build with more rows; nothing has been changed.`,
    );
  }
  const free = freeRows(step.kept, input, columns);
  const own = (i: number) => i >= typed.length || free.has(i);
  return { ...step, cells: step.cells.map((row, i) => (own(i) ? row : [asContent(typed[i])])) };
}

function freeRows(
  { name, by }: Kept,
  input: ReadonlyMap<string, Grid>,
  columns: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<number> {
  const [heading = [], ...rows] = input.get(name) ?? [];
  if (by === "row") return new Set();
  const typed = (columns.get(name) ?? []).map((title) => heading.indexOf(title)).filter((column) => column >= 0);
  const isFree = (row: Grid[number]) => typed.every((column) => (row[column] ?? null) === null || row[column] === "");
  return new Set(rows.flatMap((row, i) => (isFree(row) ? [i] : [])));
}

/**
 * What stands below or beside a heading in a block that the workbook has already; undefined where it has no such heading. A heading
 * that people have renamed is known by its place.
 */
function typedCells(
  { name, by, title }: Kept,
  input: ReadonlyMap<string, Grid>,
  at: Box,
  { blocks, words }: PlannedWords,
): Grid[number] | undefined {
  const block = input.get(name);
  const place = blocks.get(name);
  if (block === undefined) return undefined;
  const isRenamed = (heading: Grid[number][number] | undefined) =>
    typeof heading === "string" && heading !== "" && !words.has(heading);
  if (by === "row") {
    const there = place === undefined ? undefined : block[at.top - place.top];
    const row = block.find(([heading]) => heading === title) ?? (isRenamed(there?.[0]) ? there : undefined);
    return row === undefined ? undefined : [row[1] ?? null];
  }
  const [headings = []] = block;
  const there = place === undefined ? -1 : at.left - place.left;
  const column = headings.includes(title) ? headings.indexOf(title) : isRenamed(headings[there]) ? there : -1;
  return column < 0 ? undefined : block.slice(1).map((row) => row[column] ?? null);
}

function asContent(cell: Grid[number][number] | undefined): Content {
  return cell === undefined || (typeof cell === "object" && cell !== null) ? null : cell;
}
