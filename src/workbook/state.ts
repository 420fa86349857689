import { areaOf, type Area } from "./address";
import { isErrorCell, type Cell, type Grid } from "./cell";
import type { Chart } from "./chart";
import { ownerMark } from "./owner-mark";
import type { Plan, Step } from "./plan";

/** The template id and the name of the hidden sheet that remembers what was laid. */
export const STATE_TEMPLATE = "state";
export const STATE_SHEET = "_tollgate";

/** A name for that sheet that no other sheet has: ours is known by its mark, never by its name. */
export function freeStateSheet(sheets: readonly string[]): string {
  const taken = new Set(sheets.map((name) => name.toLowerCase()));
  let name = STATE_SHEET;
  for (let number = 2; taken.has(name); number += 1) name = `${STATE_SHEET} ${number}`;
  return name;
}

/**
 * Whether a sheet holds our notes: their second row says by which schema they were written. A blank one of their name is ours, too:
 * its build broke off before it was written.
 */
export function isNotes(cells: Grid, sheet: string): boolean {
  const isBlank = cells.every((row) => row.every((cell) => cell === null || cell === ""));
  return isBlank ? /^_tollgate( \d+)?$/i.test(sheet) : cells[1]?.[0] === SCHEMA_WORD;
}

const SCHEMA_WORD = "schema";
const SCHEMA = 1;
const LONGEST = 30000;
const ABOUT =
  "Tollgate keeps its notes here: which sheets it made and what it last wrote. Deleting this sheet loses no data.";

/** A chart of ours, and the cells that it covers. */
export interface ChartRecord {
  readonly at: Area;
  readonly chart: Chart;
}

/** What was last laid on a sheet of ours. An empty fingerprint: a build began and did not finish. */
export interface SheetRecord {
  readonly template: string;
  readonly area: Area;
  /** Its charts as they were declared: a host that reads files can draw them again without guessing from pictures. */
  readonly charts: readonly ChartRecord[];
  readonly fingerprint: string;
}

/** A formula of a custom function that was frozen for people without the add-in, kept so that it can be put back. */
export interface FrozenRecord {
  readonly sheet: string;
  /** The cells that it filled; it stood in the first. */
  readonly area: Area;
  /** As the program spelled it, "=" included. */
  readonly formula: string;
  /** A fingerprint of what was put into the area, with a mark while a freeze is under way: other cells are the user's. */
  readonly print: string;
  /** How the file spelled it, where it was a file. */
  readonly inFile?: string;
}

/**
 * What the hidden sheet says: a record a sheet, input that was put by while its sheet was being laid again, frozen formulas, and
 * settings of the pane, by name.
 */
export interface State {
  readonly records: readonly SheetRecord[];
  readonly kept: ReadonlyMap<string, Grid>;
  readonly frozen: readonly FrozenRecord[];
  readonly settings: ReadonlyMap<string, string>;
}

const SETTING = "setting";

/**
 * What a plan says to have a setting noted on the hidden sheet. `reconcile` takes it out and writes it among the notes, wherever
 * they stand by then.
 */
export function settingStep(name: string, value: string): Step {
  return { step: "write", sheet: STATE_SHEET, area: "A1:C1", cells: [[SETTING, name, value]], holds: "words" };
}

/** The settings that a plan asks to have noted. */
export function settingsAsked(plan: Plan): ReadonlyMap<string, string> {
  return new Map(
    plan.flatMap((it) => {
      if (it.step !== "write" || it.sheet !== STATE_SHEET) return [];
      const [kind, name, value] = it.cells[0] ?? [];
      return kind === SETTING && typeof name === "string" && typeof value === "string" ? [[name, value] as const] : [];
    }),
  );
}

/** Reads the hidden sheet. What cannot be understood is passed over: the worst that follows is laying a sheet again. */
export function readState(cells: Grid): State {
  const records: SheetRecord[] = [];
  const charts = new Map<string, ChartRecord[]>();
  const kept = new Map<string, Grid>();
  const frozen: FrozenRecord[] = [];
  const settings = new Map<string, string>();
  for (const [kind, name, ...rest] of cells) {
    if (typeof name !== "string") continue;
    const [first = "", ...more] = rest.map((cell) =>
      typeof cell === "string" || typeof cell === "number" ? String(cell) : "",
    );
    if (kind === "sheet") {
      const own: ChartRecord[] = [];
      charts.set(name, own);
      records.push({ template: name, area: first, charts: own, fingerprint: more[0] ?? "" });
    }
    if (kind === "chart") {
      const chart = parsed(more.join(""), isChart);
      if (chart !== undefined) charts.get(name)?.push({ at: first, chart });
    }
    if (kind === SETTING) settings.set(name, first);
    if (kind === "kept") {
      const grid = parsed([first, ...more].join(""), isGrid);
      if (grid !== undefined) kept.set(name, grid);
    }
    if (kind === "frozen") {
      const [print = "", formula = "", ...inFile] = more;
      const form = revealed(inFile.join(""));
      frozen.push({
        sheet: name,
        area: first,
        print,
        formula: revealed(formula),
        ...(form === "" ? {} : { inFile: form }),
      });
    }
  }
  return { records, kept, frozen, settings };
}

/** The steps that write the hidden sheet; `longer` rows that an earlier state left behind are blanked. */
export function stateSteps(state: State, exists: boolean, sheet: string, earlierRows: number): Step[] {
  const rows: (string | null)[][] = [
    [ABOUT],
    [SCHEMA_WORD, String(SCHEMA)],
    ...state.records.flatMap(({ template, area, charts, fingerprint }) => [
      ["sheet", template, area, fingerprint],
      ...charts.map(({ at, chart }) => ["chart", template, at, ...chunks(JSON.stringify(chart))]),
    ]),
    ...[...state.settings].map(([name, value]) => [SETTING, name, value]),
    ...[...state.kept].map(([name, grid]) => ["kept", name, ...chunks(JSON.stringify(grid))]),
    ...state.frozen.map(({ sheet: name, area: of, print, formula, inFile = "" }) => [
      "frozen",
      name,
      of,
      print,
      veiled(formula),
      ...chunks(veiled(inFile)),
    ]),
  ];
  const width = rows.reduce((most, row) => Math.max(most, row.length), 4);
  while (rows.length < earlierRows) rows.push([]);
  const cells = rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => null)]);
  const area = areaOf({ top: 0, left: 0, bottom: rows.length - 1, right: width - 1 });
  return [
    ...(exists
      ? []
      : ([
          { step: "add sheet", sheet, template: STATE_TEMPLATE, tab: "always", hidden: true },
          { step: "name", name: ownerMark(STATE_TEMPLATE), sheet, area: "A1" },
        ] as const)),
    { step: "write", sheet, area, cells, holds: "words" },
  ];
}

/**
 * A formula as the notes keep it: whoever searches a shared copy for functions of add-ins (a mail filter, a careful recipient)
 * finds none.
 *
 * @example
 * veiled("=DMAIC.KPI(B2,95)") // => "=DMAIC{.}KPI(B2,95)"
 */
export function veiled(formula: string): string {
  return formula
    .replace(/(DMAIC)\./gi, "$1{.}")
    .replace(/(_xldudf)_/gi, "$1{_}")
    .replace(/(DUMMY)(FUNCTION)/gi, "$1{}$2");
}

/**
 * A formula as it was before it was veiled.
 *
 * @example
 * revealed("=_xldudf{_}DMAIC_KPI(B2)") // => "=_xldudf_DMAIC_KPI(B2)"
 */
export function revealed(text: string): string {
  return text.replace(/\{([._]?)\}/g, "$1");
}

function chunks(text: string): string[] {
  return Array.from({ length: Math.ceil(text.length / LONGEST) }, (_, i) => text.slice(i * LONGEST, (i + 1) * LONGEST));
}

function parsed<T>(text: string, isRight: (thing: unknown) => thing is T): T | undefined {
  try {
    const thing: unknown = JSON.parse(text);
    return isRight(thing) ? thing : undefined;
  } catch {
    return undefined;
  }
}

function isChart(thing: unknown): thing is Chart {
  return typeof thing === "object" && thing !== null && "id" in thing && "series" in thing && "categories" in thing;
}

function isGrid(thing: unknown): thing is Grid {
  return Array.isArray(thing) && thing.every((row) => Array.isArray(row) && row.every(isCell));
}

function isCell(thing: unknown): thing is Cell {
  return thing === null || ["number", "string", "boolean"].includes(typeof thing) || isErrorCell(thing);
}
