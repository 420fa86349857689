import { CATALOGUE } from "../../functions/catalogue";
import { parameterHelp } from "../../functions/parameter-help";

const NAMES = CATALOGUE.map((it) => it.name);

test("no two functions have the same name", () => {
  expect(new Set(NAMES).size).toBe(NAMES.length);
});

describe.each(CATALOGUE.map((it) => [it.name, it] as const))("%s", (name, it) => {
  test("its name can stand in a cell of every host", () => {
    expect(name).toMatch(/^[A-Z][A-Z0-9_]{2,}[A-Z0-9]$|^[A-Z][A-Z0-9]{2}$/);
    expect(name).not.toMatch(/^[A-Z]{1,3}[0-9]+$/);
  });

  test("it is described in one sentence that fits on a line", () => {
    expect(it.about).toMatch(/^[A-Z].*\.$/s);
    expect(it.about.length).toBeLessThanOrEqual(140);
    expect(it.about).not.toContain("\n");
  });

  test("its parameters are snake_case names with a phrase each, and no full stop", () => {
    for (const [parameter, { about }] of Object.entries(it.parameters)) {
      expect(parameter).toMatch(/^[a-z]+(_[a-z]+)*$/);
      expect(about).toMatch(/^[A-Z0-9].*[^.]$/s);
    }
  });

  test("an optional parameter says so in words, with its default, and none that is required comes after it", () => {
    const list = Object.values(it.parameters);
    const firstOptional = list.findIndex((parameter) => parameter.fallback !== undefined);
    for (const parameter of list.slice(firstOptional === -1 ? list.length : firstOptional)) {
      expect(parameter.absent).toBeDefined();
      expect(parameterHelp(parameter)).toMatch(/\(optional, default [^)]+\)$/);
    }
  });

  test("a parameter that stands alongside another names one before it", () => {
    const names = Object.keys(it.parameters);
    Object.values(it.parameters).forEach(({ alongside }, i) => {
      if (alongside !== undefined) expect(names.slice(0, i)).toContain(alongside);
    });
  });

  test("what it gives back is named, with unit and meaning", () => {
    for (const column of it.result.columns) {
      expect(column.name).not.toBe("");
      expect(column.unit).not.toBe("");
      expect(column.meaning).not.toMatch(/\.$/);
    }
    expect(new Set(it.result.columns.map((column) => column.name)).size).toBe(it.result.columns.length);
  });

  test("it has three examples or more that call it, one definition and one source at least", () => {
    expect(it.examples.length).toBeGreaterThanOrEqual(3);
    for (const { formula } of it.examples) expect(formula.startsWith(`=${name}(`)).toBe(true);
    expect(it.definition.length).toBeGreaterThan(0);
    expect(it.source.length).toBeGreaterThan(0);
  });

  test("what it refers to exists", () => {
    for (const other of it.seeAlso) expect(NAMES).toContain(other);
    expect(it.seeAlso).not.toContain(name);
  });
});
