import type { CustomFunction, Parameter } from "../../declare";
import { exampleBlocks } from "./example-blocks";
import { anchorOf, type Inline, type Line, type PageBlock } from "./page";

/** One function's part of the reference. */
export function functionBlocks(it: CustomFunction): PageBlock[] {
  return [
    { kind: "heading", level: 2, text: it.name, id: anchorOf(it.name) },
    { kind: "paragraph", line: [it.about] },
    { kind: "code", lines: [syntax(it)] },
    { kind: "table", head: [["Argument"], ["What to give"], ["Kind"], ["Default"]], rows: parameterRows(it) },
    { kind: "paragraph", line: [RESULT_IN_WORDS[it.result.shape]] },
    {
      kind: "table",
      head: [[it.result.shape === "pairs" ? "Line" : "Column"], ["Unit"], ["Meaning"]],
      rows: it.result.columns.map(({ name, unit, meaning }) => [[name], [unit], [meaning]]),
    },
    section("Definition", it),
    { kind: "code", lines: it.definition },
    section("Examples", it),
    ...it.examples.flatMap(exampleBlocks),
    ...differenceBlocks(it),
    section("Sources", it),
    { kind: "list", lines: it.source.map(linked) },
    ...seeAlsoBlocks(it),
  ];
}

const RESULT_IN_WORDS = {
  rows: "Gives one row for each data row; below a heading, its first row holds the names of the columns:",
  table: "Gives as many rows as there is something to report, with the columns:",
  row: "Gives one row with the columns:",
  pairs: "Gives two columns, the label and its value, with the lines:",
  cell: "Gives one cell:",
} as const;

/** The call with all its arguments, optional ones in brackets. */
export function syntax(it: CustomFunction): string {
  const names = Object.entries(it.parameters).map(([name, { fallback }]) =>
    fallback === undefined ? name : `[${name}]`,
  );
  return `=${it.name}(${names.join(", ")})`;
}

function section(text: string, it: CustomFunction): PageBlock {
  return { kind: "heading", level: 3, text: `${text} of ${it.name}`, id: anchorOf(`${text} of ${it.name}`) };
}

function parameterRows(it: CustomFunction): Line[][] {
  return Object.entries(it.parameters).map(([name, parameter]) => [
    [{ code: name }],
    [parameter.about + wordsOf(parameter)],
    [parameter.kind],
    [parameter.fallback ?? "required"],
  ]);
}

function wordsOf({ words }: Parameter<unknown>): string {
  return words === undefined ? "" : `: ${words.join(", ")}`;
}

function differenceBlocks(it: CustomFunction): PageBlock[] {
  if (it.differs === undefined || it.differs.length === 0) return [];
  return [
    {
      kind: "heading",
      level: 3,
      text: `Where ${it.name} differs from other tools`,
      id: anchorOf(`Where ${it.name} differs from other tools`),
    },
    { kind: "table", head: [["Tool"], ["How, and why"]], rows: it.differs.map(({ tool, how }) => [[tool], [how]]) },
  ];
}

function seeAlsoBlocks(it: CustomFunction): PageBlock[] {
  if (it.seeAlso.length === 0) return [];
  const links = it.seeAlso.flatMap((name, i): Inline[] => [
    i === 0 ? "" : ", ",
    { link: name, to: `#${anchorOf(name)}` },
  ]);
  return [{ kind: "paragraph", line: ["See also ", ...links, "."] }];
}

/** A source, with its address as a link where it has one. */
function linked(source: string): Line {
  const address = /https:\/\/\S+/.exec(source);
  if (address === null) return [source];
  const [to] = address;
  return [source.slice(0, address.index), { link: to, to }, source.slice(address.index + to.length)];
}
