import { areaOf } from "./address";
import { isErrorCell, type Cell, type Grid } from "./cell";
import { ownerMark } from "./owner-mark";
import type { Step } from "./plan";

/** The template id and the name of the hidden sheet that remembers what was laid. */
export const STATE_TEMPLATE = "state";
export const STATE_SHEET = "_tollgate";

const SCHEMA = 1;
const LONGEST = 30000;
const ABOUT =
  "Tollgate keeps its notes here: which sheets it made and what it last wrote. Deleting this sheet loses no data.";

/** What was last laid on a sheet of ours. An empty fingerprint: a build began and did not finish. */
export interface SheetRecord {
  readonly template: string;
  readonly area: string;
  readonly charts: readonly string[];
  readonly fingerprint: string;
}

/** What the hidden sheet says: a record a sheet, and input that was put by while its sheet was being laid again. */
export interface State {
  readonly records: readonly SheetRecord[];
  readonly kept: ReadonlyMap<string, Grid>;
}

/** Reads the hidden sheet. What cannot be understood is passed over: the worst that follows is laying a sheet again. */
export function readState(cells: Grid): State {
  const records: SheetRecord[] = [];
  const kept = new Map<string, Grid>();
  for (const [kind, name, ...rest] of cells) {
    if (typeof name !== "string") continue;
    const text = rest.map((cell) => (typeof cell === "string" || typeof cell === "number" ? String(cell) : ""));
    if (kind === "sheet") {
      const [area = "", charts = "", print = ""] = text;
      records.push({ template: name, area, charts: charts.split("; ").filter(Boolean), fingerprint: print });
    }
    if (kind === "kept") {
      const grid = parsedGrid(text.join(""));
      if (grid !== undefined) kept.set(name, grid);
    }
  }
  return { records, kept };
}

/** The steps that write the hidden sheet; `longer` rows that an earlier state left behind are blanked. */
export function stateSteps(state: State, exists: boolean, sheet: string, earlierRows: number): Step[] {
  const rows: (string | null)[][] = [
    [ABOUT],
    ["schema", String(SCHEMA)],
    ...state.records.map(({ template, area, charts, fingerprint }) => [
      "sheet",
      template,
      area,
      charts.join("; "),
      fingerprint,
    ]),
    ...[...state.kept].map(([name, grid]) => ["kept", name, ...chunks(JSON.stringify(grid))]),
  ];
  const width = Math.max(...rows.map((row) => row.length), 5);
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

function chunks(text: string): string[] {
  return Array.from({ length: Math.ceil(text.length / LONGEST) }, (_, i) => text.slice(i * LONGEST, (i + 1) * LONGEST));
}

function parsedGrid(text: string): Grid | undefined {
  try {
    const grid: unknown = JSON.parse(text);
    return isGrid(grid) ? grid : undefined;
  } catch {
    return undefined;
  }
}

function isGrid(thing: unknown): thing is Grid {
  return Array.isArray(thing) && thing.every((row) => Array.isArray(row) && row.every(isCell));
}

function isCell(thing: unknown): thing is Cell {
  return thing === null || ["number", "string", "boolean"].includes(typeof thing) || isErrorCell(thing);
}
