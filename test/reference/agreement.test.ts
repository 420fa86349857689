import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { disagreements } from "./disagreements";
import { NOT_OFFERED } from "./not-offered";
import { conventionOf, type Adapted, type ReferenceCase } from "./reference-case";

const OWN = join(__dirname, "cases");
const OTHER = process.env["TOLLGATE_REFERENCE"];

interface Agreement {
  readonly name: string;
  readonly agreed: number;
  readonly failed: readonly string[];
  readonly skipped: ReadonlyMap<string, number>;
  /** Keys of cases that the product does not offer, and in how many places they were left. */
  readonly left: ReadonlyMap<string, number>;
}

function casesOf(file: string): ReferenceCase[] {
  const { family, kind, cases } = JSON.parse(readFileSync(file, "utf8"));
  return cases.map((one: ReferenceCase) => ({ ...one, family, kind }));
}

function adapterFor(family: string): ((one: ReferenceCase) => Adapted) | undefined {
  const file = join(__dirname, "adapters", `${family}.ts`);
  return existsSync(file) ? require(file).adapt : undefined;
}

function hold(file: string): Agreement {
  const cases = casesOf(file);
  const family = cases[0]?.family ?? "";
  const adapt = adapterFor(family);
  const failed: string[] = [];
  const skipped = new Map<string, number>();
  const left = new Map<string, number>();
  const name = `${family}.${cases[0]?.kind ?? ""}`;
  let agreed = 0;
  for (const one of cases) {
    const { ours, why } = adapt === undefined ? { ours: "skip", why: "no adapter" } : attempt(adapt, one);
    if (ours === "skip") {
      const reason = `${conventionOf(one.id) === "" ? "" : `@${conventionOf(one.id)}: `}${why ?? ""}`;
      skipped.set(reason, (skipped.get(reason) ?? 0) + 1);
      continue;
    }
    const keys: string[] = [];
    const found =
      ours instanceof Error ? [ours.message] : disagreements(ours, one.expected, one.tolerance, notOfferedOf(name, one), keys);
    for (const key of keys) left.set(key, (left.get(key) ?? 0) + 1);
    if (found.length === 0) agreed++;
    else failed.push(`${one.id}: ${found.slice(0, 3).join("; ")}${found.length > 3 ? `; ${found.length - 3} more` : ""}`);
  }
  return { name, agreed, failed, skipped, left };
}

function notOfferedOf(name: string, one: ReferenceCase): string[] {
  return [name, `${name}@${conventionOf(one.id)}`].flatMap((key) => NOT_OFFERED[key] ?? []);
}

function attempt(adapt: (one: ReferenceCase) => Adapted, one: ReferenceCase): Adapted {
  try {
    return adapt(one);
  } catch (error) {
    return { ours: error instanceof Error ? error : new Error(String(error)) };
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith(".json"));
}

const report: string[] = [];

function holdFile(folder: string, name: string, mayBeAllSkipped: boolean): void {
  const found = hold(join(folder, name));
  const skipped = [...found.skipped].map(([why, count]) => `${count} skipped (${why})`);
  const left = [...found.left].map(([key, count]) => `${key} (${count})`);
  const notOffered = left.length === 0 ? [] : [`not offered: ${left.join(", ")}`];
  report.push([`${found.name}: ${found.agreed} agree, ${found.failed.length} differ`, ...skipped, ...notOffered].join("; "));
  expect(found.failed).toEqual([]);
  if (!mayBeAllSkipped) expect(found.agreed).toBeGreaterThan(0);
}

test.each(filesIn(OWN))("ours agrees with the independent values of %s", (name) => holdFile(OWN, name, false));

if (OTHER !== undefined) {
  test.each(filesIn(OTHER))(`ours agrees with ${OTHER}/%s where it takes our conventions`, (name) => {
    holdFile(OTHER, name, true);
  });
  afterAll(() => console.log(report.join("\n")));
}
