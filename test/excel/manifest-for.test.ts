import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { JSDOM } from "jsdom";

const { manifestFor, servedFrom } = createRequire(__filename)("../../scripts/manifest-for.cjs") as {
  readonly manifestFor: (manifest: string, address: string) => string;
  readonly servedFrom: (typed?: string) => string;
};

const DEVELOPED = readFileSync("manifest.xml", "utf8");
const documentOf = (text: string) => new JSDOM(text, { contentType: "application/xml" }).window.document;

/** Every address in a manifest, in its order. */
function addressesIn(text: string): readonly string[] {
  const named = [...documentOf(text).querySelectorAll("[DefaultValue]")].map((it) => it.getAttribute("DefaultValue")!);
  return named.filter((it) => it.includes("://"));
}

test.each([
  ["https://tools.example.org/tollgate/", "https://tools.example.org/tollgate"],
  ["https://tools.example.org/tollgate", "https://tools.example.org/tollgate"],
  ["https://tools.example.org", "https://tools.example.org"],
  ["https://tools.example.org:8443/a/b/", "https://tools.example.org:8443/a/b"],
  ["https://TOOLS.example.org/Tollgate", "https://tools.example.org/Tollgate"],
])("an add-in that is served from %s is named so in every place of the manifest", (typed, address) => {
  const made = manifestFor(DEVELOPED, typed);
  expect(made).not.toContain("localhost");
  const wanted = addressesIn(DEVELOPED).map((it) => it.replace("https://localhost:3000", address));
  expect(wanted.length).toBeGreaterThan(8);
  expect(addressesIn(made)).toEqual(wanted);
});

test("the domain of the add-in is named without its folder", () => {
  const domains = documentOf(manifestFor(DEVELOPED, "https://tools.example.org/tollgate/")).querySelectorAll(
    "AppDomain",
  );
  expect([...domains].map(({ textContent }) => textContent)).toEqual(["https://tools.example.org"]);
});

test("nothing but addresses differs from the manifest that is tested, so that its schema holds", () => {
  const parts = (text: string) => [...documentOf(text).querySelectorAll("*")].map(({ tagName }) => tagName);
  const made = manifestFor(DEVELOPED, "https://tools.example.org/tollgate/");
  expect(parts(made)).toEqual(parts(DEVELOPED));
  expect(made.replaceAll("https://tools.example.org/tollgate", "@").replace("https://tools.example.org", "@")).toBe(
    DEVELOPED.replaceAll("https://localhost:3000", "@"),
  );
});

test.each([
  ["http://tools.example.org", "does not begin with https://, and Excel loads nothing else"],
  ["javascript:alert(1)", "does not begin with https://, and Excel loads nothing else"],
  ["file:///srv/tollgate", "does not begin with https://, and Excel loads nothing else"],
  ["https://tools.example.org/?v=2", 'holds a "?" or "#", which no folder has'],
  ["https://tools.example.org/#/tollgate", 'holds a "?" or "#", which no folder has'],
  ["https://me:secret@tools.example.org", "holds a name or a password, which everybody would read"],
  ["https://tools.example.org/taskpane.html", "names a file, not the folder that it stands in"],
  ['https://tools.example.org/"><x y="', "holds a mark that no address has"],
  ["https://tools.example.org/a&b", "holds a mark that no address has"],
  ["tools.example.org", "is no address"],
  ["https://", "is no address"],
  ["--only", "is no address"],
  ["", "is no address"],
  [undefined, "is no address"],
])("%j is refused in a sentence that says what is wrong and what would be right", (typed, what) => {
  expect(() => servedFrom(typed)).toThrow(
    `"${typed ?? ""}" ${what}. Say where dist/excel will stand, like this: --origin https://tools.district.example/tollgate`,
  );
});
