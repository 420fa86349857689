import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { CATALOGUE } from "../../functions/catalogue";
import { SIGNAL_WORDS } from "../../src/statistics/signal-words";
import { MONTHS } from "../../src/workbook/date-part";
import { HOLE } from "../../src/workbook/translation";
import { sentencesIn } from "../../taskpane/language/sentences-in";

const ROOT = join(__dirname, "../..");
/** Rooms whose sentences the pane shows: what a table is, what a chart says, what went wrong. */
const OTHERS = [
  "functions",
  "src/charts",
  "src/dmaic",
  "src/statistics",
  "src/templates",
  "src/workbook",
  "src/sharing",
  "src/hosts/excel",
  "src/hosts/sheets",
  "src/hosts/workbench",
];
/** Attributes that are heard or seen. */
const SPOKEN = new Set(["title", "label", "hint", "placeholder", "word", "wrong", "aria-label", "alt"]);
/** More forms of one text than this are not spelled out: the words in question are taken for the user's. */
const MOST_FORMS = 24;

/** Every text that the pane shows, sentence by sentence; holes stand where words and figures of the user's do. */
export function paneTexts(): readonly string[] {
  const own = filesOf("taskpane");
  const program = ts.createProgram(own, {
    target: ts.ScriptTarget.ES2020,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ["lib.es2020.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    types: [],
    jsx: ts.JsxEmit.ReactJSX,
    jsxImportSource: "preact",
    strict: true,
  });
  const checker = program.getTypeChecker();
  const texts = new Set<string>();
  const add = (text: string) => {
    for (const sentence of sentencesIn(text.trim())) if (isOurs(sentence)) texts.add(sentence);
  };
  for (const path of own) everyNode(program.getSourceFile(path)!, (node) => shownBy(node, checker).forEach(add));
  for (const path of OTHERS.flatMap(filesOf)) {
    const known = program.getSourceFile(path);
    const source = known ?? ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.ES2020, true);
    everyNode(source, (node) => saidBy(node, known === undefined ? undefined : checker).forEach(add));
  }
  // A verdict is put together from these.
  for (const word of [...SIGNAL_WORDS, `on ${HOLE}`, `at ${HOLE}`]) texts.add(word);
  for (const month of MONTHS) [month, month.slice(0, 3)].forEach((it) => texts.add(it));
  for (const text of functionTexts()) add(text);
  for (const one of [...FROZEN, "en"]) texts.add(one);
  return [...texts].sort();
}

/** What a formula becomes in a copy. */
const FROZEN = ["Built-in formula", "Value"].flatMap((one) => [one, `${one}s`]);

/** What the pane says of the custom functions. */
const functionTexts = (): readonly string[] =>
  CATALOGUE.flatMap(({ about, category, parameters, result, examples }) => [
    about,
    category,
    examples[0].title,
    ...result.columns.map(({ meaning }) => meaning),
    ...Object.values(parameters).flatMap((it) => [it.about, it.fallback ?? ""]),
  ]);

const filesOf = (room: string): readonly string[] =>
  readdirSync(join(ROOT, room), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"))
    .map((name) => join(ROOT, room, name));

function everyNode(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => everyNode(child, look));
}

/** Words, and no pattern of a program's. "{} of {}" and the like would fit anything. */
function isOurs(text: string): boolean {
  const letters = text.replace(/\{\}|[^\p{L}]/gu, "").length;
  const fitsAll = /^\{\}[\s,;:]*\p{Ll}{1,5}\s*\{\}\.?$/u.test(text);
  return letters >= (text.includes(HOLE) ? 3 : 2) && !fitsAll && !text.includes("\\");
}

/** In the pane: what stands between tags and in spoken attributes, and every text that begins like one. */
function shownBy(node: ts.Node, checker: ts.TypeChecker): readonly string[] {
  if (ts.isJsxElement(node) || ts.isJsxFragment(node)) return runsOf(node.children, checker);
  if (ts.isJsxAttribute(node) && SPOKEN.has(node.name.getText()) && node.initializer !== undefined) {
    const value = ts.isJsxExpression(node.initializer) ? node.initializer.expression : node.initializer;
    return value === undefined ? [] : formsOf(value, checker).map((it) => it.trim());
  }
  return isText(node) && !isCode(node) && !isInJsx(node) ? formsOf(node, checker).filter(isBegun) : [];
}

/** What is declared to be read by people: of functions, kinds of charts, rules. */
const DECLARED = new Set(["about", "meaning", "title", "category", "why", "caution", "question", "fallback"]);

/** Elsewhere: whole sentences, and what is declared to be read. */
function saidBy(node: ts.Node, checker: ts.TypeChecker | undefined): readonly string[] {
  if (ts.isPropertyAssignment(node) && DECLARED.has(node.name.getText())) {
    const forms = formsOf(node.initializer, checker);
    return forms.filter((it) => it !== HOLE);
  }
  return isText(node) && !isCode(node)
    ? formsOf(node, checker)
        .map((it) => it.trim())
        .filter((it) => isBegun(it) && /\s/.test(it) && /[.?!]$/.test(it))
    : [];
}

type Text = ts.StringLiteral | ts.NoSubstitutionTemplateLiteral | ts.TemplateExpression;

const isText = (node: ts.Node): node is Text =>
  (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node)) &&
  !ts.isTaggedTemplateExpression(node.parent);

const isBegun = (text: string): boolean => /^(?:[\p{Lu}“"'(\d]|\{\})/u.test(text);

/** A literal that names something to the program: of a type, a module, an attribute. */
const isCode = ({ parent }: ts.Node): boolean =>
  ts.isLiteralTypeNode(parent) ||
  ts.isImportDeclaration(parent) ||
  ts.isJsxAttribute(parent) ||
  ts.isTemplateSpan(parent) ||
  ts.isElementAccessExpression(parent);

/** Part of what stands between two tags already. */
function isInJsx(node: ts.Node): boolean {
  for (let at = node.parent; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isJsxExpression(at)) return ts.isJsxElement(at.parent) || ts.isJsxFragment(at.parent);
    if (ts.isFunctionLike(at) || ts.isCallExpression(at)) return false;
  }
  return false;
}

/** The texts between tags: runs of words and values, as the page joins them; an element between them ends a run. */
function runsOf(children: readonly ts.JsxChild[], checker: ts.TypeChecker): readonly string[] {
  const found: string[] = [];
  let run: readonly string[] = [""];
  const end = () => {
    found.push(...run.map((it) => it.trim()));
    run = [""];
  };
  for (const child of children) {
    if (ts.isJsxText(child)) run = joined(run, [wordsOf(child.text)]);
    else if (ts.isJsxExpression(child) && child.expression !== undefined && isPlain(child.expression, checker))
      run = joined(run, formsOf(child.expression, checker));
    else {
      if (ts.isJsxExpression(child) && child.expression !== undefined) found.push(...lone(child.expression, checker));
      end();
    }
  }
  end();
  return found;
}

/** Words among the branches of an expression that else gives elements. */
function lone(node: ts.Expression, checker: ts.TypeChecker): readonly string[] {
  if (ts.isConditionalExpression(node))
    return [node.whenTrue, node.whenFalse].flatMap((it) =>
      isPlain(it, checker) ? formsOf(it, checker) : lone(it, checker),
    );
  if (ts.isParenthesizedExpression(node)) return lone(node.expression, checker);
  return [];
}

/** Words between tags as JSX reads them: line breaks, and the spaces beside them, are one space or nothing. */
const wordsOf = (text: string): string =>
  text
    .split("\n")
    .map((line, i, { length }) => (i > 0 ? line.trimStart() : line).replace(i < length - 1 ? /\s+$/ : /$^/, ""))
    .filter((line) => line !== "")
    .join(" ");

/** Whether an expression gives words or figures only. */
function isPlain(node: ts.Expression, checker: ts.TypeChecker): boolean {
  const type = checker.getTypeAtLocation(node);
  const kinds = type.isUnion() ? type.types : [type];
  return kinds.every(({ flags }) => (flags & (ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike)) !== 0);
}

/** Every form that a text can take: branches are spelled out, and words of which the program knows all. */
function formsOf(node: ts.Node, checker?: ts.TypeChecker): readonly string[] {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return formsOf(node.expression, checker);
  if (ts.isTemplateExpression(node)) {
    return node.templateSpans.reduce<readonly string[]>(
      (forms, span) => joined(joined(forms, formsOf(span.expression, checker)), [span.literal.text]),
      [node.head.text],
    );
  }
  if (ts.isConditionalExpression(node))
    return [...new Set([...formsOf(node.whenTrue, checker), ...formsOf(node.whenFalse, checker)])];
  if (ts.isBinaryExpression(node)) {
    const { left, right, operatorToken } = node;
    if (operatorToken.kind === ts.SyntaxKind.PlusToken && (checker === undefined || isPlain(node, checker)))
      return joined(formsOf(left, checker), formsOf(right, checker));
    if ([ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken].includes(operatorToken.kind))
      return [...new Set([...formsOf(left, checker), ...formsOf(right, checker)])];
  }
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const { name, expression } = node.expression;
    if (name.text === "toLowerCase") {
      const forms = formsOf(expression, checker);
      return forms.some((it) => it.includes(HOLE)) ? [HOLE] : forms.map((it) => it.toLowerCase());
    }
  }
  return knownWords(node, checker) ?? constant(node, checker) ?? [HOLE];
}

/** The words that a value can be, where its type tells. */
function knownWords(node: ts.Node, checker: ts.TypeChecker | undefined): readonly string[] | undefined {
  if (checker === undefined) return undefined;
  const type = checker.getTypeAtLocation(node);
  const kinds = type.isUnion() ? type.types : [type];
  if (kinds.length > 12) return undefined;
  const words = kinds.flatMap((it) => (it.isStringLiteral() ? [it.value] : []));
  return words.length === kinds.length && words.length > 0 ? words : undefined;
}

/** The forms of a value that was given a name just for that. */
function constant(node: ts.Node, checker: ts.TypeChecker | undefined): readonly string[] | undefined {
  if (!ts.isIdentifier(node)) return undefined;
  const declared = checker?.getSymbolAtLocation(node)?.valueDeclaration;
  if (declared === undefined || !ts.isVariableDeclaration(declared) || !ts.isIdentifier(declared.name))
    return undefined;
  const given = declared.initializer;
  const isWords = given !== undefined && (isText(given) || ts.isConditionalExpression(given));
  return isWords ? formsOf(given, checker) : undefined;
}

function joined(heads: readonly string[], tails: readonly string[]): readonly string[] {
  const all = heads.flatMap((head) => tails.map((tail) => head + tail));
  return all.length <= MOST_FORMS ? all : heads.map((head) => head + HOLE).slice(0, MOST_FORMS);
}
