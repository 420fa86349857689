import { areaOf } from "./address";
import { calculatedSteps } from "./calculated-steps";
import type { Block, Column } from "./design";
import { isLinkTo, linkSteps } from "./link-steps";
import { format, nameInput, roleOf, validation } from "./lay-holds";
import { partName } from "./owner-mark";
import type { SheetPlaces, TablePlace } from "./place-sheet";
import type { Step } from "./plan";
import { tableCell } from "./table-cell";
import { writeFormula, type Ground } from "./write-formula";

/** Lays a table: header, rows, looks, what may be typed where, and the marks that rows take on. */
export function layTable(
  block: Extract<Block, { block: "table" }>,
  sheet: SheetPlaces,
  ground: Ground,
  steps: Step[],
): void {
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
  for (const [from, until] of neighbors(helpersInSight(block))) {
    const area = box(table.header, left + from, table.header, left + until);
    steps.push({ step: "format", sheet: sheet.title, area, role: "quiet header" });
  }
  nameInput(sheet, block.columns, `${block.name} table`, box(table.header, left, table.last, right), steps);
  for (const run of runs(block.columns)) {
    const area = box(table.first, left + run.from, table.last, left + run.until);
    const columns = block.columns.slice(run.from, run.until + 1);
    const cell = (column: Column, i: number) =>
      tableCell(column, i, block, { sheet, table, row: table.first + i }, ground);
    if (run.holds === "calculated") {
      const at = { sheet: sheet.title, top: table.first, left: left + run.from, rows: block.rows };
      steps.push(...calculatedSteps(at, columns, block.fill ?? [], cell));
      continue;
    }
    if (run.holds === "spill") {
      // Its cells but the first hold nothing: whatever stood there would stop the formula from spilling.
      const first = box(table.first, left + run.from, table.first, left + run.until);
      const cells = [columns.map((column) => cell(column, 0))];
      steps.push({ step: "write", sheet: sheet.title, area: first, cells, holds: "calculated" });
      continue;
    }
    const cells = Array.from({ length: block.rows }, (_, i) => columns.map((column) => cell(column, i)));
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
  (block.fill ?? []).forEach((row, i) => {
    for (const [name, own] of Object.entries(row)) {
      const column = table.columns.get(name);
      if (!isLinkTo(own) || column === undefined) continue;
      steps.push(...linkSteps(own, box(table.first + i, column, table.first + i, column), sheet, ground));
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

/** The columns, from the table's first, that are ours to calculate with and yet not folded away: their headings stay quiet. */
function helpersInSight({ columns, groupFrom }: Extract<Block, { block: "table" }>): number[] {
  const folded = columns.findIndex(({ name }) => name === groupFrom);
  const inSight = folded < 0 ? columns : columns.slice(0, folded);
  return inSight.flatMap(({ role }, i) => (role === "helper" ? [i] : []));
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

interface Run {
  readonly from: number;
  until: number;
  readonly holds: "input" | "calculated" | "spill" | "words";
}

/** Neighboring columns that a single write can lay: all input, or all ours. */
function runs(columns: readonly Column[]): Run[] {
  const found: Run[] = [];
  columns.forEach(({ holds }, i) => {
    const kind = "input" in holds ? "input" : "formula" in holds ? "calculated" : "words" in holds ? "words" : "spill";
    const last = found[found.length - 1];
    // Input columns are laid one by one: each is kept by the heading above it.
    if (last !== undefined && last.holds === kind && kind !== "input") last.until = i;
    else found.push({ from: i, until: i, holds: kind });
  });
  return found;
}
