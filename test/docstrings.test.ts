import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

const root = join(__dirname, "..");
const rooms = ["src/templates", "src/statistics", "src/dmaic", "src/workbook", "functions", "taskpane/model"];

/** A line `expression // => value` under an `@example`. */
interface Example {
  readonly file: string;
  readonly line: number;
  readonly expression: string;
  readonly expected: string;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    return entry.name.endsWith(".ts") && !entry.name.endsWith(".d.ts") ? [path] : [];
  });
}

function examplesOf(file: string): Example[] {
  let isExample = false;
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((text, i) => {
      const comment = /^\s*\*\s?(.*)$/.exec(text)?.[1];
      if (comment === undefined || text.includes("*/")) isExample = false;
      else if (comment.trim().startsWith("@")) isExample = comment.trim() === "@example";
      const parts = isExample ? /^(.+?)\s*\/\/ => (.+)$/.exec(comment ?? "") : null;
      return parts === null ? [] : [{ file, line: i + 1, expression: parts[1]!, expected: parts[2]!.trim() }];
    });
}

/** Which file exports which name; read from the text, so that no file is loaded for nothing. */
function exportersOf(files: readonly string[]): Map<string, string> {
  const exporters = new Map<string, string>();
  for (const file of files) {
    for (const [, name] of readFileSync(file, "utf8").matchAll(/^export (?:function|const|class) (\w+)/gm)) {
      exporters.set(name!, file);
    }
  }
  return exporters;
}

/** A printed number, good to the digits printed. */
class Printed {
  readonly value: number;
  readonly slack: number;
  constructor(text: string) {
    this.value = Number(text);
    const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
    const power = Number(/e([+-]?\d+)/i.exec(text)?.[1] ?? 0);
    const rounding = decimals === 0 ? 1e-12 * Math.max(1, Math.abs(this.value)) : 0.5000001 * 10 ** (power - decimals);
    this.slack = Math.max(rounding, 4 * Number.EPSILON * Math.abs(this.value));
  }
}

function evaluate(expression: string, scope: Readonly<Record<string, unknown>>): unknown {
  return new Function(...Object.keys(scope), `"use strict"; return (${expression});`)(...Object.values(scope));
}

/** The value that an example prints: its numbers keep how many digits they have. */
function readExpected(text: string, scope: Readonly<Record<string, unknown>>): unknown {
  const tokens = /"(?:[^"\\]|\\.)*"|`[^`]*`|[A-Za-z_]\w*|\d+(?:\.\d+)?(?:e[+-]?\d+)?/g;
  const marked = text.replace(tokens, (token) => (/^\d/.test(token) ? `new Printed("${token}")` : token));
  return evaluate(marked.replace(/-\s*new Printed\("/g, 'new Printed("-'), { ...scope, Printed });
}

/** What differs, as a path and two values; nothing when the two agree. An object has to hold what is printed, and may hold more. */
function difference(actual: unknown, expected: unknown, path = "value"): string | undefined {
  if (expected instanceof Printed) {
    const agrees = typeof actual === "number" && Math.abs(actual - expected.value) <= expected.slack;
    return agrees ? undefined : `${path} is ${String(actual)}, not ${expected.value}`;
  }
  if (typeof expected === "object" && expected !== null) {
    if (typeof actual !== "object" || actual === null) return `${path} is ${String(actual)}`;
    const held = actual instanceof Map ? Object.fromEntries(actual) : (actual as Record<string, unknown>);
    if (Array.isArray(expected)) {
      const length = (actual as { length?: number }).length;
      if (length !== expected.length) return `${path} has ${String(length)} entries, not ${expected.length}`;
    }
    for (const [key, value] of Object.entries(expected)) {
      const found = difference(held[key], value, `${path}.${key}`);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  return Object.is(actual, expected)
    ? undefined
    : `${path} is ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`;
}

const files = rooms.flatMap((room) => sourceFiles(join(root, room)));
const exporters = exportersOf(files);
const examples = files.flatMap(examplesOf);

test("there are examples to run", () => {
  expect(examples.length).toBeGreaterThan(0);
});

test.each(examples.map((example) => [`${relative(root, example.file)}:${example.line}`, example] as const))(
  "the example at %s gives what it prints",
  (_, { expression, expected }) => {
    const names = [...new Set(`${expression} ${expected}`.match(/[A-Za-z_]\w*/g) ?? [])].filter((name) =>
      exporters.has(name),
    );
    const scope = Object.fromEntries(names.map((name) => [name, require(exporters.get(name)!)[name]]));
    const value = (): unknown => evaluate(expression, scope);
    const thrown = /^throws\s+"?([^"]*)"?$/.exec(expected)?.[1];
    if (thrown !== undefined) expect(value).toThrow(thrown);
    else expect(difference(value(), readExpected(expected, scope))).toBeUndefined();
  },
);
