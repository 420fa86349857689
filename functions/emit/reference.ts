import type { Category, CustomFunction } from "../declare";
import { chartBlocks } from "./reference/chart-blocks";
import { functionBlocks } from "./reference/function-blocks";
import { pageHtml } from "./reference/html";
import { pageMarkdown } from "./reference/markdown";
import { anchorOf, type PageBlock } from "./reference/page";
import { rulesBlocks } from "./reference/rules-blocks";

const TITLE = "Custom functions";

/** The reference of the custom functions as Markdown. */
export function referenceMarkdown(catalogue: readonly CustomFunction[]): string {
  return pageMarkdown(referencePage(catalogue));
}

/** The reference of the custom functions as one HTML page. */
export function referenceHtml(catalogue: readonly CustomFunction[]): string {
  return pageHtml(TITLE, referencePage(catalogue));
}

function referencePage(catalogue: readonly CustomFunction[]): PageBlock[] {
  return [
    { kind: "heading", level: 1, text: TITLE, id: anchorOf(TITLE) },
    ...indexBlocks(catalogue),
    ...rulesBlocks(),
    ...chartBlocks(),
    ...catalogue.flatMap(functionBlocks),
  ];
}

function indexBlocks(catalogue: readonly CustomFunction[]): PageBlock[] {
  const categories = [...new Set(catalogue.map((it): Category => it.category))];
  return categories.flatMap((category): PageBlock[] => [
    { kind: "heading", level: 3, text: category, id: anchorOf(category) },
    {
      kind: "list",
      lines: catalogue
        .filter((it) => it.category === category)
        .map((it) => [{ link: it.name, to: `#${anchorOf(it.name)}` }, ` \u2013 ${it.about}`]),
    },
  ]);
}
