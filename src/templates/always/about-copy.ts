import { ABOUT_COPY, ABOUT_COPY_TITLE } from "../../workbook/copy-sheet";
import type { SheetDesign } from "../../workbook/design";

/** What a copy for others says about itself. */
export interface AboutCopy {
  /** The workbook that it was made from. */
  readonly from: string;
  /** The day on which it was made, as a serial number. */
  readonly on: number;
  readonly frozen: readonly {
    readonly sheet: string;
    readonly area: string;
    readonly was: string;
    readonly is: string;
    readonly why: string;
  }[];
  readonly leftOut: readonly string[];
  /** Connections to data elsewhere that were taken out, by name. */
  readonly cut: readonly string[];
  /** The rules by which charts find signals, a sentence each. */
  readonly rules: readonly string[];
}

/** More lines than anybody reads; the rest is counted. */
const MOST_LINES = 500;

/** The sheet that tells a recipient what this copy is, and what in it does not calculate any more. */
export function aboutCopy({ from, on, frozen, leftOut, cut, rules }: AboutCopy, title: string): SheetDesign {
  const listed = frozen.slice(0, MOST_LINES);
  const rest = frozen.length - listed.length;
  const line = (words: string) => ({ block: "line", holds: { words }, role: "plain" }) as const;
  return {
    template: ABOUT_COPY,
    title,
    tab: "always",
    orientation: "landscape",
    widths: [22, 16, 60, 30, 60],
    blocks: [
      {
        block: "title",
        text: ABOUT_COPY_TITLE,
        question: "What is this copy, and what in it does not change any more?",
      },
      {
        block: "table",
        name: "copy",
        rows: 4,
        columns: [
          { name: "what", title: "This copy", holds: { words: "" }, role: "label" },
          { name: "is", title: "", holds: { words: "" }, role: "text" },
        ],
        fill: [
          { what: "Made from", is: from },
          { what: "Made on", is: on },
          { what: "Formulas frozen", is: frozen.length },
          { what: "Sheets left out", is: leftOut.length },
        ],
        numbers: [{}, { is: "mmm d, yyyy" }, { is: "0" }, { is: "0" }],
      },
      { block: "space", rows: 1 },
      line("This copy needs no add-in. Everything else in it is as it was, and goes on calculating."),
      ...(leftOut.length === 0
        ? []
        : [
            line(
              `${leftOut.length === 1 ? "One sheet is" : `${leftOut.length} sheets are`} not in this copy, because ${leftOut.length === 1 ? "it is" : "they are"} confidential.`,
            ),
          ]),
      ...(cut.length === 0
        ? []
        : [
            line(
              `${cut.length === 1 ? "A connection" : `${cut.length} connections`} to data elsewhere (${cut.slice(0, 10).join(", ")}${cut.length > 10 ? ", ..." : ""}) ${cut.length === 1 ? "is" : "are"} not in this copy: what ${cut.length === 1 ? "it" : "they"} fetched stays as it was on the day above.`,
            ),
          ]),
      { block: "section", text: "What was frozen" },
      ...(frozen.length === 0
        ? [line("Nothing: no cell used a function that others lack.")]
        : [
            {
              block: "table",
              name: "frozen",
              rows: listed.length,
              freeze: false,
              columns: [
                { name: "sheet", title: "Sheet", holds: { words: "" } },
                { name: "area", title: "Cells", holds: { words: "" } },
                { name: "was", title: "The formula was", holds: { words: "" }, role: "text" },
                { name: "is", title: "It is now", holds: { words: "" } },
                { name: "why", title: "Why", holds: { words: "" }, role: "text" },
              ],
              fill: listed,
            } as const,
          ]),
      ...(rest === 0 ? [] : [line(`And ${rest} more of the same kinds.`)]),
      { block: "section", text: "Rules by which signals were found" },
      ...(rules.length === 0
        ? [
            line(
              "No control chart is declared in this workbook; the rules of typed functions stand in their formulas above.",
            ),
          ]
        : rules.map(line)),
    ],
  };
}
