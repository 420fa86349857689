import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** A fault that is not ours to mend: which rule, where, and why it stays. */
export interface KnownFault {
  readonly rule: string;
  readonly at: string;
  readonly why: string;
}

/** What axe finds wrong with the page as it stands, each with where; without what is known. */
export async function axeFaults(page: Page, known: readonly KnownFault[] = []): Promise<string[]> {
  // Half a megabyte of script: brought once a page.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  return page.evaluate(
    async (passed) => {
      const { axe } = window as unknown as {
        readonly axe: {
          run(options: object): Promise<{ violations: { id: string; nodes: { html: string; target: string[] }[] }[] }>;
        };
      };
      const { violations } = await axe.run({ resultTypes: ["violations"] });
      const isKnown = (id: string, [target = ""]: string[]) =>
        passed.some(({ rule, at }) => rule === id && document.querySelector(target)?.matches(at) === true);
      return violations.flatMap(({ id, nodes }) =>
        nodes.flatMap(({ html, target }) => (isKnown(id, target) ? [] : [`${id}: ${html.slice(0, 160)}`])),
      );
    },
    [...known],
  );
}
