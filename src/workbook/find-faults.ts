import { areaOf, boxOf, columnLetters, type Box } from "./address";
import { filledCells } from "./filled-cells";
import { ownerMark } from "./owner-mark";
import { isFormulaCell, type Content, type Plan, type Step } from "./plan";
import type { SheetContents } from "./sheet-contents";
import { sheetOfTemplate, type Survey } from "./survey";

/** Something of ours that is no longer as it was laid: where, and what it means, in a sentence or two. */
export interface Fault {
  readonly sheet: string;
  readonly says: string;
}

/** A sheet as it is planned, and as it stands today. */
interface Pair {
  readonly steps: readonly Step[];
  readonly today: SheetContents;
  readonly survey: Survey;
}

/**
 * What people have deleted, renamed, typed over or copied in the sheets of ours, held against the plan by which they would be laid
 * today. Blocks are found by their names, so that rows and columns that were moved are no fault.
 */
export function findFaults(plan: Plan, survey: Survey, sheets: readonly SheetContents[]): readonly Fault[] {
  const planned = plan.flatMap((it) => (it.step === "add sheet" ? [it] : []));
  return planned.flatMap(({ template, sheet }) => {
    const steps = plan.filter((it) => "sheet" in it && it.sheet === sheet);
    const today = sheets.find(({ name }) => name === sheetOfTemplate(survey, template));
    if (today === undefined) {
      const says = `The sheet "${sheet}" is gone, and others refer to it. Repair adds it again, without what was typed there.`;
      return [{ sheet, says }];
    }
    const pair = { steps, today, survey };
    return [...renamed(pair), ...typedOver(pair, template), ...copies(pair, sheets)];
  });
}

/** Lists and forms whose cells are gone, and headings that are no longer there. */
function renamed({ steps, today, survey }: Pair): Fault[] {
  const inputs = steps.flatMap((it) => (it.step === "write" && it.kept !== undefined ? [it.kept] : []));
  return [...new Set(inputs.map(({ name }) => name))].flatMap((name): Fault[] => {
    const titles = inputs.filter((it) => it.name === name).map(({ title }) => title);
    const place = survey.names.find((it) => it.name === name);
    if (place === undefined) {
      const says = `The cells from "${titles[0]!}" to "${titles[titles.length - 1]!}" are gone. Repair lays them again; what was typed there is not in this file.`;
      return [{ sheet: today.name, says }];
    }
    const { top, left, bottom, right } = boxOf(place.area);
    const across = (today.cells[top] ?? []).slice(left, right + 1);
    const down = today.cells.slice(top, bottom + 1).map((row) => row[left] ?? null);
    const isList = inputs.some((it) => it.name === name && it.by === "column");
    const missing = titles.filter((title) => !(isList ? across : down).includes(title));
    const where = isList ? `row ${top + 1}` : `column ${columnLetters(left)}`;
    return missing.map((title) => ({
      sheet: today.name,
      says: `The heading "${title}" is missing in ${where}: it was renamed or deleted. Repair writes it again and keeps what is typed there.`,
    }));
  });
}

/** The cells of a step that are calculated; none where it lays something else. */
function calculated(it: Step): { readonly area: string; readonly cells: readonly (readonly Content[])[] } | undefined {
  if (it.step === "fill") return { area: it.area, cells: filledCells(it) };
  return it.step === "write" && it.holds === "calculated" ? it : undefined;
}

/**
 * Whether two formulas are made of the same words and signs. Programs spell figures, blanks and quotes in their own ways, and rows
 * that were inserted move references: these make no other formula.
 */
const isSameMake = (ours: string, theirs: string): boolean => ours === theirs || makeOf(ours) === makeOf(theirs);

const makeOf = (formula: string): string =>
  formula
    .toUpperCase()
    .replace(/_XLFN\.|_XLUDF\.|_XLDUDF_|DMAIC[._]/g, "")
    .replace(/"[^"]*"/g, '""')
    .replace(/E-\d+/g, "")
    .replace(/[\d.$'\s=;,]/g, "");

/** Cells that would hold a formula of ours, and hold something else: a value, nothing, or a formula of another make. */
function typedOver({ steps, today, survey }: Pair, template: string): Fault[] {
  const blocks = steps.flatMap((it) => (it.step === "name" ? [{ name: it.name, planned: boxOf(it.area) }] : []));
  const moved = (name: string, planned: Box) => {
    const place = survey.names.find((it) => it.name === name);
    if (place === undefined) return undefined;
    const box = boxOf(place.area);
    return { down: box.top - planned.top, across: box.left - planned.left };
  };
  const isAsLaid = blocks.every(({ name, planned }) => {
    const by = moved(name, planned);
    return by !== undefined && by.down === 0 && by.across === 0;
  });
  const found = steps.flatMap((it) => {
    const laid = calculated(it);
    if (laid === undefined) return [];
    const at = boxOf(laid.area);
    const block = blocks.find(({ name, planned }) => name !== ownerMark(template) && holds(planned, at));
    const by = block === undefined ? (isAsLaid ? { down: 0, across: 0 } : undefined) : moved(block.name, block.planned);
    if (by === undefined) return [];
    return laid.cells.flatMap((row, i) =>
      row.flatMap((content, j) => {
        if (content === null || !isFormulaCell(content)) return [];
        const [top, left] = [at.top + i + by.down, at.left + j + by.across];
        const area = areaOf({ top, left, bottom: top, right: left });
        const there = today.formulas[area];
        if (there === undefined) return [{ area, isOther: false }];
        return isSameMake(content.formula, there) ? [] : [{ area, isOther: true }];
      }),
    );
  });
  const of = (isOther: boolean) => found.filter((it) => it.isOther === isOther).map(({ area }) => area);
  return [...told(today.name, of(false), "typed over or cleared"), ...told(today.name, of(true), OTHER_FORMULA)];
}

/** A formula that somebody typed, or ours as it was when it read a sheet that is gone. */
const OTHER_FORMULA = "not what it was: another formula, or one that reads a sheet that is gone";

function told(sheet: string, found: readonly string[], what: string): Fault[] {
  if (found.length === 0) return [];
  const [is, them] =
    found.length === 1 ? ["a formula of ours is", "it"] : [`${found.length} formulas of ours are`, "them"];
  const where = found.slice(0, MOST_NAMED).join(", ") + (found.length > MOST_NAMED ? " and further on" : "");
  return [{ sheet, says: `In ${where} ${is} ${what}. Repair puts ${them} back.` }];
}

const MOST_NAMED = 6;

const holds = (outer: Box, inner: Box): boolean =>
  outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right;

/** Sheets that begin with the words of one of ours and are not ours: somebody copied it. */
function copies({ steps, today, survey }: Pair, sheets: readonly SheetContents[]): Fault[] {
  const head = (it: SheetContents) => [it.cells[0]?.[0] ?? null, it.cells[1]?.[0] ?? null];
  const own = steps.flatMap((it) =>
    it.step === "write" && it.holds === "words" && (it.area === "A1" || it.area === "A2") ? it.cells.flat() : [],
  );
  if (own.length < 2) return [];
  const ours = new Set(survey.names.map(({ sheet }) => sheet));
  return sheets
    .filter((it) => !ours.has(it.name) && head(it).every((cell, i) => cell === own[i]))
    .map(({ name }) => ({
      sheet: name,
      says: `This is a copy of "${today.name}", and nothing reads it. Type into "${today.name}"; then delete the copy, or keep it as a note.`,
    }));
}
