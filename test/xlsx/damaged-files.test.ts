import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import { findTables } from "../../src/workbook/find-tables";
import { openPackage } from "../../src/xlsx/package";
import { readWorkbook } from "../../src/xlsx/read-workbook";

const example = new Uint8Array(readFileSync(join(__dirname, "../../examples/meals-per-labor-hour.xlsx")));
const parts = unzipSync(example);
const names = Object.keys(parts).filter((name) => name.endsWith(".xml") || name.endsWith(".rels"));

/** Reads a file to the end; a refusal must be a whole sentence, anything else is a fault of ours. */
function isReadOrRefused(bytes: Uint8Array): void {
  try {
    for (const sheet of readWorkbook(openPackage(bytes)).sheets) findTables(sheet);
  } catch (problem) {
    if (!(problem instanceof Error) || problem.name !== "XlsxProblem") throw problem;
    expect(problem.message).toMatch(/^[A-Z][\s\S]*\.$/);
  }
}

test("a file with bytes changed at random is read or refused with a sentence", () => {
  const change = fc.tuple(fc.nat(example.length - 1), fc.nat(255));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 20 }), (changes) => {
      const bytes = example.slice();
      for (const [at, value] of changes) bytes[at] = value;
      isReadOrRefused(bytes);
    }),
    { numRuns: 400 },
  );
});

test("a file cut off anywhere, or with a piece missing, is read or refused with a sentence", () => {
  fc.assert(
    fc.property(fc.nat(example.length), fc.nat(2000), (at, length) => {
      isReadOrRefused(new Uint8Array([...example.subarray(0, at), ...example.subarray(at + length)]));
    }),
    { numRuns: 200 },
  );
});

test("a well-packed file whose parts were tampered with is read or refused with a sentence", () => {
  const edit = fc.record({
    part: fc.constantFrom(...names),
    at: fc.nat(),
    length: fc.nat(30),
    text: fc.constantFrom(
      "",
      "<",
      ">",
      '"',
      "&x;",
      "</row>",
      "<row>",
      '<c r="ZZZZ9"/>',
      "9e999",
      "-",
      "<!DOCTYPE x>",
      "\u0000",
      'r="A0"',
      't="s"',
      "rId99",
      "../..",
    ),
  });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
      const changed = { ...parts };
      for (const { part, at, length, text } of edits) {
        const bytes = changed[part]!;
        const from = at % (bytes.length + 1);
        changed[part] = new Uint8Array([
          ...bytes.subarray(0, from),
          ...Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
          ...bytes.subarray(from + length),
        ]);
      }
      isReadOrRefused(zipSync(changed, { level: 0 }));
    }),
    { numRuns: 500 },
  );
});

test("a file that lacks any one of its parts is read or refused with a sentence", () => {
  for (const name of Object.keys(parts)) {
    const { [name]: _, ...rest } = parts;
    isReadOrRefused(zipSync(rest, { level: 0 }));
  }
});
