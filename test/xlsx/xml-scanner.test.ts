import fc from "fast-check";
import { SaxesParser } from "saxes";
import { XmlScanner, type XmlEar } from "../../src/xlsx/xml-scanner";

type Heard = readonly unknown[];

function heard(pieces: readonly string[]): Heard[] {
  const told: Heard[] = [];
  const ear: XmlEar = {
    open: (name, attributes) => told.push(["open", name, { ...attributes }]),
    close: (name, text) => told.push(["close", name, text]),
  };
  const scanner = new XmlScanner(ear);
  for (const piece of pieces) scanner.write(piece);
  scanner.end();
  return told;
}

/** The same story, as a general parser tells it. */
function heardBySaxes(text: string): Heard[] {
  const told: Heard[] = [];
  const texts: string[] = [];
  const parser = new SaxesParser();
  const add = (more: string) => texts.length > 0 && (texts[texts.length - 1] += more);
  parser.on("error", (fault) => {
    throw fault;
  });
  parser.on("opentag", (tag) => {
    texts.push("");
    told.push(["open", tag.name, tag.attributes]);
  });
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", (tag) => told.push(["close", tag.name, texts.pop()]));
  parser.write(text).close();
  return told;
}

const SAMPLE = `\ufeff<?xml version="1.0"?>\n<!-- a > b --><a one='1' two="x &amp; y > z"><b/>t&#x41;<![CDATA[<raw> & ]]>&lt;u<c k = "v" ></c></a>\n`;

test("elements, attributes, entities, raw text and comments are told as a general parser tells them", () => {
  expect(heard([SAMPLE])).toEqual(heardBySaxes(SAMPLE));
});

test("it does not matter where the text is cut into pieces", () => {
  const whole = heard([SAMPLE]);
  for (let at = 0; at <= SAMPLE.length; at += 1) expect(heard([SAMPLE.slice(0, at), SAMPLE.slice(at)])).toEqual(whole);
  expect(heard([...SAMPLE])).toEqual(whole);
});

test("any well-formed tree is told as a general parser tells it, in pieces of any length", () => {
  const name = fc.constantFrom("a", "row", "c", "sheetData");
  const words = fc
    .string({ unit: fc.constantFrom("a", "1", " ", "\n", "&amp;", "&#233;", "é", "😀", ">", "'", "]") })
    .filter((text) => !text.includes("]]>"));
  const tree = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 5 },
      words,
      fc
        .tuple(name, words, fc.array(tie("node"), { maxLength: 4 }))
        .map(([n, value, inner]) => `<${n} k="${value.replace(/\n/g, " ")}">${inner.join("")}</${n}>`),
      name.map((n) => `<${n}/>`),
    ),
  })).node;
  fc.assert(
    fc.property(tree, fc.integer({ min: 1, max: 9 }), (inner, length) => {
      const text = `<root>${inner}</root>`;
      const pieces = Array.from({ length: Math.ceil(text.length / length) }, (_, i) =>
        text.slice(i * length, (i + 1) * length),
      );
      expect(heard(pieces)).toEqual(heardBySaxes(text));
    }),
  );
});

test("prefixes fall away, and an attribute with one stays apart from one without", () => {
  expect(heard(['<x:sheet xmlns:x="m" xmlns:rel="r" id="1" rel:id="rId7"/>'])[0]).toEqual([
    "open",
    "sheet",
    { "xmlns:x": "m", "xmlns:rel": "r", id: "1", "r:id": "rId7" },
  ]);
});

test.each([
  ["a document type", '<!DOCTYPE a [<!ENTITY b "c">]><a/>', /document type/],
  ["an entity of its own", "<a>&lol;</a>", /unknown entity "&lol;"/],
  ["an entity in an attribute", '<a b="&lol;"/>', /unknown entity/],
  ["a character beyond Unicode", "<a>&#x110000;</a>", /unknown entity/],
  ["an end tag of another element", "<a><b></a></b>", /ends what it does not begin/],
  ["an end too many", "<a/></a>", /ends what it does not begin/],
  ["an end too few", "<a><b/>", /breaks off/],
  ["half a tag", "<a", /breaks off/],
  ["nothing", "  ", /breaks off/],
  ["two roots", "<a/><b/>", /goes on after its first element/],
  ["text outside", "<a/>x", /text stands outside/],
  ["an attribute without quotes", "<a b=c/>", /no quotes/],
  ["a tag without a name", "< a/>", /no name/],
  ["a tag that never ends", `<a b="${"x".repeat(2000000)}`, /no end/],
  ["too many attributes", `<a ${Array.from({ length: 600 }, (_, i) => `k${i}=""`).join(" ")}/>`, /too many attributes/],
  ["too deep nesting", "<a>".repeat(300), /nested too deeply/],
])("%s is refused", (_, text, sentence) => {
  expect(() => heard([text])).toThrow(sentence);
});

test("any text at all is either read or refused", () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom("<", ">", "/", "!", "-", "[", "]", "&", ";", "=", '"', "'", "a", "?", " ", "#"),
      }),
      (text) => {
        try {
          heard([text]);
        } catch (fault) {
          expect(fault).toMatchObject({ name: "XmlFault" });
        }
      },
    ),
    { numRuns: 2000 },
  );
});
