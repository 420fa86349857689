import { areaOf } from "./address";
import type { Block, SheetDesign } from "./design";
import { format, layHolds, nameInput, roleOf } from "./lay-holds";
import { layTable } from "./lay-table";
import { linkSteps } from "./link-steps";
import { confidentialMark, ownerMark, partName } from "./owner-mark";
import { paperFor } from "./paper-for";
import { placedChart } from "./placed-chart";
import { placeSheet, type SheetPlaces } from "./place-sheet";
import type { Plan, Step } from "./plan";
import { rowHeights } from "./row-heights";
import type { Role } from "./style";
import type { Ground } from "./write-formula";

/** A plan, and where each named thing will stand: `places.get("charter")!.fields.get("title")`. */
export interface Laid {
  readonly plan: Plan;
  readonly places: Ground;
}

/**
 * Lays sheets out: here, and in the files that lay single blocks, names become addresses; nowhere else.
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
    ...(design.confidential === true
      ? [{ step: "name", name: confidentialMark(design.template), sheet: title, area: "A1" } as const]
      : []),
    { step: "widths", sheet: title, widths: design.widths },
  ];
  for (const { block, top } of sheet.blocks) layBlock(block, top, sheet, ground, steps);
  const heights = rowHeights(steps, design.widths, shownAtFirst(sheet));
  if (heights.length > 0) steps.push({ step: "heights", sheet: title, heights });
  const printed = sheet.blocks.find(({ block }) => block.block === "end of print")?.top ?? sheet.used.rows;
  // Helper columns stand beyond the columns that have a width, and are not for paper.
  const wide = Math.max(1, Math.min(design.widths.length, design.printedColumns ?? Infinity));
  const used = areaOf({ top: 0, left: 0, bottom: printed - 1, right: wide - 1 });
  const repeat = sheet.blocks.find(({ block }) => block.block === "table" && block.freeze === true)?.top;
  steps.push({
    step: "print",
    sheet: title,
    orientation: design.orientation,
    ...paperFor(design.orientation, design.widths.slice(0, wide)),
    ...(design.onePage === true ? { onePage: true } : {}),
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
      if (block.back !== undefined)
        steps.push(...linkSteps({ text: "", sheet: block.back }, at(top + 2, 0), sheet, ground));
      break;
    case "section":
      words(top, 0, block.text, "section");
      break;
    case "line": {
      const left = block.left ?? 0;
      const right = block.role === "verdict" ? sheet.design.widths.length - 1 : left;
      layHolds(block.holds, undefined, at(top, left), { sheet }, ground, steps);
      steps.push(format(sheet, at(top, left, top, right), block.role, undefined));
      break;
    }
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
        const look = format(sheet, at(top + i, 1), it.role ?? roleOf(it.holds), it.number);
        steps.push(it.number === undefined ? look : { ...look, align: "left" });
        if (it.guidance !== undefined) words(top + i, 2, it.guidance, "note");
      });
      break;
    case "table":
      layTable(block, sheet, ground, steps);
      break;
    case "links":
      block.links.forEach(({ text, sheet: template, about }, i) => {
        steps.push(...linkSteps({ text, sheet: template }, at(top + i, 0), sheet, ground));
        words(top + i, 1, about, "plain");
      });
      break;
    case "chart": {
      const left = block.left ?? 0;
      const area = at(top, left, top + block.rows - 1, left + block.columns - 1);
      steps.push({ step: "chart", sheet: sheet.title, at: area, chart: placedChart(block.chart, sheet, ground) });
      break;
    }
    case "space":
    case "end of print":
      break;
  }
}

/** What tables say of the words that their formulas will show, by row and column of the sheet. */
function shownAtFirst({ blocks, tables }: SheetPlaces): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const shown = new Map<number, Map<number, string>>();
  for (const { block } of blocks) {
    if (block.block !== "table") continue;
    const { first, columns } = tables.get(block.name)!;
    (block.shows ?? []).forEach((row, i) => {
      const own = shown.get(first + i) ?? new Map<number, string>();
      for (const [name, text] of Object.entries(row)) own.set(columns.get(name)!, text);
      shown.set(first + i, own);
    });
  }
  return shown;
}
