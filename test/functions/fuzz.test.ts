import fc from "fast-check";
import { CATALOGUE } from "../../functions/catalogue";
import { evaluate } from "../../functions/evaluate";
import { sentences } from "../../functions/messages";

/** Whatever a host, a program or an enemy may put into a cell. */
const cell = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: -1e3, max: 1e3, noNaN: true }) },
  { weight: 4, arbitrary: fc.nat({ max: 50 }) },
  fc.constantFrom<unknown>(
    null,
    undefined,
    "",
    " ",
    true,
    false,
    0,
    -0,
    1e308,
    -1e308,
    5e-324,
    NaN,
    Infinity,
    -Infinity,
  ),
  fc.constantFrom<unknown>(
    "#N/A",
    "#DIV/0!",
    "#REF!",
    { error: "#N/A" },
    { code: "#NUM!" },
    { value: "#VALUE!" },
    { error: 5 },
    { value: { value: 1 } },
  ),
  fc.constantFrom<unknown>(
    "late",
    "12",
    "1,5",
    "2024-09-03",
    "2024-99-99",
    "=1+1",
    "\u202eabc",
    "\ud83d\ude8c",
    "x",
    "a".repeat(5000),
  ),
  fc.constantFrom<unknown>(
    Symbol("s"),
    10n,
    () => 1,
    /x/,
    new Map(),
    Object.create(null),
    new Date(NaN),
    new Date(2024, 1, 1),
  ),
  fc.date(),
  fc.anything(),
);
const range = fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 30 });
const measured = fc.tuple(
  fc.oneof(
    { weight: 3, arbitrary: fc.nat({ max: 40 }) },
    { weight: 3, arbitrary: fc.double({ min: -100, max: 100, noNaN: true }) },
    fc.double({ min: -1e308, max: 1e308, noNaN: true }),
    fc.constantFrom(0, 1, null, "#N/A"),
  ),
);
const numbers = fc.array(measured, { maxLength: 30 });
const word = fc.constantFrom(
  ...CATALOGUE.flatMap((it) => Object.values(it.parameters).flatMap((parameter) => parameter.words ?? [])),
  "nelson",
  "beyond; shift 9",
  "screen=yes; sigmas=3",
  "center=1; sigma=0",
  "sigmas=-1",
  "constants=table",
  "lambda=5",
  "a=b=c;;=",
);
const argument = fc.oneof(
  { weight: 2, arbitrary: cell },
  { weight: 2, arbitrary: range },
  { weight: 4, arbitrary: numbers },
  { weight: 3, arbitrary: word },
  { weight: 2, arbitrary: fc.constant(null) },
  fc.array(cell, { maxLength: 5 }),
);

function expectHonest(got: ReturnType<typeof evaluate>): void {
  if (!Array.isArray(got)) {
    expect(got.error).toMatch(/^#(VALUE!|NUM!|DIV\/0!|N\/A|REF!|NAME\?|NULL!|SPILL!|CALC!)$/);
    expect(got.message).toMatch(/^.{10,2000}[.?]$/s);
    expect(got.message).not.toMatch(/undefined|NaN|\[object|TypeError|\n/);
    return;
  }
  expect(got.length).toBeGreaterThan(0);
  const width = got[0]?.length;
  for (const row of got) {
    expect(row).toHaveLength(width ?? 0);
    for (const value of row) {
      const isHonest =
        typeof value === "string" || typeof value === "boolean" || (Number.isFinite(value) && !Object.is(value, -0));
      if (!isHonest) throw new Error(`A result holds ${String(value)}.`);
    }
  }
}

test.each(CATALOGUE.map((it) => [it.name, it] as const))(
  "%s throws nothing and returns nothing but numbers, text and booleans",
  (name, it) => {
    const count = Object.keys(it.parameters).length;
    fc.assert(
      fc.property(fc.array(argument, { maxLength: count + 1 }), (args) => expectHonest(evaluate(name, args))),
      { numRuns: 400 },
    );
  },
);

test.each(CATALOGUE.map((it) => [it.name, it] as const))(
  "%s is honest with numbers alone, whatever the words beside them",
  (name, it) => {
    const list = Object.values(it.parameters);
    // Ranges of one length, of which now and then one is shorter.
    const args = fc.nat({ max: 30 }).chain((rows) => {
      const range = fc.oneof(
        { weight: 9, arbitrary: fc.array(measured, { minLength: rows, maxLength: rows }) },
        fc.array(measured, { maxLength: rows }),
      );
      return fc.tuple(
        ...list.map((parameter) => {
          if (parameter.words !== undefined) return fc.option(fc.constantFrom(...parameter.words), { nil: null });
          if (parameter.shape === "range")
            return parameter.fallback === undefined ? range : fc.option(range, { nil: null, freq: 1 });
          return parameter.numeric
            ? fc.oneof(fc.nat({ max: 100 }), fc.double({ noNaN: true }))
            : fc.option(word, { nil: null });
        }),
      );
    });
    fc.assert(
      fc.property(args, (given) => {
        const got = evaluate(name, given);
        expectHonest(got);
        // The sentence for what nobody foresaw is for enemies, never for numbers and words.
        if (!Array.isArray(got)) expect(got.message).not.toBe(sentences.unforeseen(name));
      }),
      { numRuns: 400 },
    );
  },
);

test("evaluate takes any name and any arguments", () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (name, args) =>
      expectHonest(evaluate(name as string, args as unknown[])),
    ),
  );
});

test("objects that fight back are #VALUE!", () => {
  const hostile = [
    {
      get value(): never {
        throw new Error("no");
      },
    },
    { [Symbol.toStringTag]: "Date" },
    new Proxy(
      {},
      {
        get: () => {
          throw new Error("no");
        },
        has: () => true,
      },
    ),
    { toString: null, valueOf: null },
  ];
  for (const thing of hostile) {
    expect(evaluate("CONTROL_LIMITS", [[[1], [thing], [2]]])).toMatchObject({ error: "#VALUE!" });
    expect(evaluate("CONTROL_LIMITS", [[[1], [2]], thing])).toMatchObject({ error: "#VALUE!" });
  }
});

test("numbers whose differences overflow end in an answer or a sentence, never in a search without end", () => {
  const far = [[1e308], [-1e308], [3], [5], [7], [9]];
  const near = [[-1e308], [1e308], [4], [6], [8], [2]];
  const got = evaluate("COMPARE", [far, near, "mann-whitney"]);
  expect(Array.isArray(got) || got.error === "#NUM!").toBe(true);
});
