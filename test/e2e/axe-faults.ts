import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/**
 * What axe finds wrong with the page as it stands, each with where.
 *
 * @param except What is not ours, as selectors.
 */
export async function axeFaults(page: Page, except: readonly string[] = []): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(
    async (exclude) => {
      const { axe } = window as unknown as {
        readonly axe: { run(context: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      const { violations } = await axe.run(exclude.length === 0 ? document : { exclude });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
    },
    [...except],
  );
}
