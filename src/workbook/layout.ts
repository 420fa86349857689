import { areaOf, type Place } from "./address";
import type { Chart } from "./chart";
import type { Block, ChartDesign, Column, Holds, SheetDesign } from "./design";
import { isFormula } from "./formula";
import { ownerMark, partName } from "./owner-mark";
import { placeSheet, type SheetPlaces, type TablePlace } from "./place-sheet";
import type { Allowed, Content, Kept, Plan, Step } from "./plan";
import type { Role } from "./style";
import { rowHeights } from "./row-heights";
import { placeOf, writeFormula, type Ground, type Standpoint } from "./write-formula";

/** A plan, and where each named thing will stand: `places.get("charter")!.fields.get("title")`. */
export interface Laid {
  readonly plan: Plan;
  readonly places: Ground;
}

/**
 * Lays sheets out: the only place where names become addresses.
 *
 * @param designs Sheets in the order in which they will stand.
 * @param titles  Names that sheets of ours go by in this workbook, by template id, where people have renamed them.
 */
export function layOut(designs: readonly SheetDesign[], titles: ReadonlyMap<string, string> = new Map()): Laid {
  const places: Ground = new Map(
    designs.map((design) => [design.template, placeSheet(design, titles.get(design.template) ?? design.title)]),
  );
  return { places, plan: [...places.values()].flatMap((sheet) => laySheet(sheet, places)) };
}

function laySheet(sheet: SheetPlaces, ground: Ground): Step[] {
  const { design, title } = sheet;
  const steps: Step[] = [
    { step: "add sheet", sheet: title, template: design.template, tab: design.tab, hidden: design.hidden ?? false },
    { step: "name", name: ownerMark(design.template), sheet: title, area: "A1" },
    { step: "widths", sheet: title, widths: design.widths },
  ];
  for (const { block, top } of sheet.blocks) layBlock(block, top, sheet, ground, steps);
  const heights = rowHeights(steps, design.widths);
  if (heights.length > 0) steps.push({ step: "heights", sheet: title, heights });
  const printed = sheet.blocks.find(({ block }) => block.block === "end of print")?.top ?? sheet.used.rows;
  const columns = printed < sheet.used.rows ? design.widths.length : sheet.used.columns;
  const used = areaOf({ top: 0, left: 0, bottom: printed - 1, right: columns - 1 });
  const repeat = sheet.blocks.find(({ block }) => block.block === "table" && block.freeze === true)?.top;
  steps.push({
    step: "print",
    sheet: title,
    orientation: design.orientation,
    area: used,
    ...(repeat === undefined ? {} : { repeatRow: repeat }),
  });
  return steps;
}

function layBlock(block: Block, top: number, sheet: SheetPlaces, ground: Ground, steps: Step[]): void {
  const at = (row: number, column: number, bottom = row, right = column) =>
    areaOf({ top: row, left: column, bottom, right });
  const words = (row: number, column: number, text: string, role: Role) => {
    steps.push({ step: "write", sheet: sheet.title, area: at(row, column), cells: [[text]], holds: "words" });
    steps.push({ step: "format", sheet: sheet.title, area: at(row, column), role });
  };
  switch (block.block) {
    case "title":
      words(top, 0, block.text, "title");
      words(top + 1, 0, block.question, "question");
      break;
    case "section":
      words(top, 0, block.text, "section");
      break;
    case "line":
      layHolds(block.holds, undefined, at(top, 0), { sheet }, ground, steps);
      steps.push(
        format(
          sheet,
          at(top, 0, top, block.role === "verdict" ? sheet.design.widths.length - 1 : 0),
          block.role,
          undefined,
        ),
      );
      break;
    case "fields":
      nameInput(
        sheet,
        block.fields,
        `${block.fields[0]?.name ?? ""} form`,
        at(top, 0, top + block.fields.length - 1, 1),
        steps,
      );
      block.fields.forEach((it, i) => {
        words(top + i, 0, it.title, "label");
        const name = partName(sheet.design.template, `${block.fields[0]?.name ?? ""} form`);
        layHolds(it.holds, { name, by: "row", title: it.title }, at(top + i, 1), { sheet }, ground, steps);
        steps.push(format(sheet, at(top + i, 1), it.role ?? roleOf(it.holds), it.number));
        if (it.guidance !== undefined) words(top + i, 2, it.guidance, "note");
      });
      break;
    case "table":
      layTable(block, sheet, ground, steps);
      break;
    case "links":
      block.links.forEach(({ text, sheet: template, about }, i) => {
        const to = ground.get(template);
        if (to === undefined) throw new Error(`A link leads to "${template}", which is not in this plan.`);
        steps.push({
          step: "link",
          sheet: sheet.title,
          area: at(top + i, 0),
          text,
          to: { sheet: to.title, area: "A1" },
        });
        steps.push({ step: "format", sheet: sheet.title, area: at(top + i, 0), role: "link" });
        words(top + i, 1, about, "text");
      });
      break;
    case "chart": {
      const left = block.left ?? 0;
      const area = at(top, left, top + block.rows - 1, left + block.columns - 1);
      steps.push({ step: "chart", sheet: sheet.title, at: area, chart: chartOf(block.chart, sheet, ground) });
      break;
    }
    case "space":
    case "end of print":
      break;
  }
}

/** A block that people type into gets a defined name, headings included: by it their input is found again. */
function nameInput(
  sheet: SheetPlaces,
  parts: readonly { readonly holds: Holds }[],
  part: string,
  area: string,
  steps: Step[],
): void {
  if (parts.some(({ holds }) => "input" in holds)) {
    steps.push({ step: "name", name: partName(sheet.design.template, part), sheet: sheet.title, area });
  }
}

const format = (sheet: SheetPlaces, area: string, role: Role, number: string | undefined): Step => ({
  step: "format",
  sheet: sheet.title,
  area,
  role,
  ...(number === undefined ? {} : { number }),
});

const roleOf = (holds: Holds): Role => ("input" in holds ? "input" : "formula" in holds ? "calculated" : "text");

/** One cell: its content, and what may be typed into it. */
function layHolds(
  holds: Holds,
  kept: Kept | undefined,
  area: string,
  from: Standpoint,
  ground: Ground,
  steps: Step[],
): void {
  const sheet = from.sheet.title;
  if ("input" in holds) {
    steps.push({
      step: "write",
      sheet,
      area,
      cells: [[plain(holds.initial ?? null)]],
      holds: "input",
      ...(kept === undefined ? {} : { kept }),
    });
    steps.push(...validation(holds, sheet, area, from, ground));
  } else if ("formula" in holds) {
    const formula = "=" + writeFormula(holds.formula, from, ground);
    steps.push({ step: "write", sheet, area, cells: [[{ formula }]], holds: "calculated" });
  } else {
    steps.push({ step: "write", sheet, area, cells: [[holds.words]], holds: "words" });
  }
}

function validation(
  holds: Extract<Holds, { input: string }>,
  sheet: string,
  area: string,
  from: Standpoint,
  ground: Ground,
): Step[] {
  const allow = (allowed: Allowed, message: string): Step[] => [{ step: "validation", sheet, area, allowed, message }];
  if (holds.choices !== undefined) {
    return allow({ kind: "list", words: holds.choices }, `Choose one of: ${holds.choices.join(", ")}.`);
  }
  if (holds.choicesFrom !== undefined) {
    return allow(
      { kind: "list from", place: placeOf(holds.choicesFrom, from, ground) },
      "Choose a word from the list.",
    );
  }
  if (holds.input === "date") return allow({ kind: "date" }, "Type a date, such as 9/1/2026.");
  if (holds.input === "number") {
    const { min, max } = holds;
    const bounds = [min === undefined ? "" : `at least ${min}`, max === undefined ? "" : `at most ${max}`].filter(
      Boolean,
    );
    return allow(
      { kind: "number", ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) },
      `Type a number${bounds.length > 0 ? ` of ${bounds.join(" and ")}` : ""}.`,
    );
  }
  return [];
}

function layTable(block: Extract<Block, { block: "table" }>, sheet: SheetPlaces, ground: Ground, steps: Step[]): void {
  const table = sheet.tables.get(block.name)!;
  const left = block.left ?? 0;
  const right = left + block.columns.length - 1;
  const box = (top: number, first: number, bottom: number, last: number) =>
    areaOf({ top, left: first, bottom, right: last });
  const header = box(table.header, left, table.header, right);
  steps.push({
    step: "write",
    sheet: sheet.title,
    area: header,
    cells: [block.columns.map(({ title }) => title)],
    holds: "words",
  });
  steps.push({ step: "format", sheet: sheet.title, area: header, role: "header" });
  nameInput(sheet, block.columns, `${block.name} table`, box(table.header, left, table.last, right), steps);
  for (const run of runs(block.columns)) {
    const area = box(table.first, left + run.from, table.last, left + run.until);
    const columns = block.columns.slice(run.from, run.until + 1);
    const cells = Array.from({ length: block.rows }, (_, i) =>
      columns.map((column) => content(column, i, block, sheet, table, ground)),
    );
    const title = columns[0]?.title ?? "";
    const name = partName(sheet.design.template, `${block.name} table`);
    const kept = run.holds === "input" ? { kept: { name, by: "column", title } as const } : {};
    steps.push({ step: "write", sheet: sheet.title, area, cells, holds: run.holds, ...kept });
  }
  block.columns.forEach((column, i) => {
    const area = box(table.first, left + i, table.last, left + i);
    steps.push(format(sheet, area, column.role ?? roleOf(column.holds), column.number));
    if ("input" in column.holds) {
      steps.push(...validation(column.holds, sheet.title, area, { sheet, table, row: table.first }, ground));
    }
  });
  (block.numbers ?? []).forEach((row, i) => {
    for (const [name, number] of Object.entries(row)) {
      const column = table.columns.get(name);
      const role = block.columns.find((it) => it.name === name);
      if (column === undefined || role === undefined)
        throw new Error(`A format names the column "${name}", which table "${block.name}" lacks.`);
      const area = box(table.first + i, column, table.first + i, column);
      steps.push(format(sheet, area, role.role ?? roleOf(role.holds), number));
    }
  });
  for (const { columns, when, role } of block.marks ?? []) {
    const formula = "=" + writeFormula(when, { sheet, table, row: table.first }, ground);
    for (const [from, until] of neighbors(columns.map((column) => columnNamed(table, column, block.name)))) {
      const area = box(table.first, from, table.last, until);
      steps.push({ step: "conditional format", sheet: sheet.title, area, when: formula, role });
    }
  }
  if (block.groupFrom !== undefined) {
    steps.push({ step: "group", sheet: sheet.title, columns: box(0, table.columns.get(block.groupFrom)!, 0, right) });
  }
  if (block.freeze === true) steps.push({ step: "freeze", sheet: sheet.title, rows: table.first, columns: 0 });
}

function columnNamed(table: TablePlace, column: string, block: string): number {
  const index = table.columns.get(column);
  if (index === undefined) throw new Error(`A mark names the column "${column}", which table "${block}" lacks.`);
  return index;
}

/** Columns as runs of neighbors, first and last of each: a formula with its columns fixed serves them all. */
function neighbors(columns: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = found[found.length - 1];
    if (last !== undefined && last[1] === column - 1) last[1] = column;
    else found.push([column, column]);
  }
  return found;
}

/** Neighboring columns that a single write can lay: all input, or all ours. */
function runs(columns: readonly Column[]): { from: number; until: number; holds: "input" | "calculated" | "words" }[] {
  const found: { from: number; until: number; holds: "input" | "calculated" | "words" }[] = [];
  columns.forEach(({ holds }, i) => {
    const kind = "input" in holds ? "input" : "formula" in holds ? "calculated" : "words";
    const last = found[found.length - 1];
    // Input columns are laid one by one: each is kept by the heading above it.
    if (last !== undefined && last.holds === kind && kind !== "input") last.until = i;
    else found.push({ from: i, until: i, holds: kind });
  });
  return found;
}

function content(
  column: Column,
  i: number,
  block: Extract<Block, { block: "table" }>,
  sheet: SheetPlaces,
  table: TablePlace,
  ground: Ground,
): Content {
  const from: Standpoint = { sheet, table, row: table.first + i };
  const own = block.fill?.[i]?.[column.name];
  if (isFormula(own)) return { formula: "=" + writeFormula(own, from, ground) };
  if (own !== undefined) return plain(own);
  const { holds } = column;
  if ("input" in holds) return plain(holds.initial ?? null);
  if ("words" in holds) return holds.words;
  const edge = i === 0 ? column.first : i === block.rows - 1 ? column.last : undefined;
  return { formula: "=" + writeFormula(edge ?? holds.formula, from, ground) };
}

/** Errors of the user's data are never copied into cells of ours: what cannot be read is left blank. */
function plain(cell: Exclude<Content, { formula: string }> | { readonly error: string }): Content {
  return typeof cell === "object" && cell !== null ? null : cell;
}

function chartOf(design: ChartDesign, sheet: SheetPlaces, ground: Ground): Chart {
  const from: Standpoint = { sheet };
  const column = (name: string): Place =>
    placeOf(
      {
        to: "whole column",
        column: name,
        table: design.table,
        ...(design.sheet === undefined ? {} : { sheet: design.sheet }),
      },
      from,
      ground,
    );
  return {
    id: design.id,
    title: design.title,
    ...(design.titleFrom === undefined ? {} : { titleFrom: placeOf(design.titleFrom, from, ground) }),
    alt: design.alt,
    categories: column(design.categories),
    categoriesAre: design.categoriesAre,
    series: design.series.map(({ column: name, ...series }) => ({ ...series, place: column(name) })),
    x: design.x,
    y: design.y,
    ...(design.second === undefined ? {} : { second: design.second }),
  };
}
