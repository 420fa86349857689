import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import ts from "typescript";

/** What the add-in claims in its manifest; `Excel` members without a set of their own belong to their class. */
const FLOOR = 12;

const TYPES = createRequire(__filename).resolve("@types/office-js/index.d.ts");
const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ES2020,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ["lib.es2020.d.ts", "lib.dom.d.ts"],
  types: ["office-js", "custom-functions-runtime"],
  strict: true,
  noEmit: true,
  skipLibCheck: true,
};

/** Every member of Excel's API that the sources use, with the version of ExcelApi that brought it. */
function used(sources: readonly string[]): { member: string; version: number; where: string }[] {
  const program = ts.createProgram([...sources], OPTIONS);
  const checker = program.getTypeChecker();
  const found: { member: string; version: number; where: string }[] = [];
  for (const path of sources) {
    const file = program.getSourceFile(path)!;
    const visit = (node: ts.Node): void => {
      const name = ts.isPropertyAccessExpression(node) ? node.name : ts.isBindingElement(node) ? node.name : undefined;
      if (name !== undefined && ts.isIdentifier(name)) note(name, file);
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return found;

  function note(name: ts.Identifier, file: ts.SourceFile): void {
    const symbol = checker.getSymbolAtLocation(name);
    const declaration = symbol?.declarations?.find((it) => it.getSourceFile().fileName === TYPES);
    const version = declaration === undefined ? undefined : versionOf(declaration);
    if (version === undefined) return;
    const { line } = file.getLineAndCharacterOfPosition(name.getStart());
    found.push({ member: name.text, version, where: `${file.fileName.replace(/^.*\/src\//, "src/")}:${line + 1}` });
  }
}

/** The set of a member, or of the class around it. Of overloads the first counts, as in the reference. */
function versionOf(declaration: ts.Node): number | undefined {
  for (let node: ts.Node | undefined = declaration; node !== undefined; node = node.parent) {
    const words = ts.getJSDocCommentsAndTags(node).map((it) => it.getText());
    const set = /\[Api set: ExcelApi(?:Online)? ([\d.]+|BETA)/.exec(words.join("\n"));
    if (set !== null) return set[1]!.startsWith("1.") ? Number(set[1]!.slice(2)) : Infinity;
  }
  return undefined;
}

const SOURCES = readdirSync("src/hosts/excel")
  .filter((name) => name.endsWith(".ts"))
  .map((name) => `${process.cwd()}/src/hosts/excel/${name}`);

test("the adapter uses nothing beyond ExcelApi 1.12", () => {
  const members = used(SOURCES);
  expect(members.length).toBeGreaterThan(60);
  expect(members.filter(({ version }) => version > FLOOR)).toEqual([]);
});

test("a member beyond the floor would be found", () => {
  const members = used([`${process.cwd()}/test/excel/beyond-the-floor.ts`]);
  expect(members).toEqual(
    expect.arrayContaining([
      { member: "valuesAsJson", version: 16, where: expect.stringContaining("beyond-the-floor") },
    ]),
  );
});
