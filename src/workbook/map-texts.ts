import type { Block, ChartDesign, Column, Field, Holds, LinkTo, RowFill, SheetDesign } from "./design";
import { isFormula, type Formula, type Part } from "./formula";
import { isLinkTo } from "./link-steps";

/** What becomes of a text, or of the beginning by which a formula knows one. */
export type Change = (text: string, isBeginning?: boolean) => string;

/**
 * A sheet with every text of ours changed: titles, guidance, headings, choices, fixed words, the words within formulas, and what charts
 * are labeled with. Names, number formats and what people type are left alone.
 */
export function mapTexts(design: SheetDesign, change: Change): SheetDesign {
  return { ...design, title: change(design.title), blocks: design.blocks.map((block) => inBlock(block, change)) };
}

function inBlock(block: Block, change: Change): Block {
  switch (block.block) {
    case "title":
      return { ...block, text: change(block.text), question: change(block.question) };
    case "section":
      return { ...block, text: change(block.text) };
    case "line":
      return { ...block, holds: inHolds(block.holds, change) };
    case "fields":
      return { ...block, fields: block.fields.map((it) => inField(it, change)) };
    case "table": {
      const fill = block.fill?.map((row) => inRow(row, block.columns, change));
      const marks = block.marks?.map((it) => ({ ...it, when: inFormula(it.when, change) }));
      return {
        ...block,
        columns: block.columns.map((it) => inColumn(it, change)),
        ...(fill === undefined ? {} : { fill }),
        ...(marks === undefined ? {} : { marks }),
      };
    }
    case "links":
      return { ...block, links: block.links.map((it) => ({ ...it, text: change(it.text), about: change(it.about) })) };
    case "chart":
      return { ...block, chart: inChart(block.chart, change) };
    case "space":
    case "end of print":
      return block;
  }
}

function inHolds(holds: Holds, change: Change): Holds {
  if ("formula" in holds) return { formula: inFormula(holds.formula, change) };
  if ("words" in holds) return { words: change(holds.words) };
  if ("spill" in holds) return { ...holds, spill: inFormula(holds.spill, change) };
  if ("spilled" in holds) return holds;
  const { choices, initial } = holds;
  if (choices === undefined) return holds;
  const isChoice = typeof initial === "string" && choices.includes(initial);
  return { ...holds, choices: choices.map((it) => change(it)), ...(isChoice ? { initial: change(initial) } : {}) };
}

function inField(it: Field, change: Change): Field {
  return {
    ...it,
    title: change(it.title),
    holds: inHolds(it.holds, change),
    ...(it.guidance === undefined ? {} : { guidance: change(it.guidance) }),
  };
}

function inColumn(it: Column, change: Change): Column {
  return {
    ...it,
    title: change(it.title),
    holds: inHolds(it.holds, change),
    ...(it.first === undefined ? {} : { first: inFormula(it.first, change) }),
    ...(it.last === undefined ? {} : { last: inFormula(it.last, change) }),
  };
}

/** Of what a project fills in, only words of a list are ours. */
function inRow(row: RowFill, columns: readonly Column[], change: Change): RowFill {
  const changed = (content: RowFill[string], column: Column | undefined): RowFill[string] => {
    if (isFormula(content)) return inFormula(content, change);
    if (isLinkTo(content)) return { ...content, text: change(content.text) } satisfies LinkTo;
    if (typeof content !== "string" || column === undefined || column.isCode === true) return content;
    const { holds, isOursAtFirst = false } = column;
    const isOurs = isOursAtFirst || !("input" in holds) || holds.choices?.includes(content) === true;
    return isOurs ? change(content) : content;
  };
  return Object.fromEntries(
    Object.entries(row).map(([name, content]) => [
      name,
      changed(
        content,
        columns.find((it) => it.name === name),
      ),
    ]),
  );
}

function inChart(it: ChartDesign, change: Change): ChartDesign {
  const axis = (one: ChartDesign["x"]) => ({ ...one, title: change(one.title) });
  return {
    ...it,
    title: change(it.title),
    alt: change(it.alt),
    series: it.series.map((one) => ({ ...one, title: change(one.title) })),
    x: axis(it.x),
    y: axis(it.y),
    ...(it.second === undefined ? {} : { second: axis(it.second) }),
  };
}

function inFormula({ text, parts }: Formula, change: Change): Formula {
  return { text: text.map((piece) => inPiece(piece, change)), parts: parts.map((part) => inPart(part, change)) };
}

function inPart(part: Part, change: Change): Part {
  if (typeof part === "string") return inLiteral(part, change);
  return isFormula(part) ? inFormula(part, change) : part;
}

/** How a formula asks what a text begins with: the length goes with the words. */
const BEGINS = /,(\d+)\)(=|<>)"([^"]*)"/g;
const QUOTED = /"((?:[^"]|"")*)"/g;

function inPiece(piece: string, change: Change): string {
  const counted = piece.replace(BEGINS, (all, length: string, sign: string, word: string) =>
    Number(length) === word.length ? `,${inLiteral(word, (text) => change(text, true)).length})${sign}"${word}"` : all,
  );
  return counted.replace(
    QUOTED,
    (_, literal: string) => `"${inLiteral(literal.replace(/""/g, '"'), change).replace(/"/g, '""')}"`,
  );
}

/** Number formats, such as "mmm d, yyyy", and signs are the same in every language. */
const IS_FORMAT = /^[#0.,%;\s$?_()\-/:dmyhs@E+\\[\]]*$/i;
const HAS_LETTER = /\p{L}/u;

/** A text in a formula; the star of "Booked*" stands for whatever follows, and the spaces around belong to the formula. */
function inLiteral(literal: string, change: Change): string {
  if (!HAS_LETTER.test(literal) || IS_FORMAT.test(literal)) return literal;
  const [, before = "", text = "", after = ""] = /^(\s*)(.*?)(\*?\s*)$/su.exec(literal) ?? [];
  return before + change(text) + after;
}
