import { readFileSync, statSync } from "node:fs";
import vm from "node:vm";
import { parse } from "acorn";
import { full } from "acorn-walk";
import ts from "typescript";
import { CATALOGUE } from "../../functions/catalogue";
import { evaluate } from "../../functions/evaluate";
import { builtBundle } from "./built-bundle";

const CODE = readFileSync("dist/sheets/Code.js", "utf8");
const ENTRIES = ["onInstall", "onOpen", "showSidebar", "rpc"];
/** What Google's page on the V8 runtime lists as unavailable. */
const UNAVAILABLE =
  "setTimeout setInterval clearTimeout clearInterval ReadableStream WritableStream TextEncoder TextDecoder fetch FormData File Blob URL URLSearchParams DOMException atob btoa crypto SubtleCrypto window navigator performance process".split(
    " ",
  );

test("the bundle loads in a bare world without any service, and declares exactly the names that it should", () => {
  const declared = (world: vm.Context): string[] =>
    vm.runInContext("Object.getOwnPropertyNames(globalThis)", world) as string[];
  const bare = new Set(declared(vm.createContext(vm.constants.DONT_CONTEXTIFY as unknown as vm.Context)));
  const names = declared(builtBundle()).filter((name) => !bare.has(name));
  expect(names.sort()).toEqual(["Tollgate_", ...ENTRIES, ...CATALOGUE.map(({ name }) => name)].sort());
});

test("the bundle is ES2019 without what Apps Script cannot parse or does not have", () => {
  const faults: string[] = [];
  full(parse(CODE, { ecmaVersion: 2022 }), (node) => {
    if (
      ["PrivateIdentifier", "PropertyDefinition", "StaticBlock", "ImportDeclaration", "ImportExpression"].includes(
        node.type,
      )
    )
      faults.push(node.type);
  });
  expect(faults).toEqual([]);
  expect(() => parse(CODE, { ecmaVersion: 2019 })).not.toThrow();
  const world = builtBundle();
  expect(UNAVAILABLE.filter((name) => vm.runInContext(`typeof ${name}`, world) !== "undefined")).toEqual([]);
});

test("the bundle is smaller than 400 KB", () => {
  expect(statSync("dist/sheets/Code.js").size).toBeLessThan(400 * 1024);
});

test("every custom function carries its help, with the names of its parameters", () => {
  const file = ts.createSourceFile("Code.js", CODE, ts.ScriptTarget.ES2020, true, ts.ScriptKind.JS);
  const declared = new Map(file.statements.filter(ts.isFunctionDeclaration).map((it) => [it.name!.text, it]));
  for (const { name, parameters } of CATALOGUE) {
    const node = declared.get(name)!;
    const tags = ts.getJSDocTags(node);
    expect(tags.map((tag) => tag.tagName.text)).toContain("customfunction");
    const documented = tags.filter(ts.isJSDocParameterTag).map((tag) => tag.name.getText());
    expect(documented).toEqual(Object.keys(parameters));
    expect(node.parameters.map((it) => it.name.getText())).toEqual(Object.keys(parameters));
  }
});

test("a call answers as the core does, blanks as empty text included", () => {
  const world = builtBundle();
  const values = [[12], [9], [""], [15], [11], [8], [14]];
  const run = vm.runInContext("CONTROL_LIMITS", world) as (...given: unknown[]) => unknown;
  expect(JSON.parse(JSON.stringify(run(values, "xmr")))).toEqual(evaluate("CONTROL_LIMITS", [values, "xmr"]));
});

test("an error says its sentence, with the name that the other hosts would show", () => {
  const run = vm.runInContext("CONTROL_LIMITS", builtBundle()) as (...given: unknown[]) => unknown;
  expect(() => run([["x"], [1], ["y"]], "xmr")).toThrow(/^#VALUE! .*row/i);
});

test("the manifest asks for the open spreadsheet and a sidebar, and nothing else", () => {
  const manifest: unknown = JSON.parse(readFileSync("dist/sheets/appsscript.json", "utf8"));
  expect(manifest).toMatchObject({
    runtimeVersion: "V8",
    oauthScopes: [
      "https://www.googleapis.com/auth/spreadsheets.currentonly",
      "https://www.googleapis.com/auth/script.container.ui",
    ],
  });
});
