import type { Block, SheetDesign } from "../workbook/design";
import type { Setting } from "./setting";
import type { Template } from "./template";

/** What a template of one sheet declares. */
export interface PlainTemplate extends Pick<Template, "id" | "title" | "phase" | "question" | "isOnRequest"> {
  readonly needs?: readonly string[];
  /** How to fill the sheet in, in a sentence or two. */
  readonly how: string;
  /** Whether shared copies leave the sheet out unless it is asked for. */
  readonly isConfidential?: boolean;
  readonly orientation?: SheetDesign["orientation"] | ((setting: Setting) => SheetDesign["orientation"]);
  readonly onePage?: boolean;
  readonly printedColumns?: number;
  readonly widths: readonly number[];
  blocks(setting: Setting): readonly Block[];
}

/** A template of one sheet: title, question, how to fill it in, and its blocks. */
export function plainTemplate({
  how,
  isConfidential = false,
  orientation = "landscape",
  onePage = false,
  printedColumns,
  widths,
  blocks,
  ...it
}: PlainTemplate): Template {
  return {
    needs: [],
    ...it,
    designs: (setting) => [
      {
        template: it.id,
        title: it.title,
        tab: it.phase,
        orientation: typeof orientation === "function" ? orientation(setting) : orientation,
        ...(onePage ? { onePage } : {}),
        ...(printedColumns === undefined ? {} : { printedColumns }),
        widths: fittedWidths(widths),
        ...(isConfidential ? { confidential: true } : {}),
        blocks: [
          { block: "title", text: it.title, question: it.question },
          { block: "line", holds: { words: how }, role: "note" },
          { block: "space", rows: 1 },
          ...blocks(setting),
        ],
      },
    ],
  };
}

/** More letters than this side by side are too small to read on a printed page. */
const WIDEST = 270;
/** Columns up to this width hold numbers and dates, which cannot be wrapped. */
const NARROW = 14;

/** Widths that a page can hold: where there are too many letters, the columns of words give. */
function fittedWidths(widths: readonly number[]): readonly number[] {
  const sum = (some: readonly number[]) => some.reduce((all, width) => all + width, 0);
  const narrow = sum(widths.filter((width) => width <= NARROW));
  const wide = sum(widths) - narrow;
  const share = wide === 0 ? 1 : Math.min(1, Math.max(0, WIDEST - narrow) / wide);
  return widths.map((width) => (width <= NARROW ? width : Math.max(NARROW, Math.round(width * share))));
}
