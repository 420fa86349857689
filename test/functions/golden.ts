import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Compares a text with the one kept in test/golden; UPDATE_GOLDEN=1 writes it anew, to be read in the diff. */
export function expectGolden(name: string, text: string): void {
  const path = join(__dirname, "..", "golden", name);
  if (process.env.UPDATE_GOLDEN === "1") writeFileSync(path, text);
  expect(existsSync(path) ? readFileSync(path, "utf8") : "(there is no golden file yet)").toBe(text);
}
