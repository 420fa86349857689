import type { Box } from "../../../src/workbook/address";
import { errorSpelled, isErrorCell, type CellError } from "../../../src/workbook/cell";
import { FAULTS } from "./api-error";
import type { CustomFunctionCalls } from "./custom-function-calls";
import type { EmulatedExcel } from "./emulated-excel";
import type { Entered, Shown } from "./entered-cell";
import { boxOfReference } from "./reference";
import type { Worksheet } from "./worksheet";

/** What Excel reads of `functions.json`. */
interface Metadata {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly parameters: readonly { readonly optional?: boolean }[];
    readonly result: { readonly dimensionality: string };
  }[];
}

type Declared = Metadata["functions"][number];

/** A formula that calls the add-in, where it was entered. */
interface Caller {
  readonly sheet: Worksheet;
  readonly content: Entered;
  readonly declared: Declared;
  readonly text: string;
}

/** Docs, custom-functions-naming: a namespace and a name. Issue 6611: in files the two are joined by "_", after "_xldudf_". */
const CALL = /^=\s*(?:DMAIC\.|_xldudf_DMAIC_)([A-Z0-9_]+)\((.*)\)$/is;

/** How the client spells errors on the wire (read off it); what it has no number for it sends as 7. */
const ERRORS: Readonly<Record<number, CellError>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
};

/**
 * The add-in's functions as Excel meets them: names from its own copy of `functions.json`, which it keeps for up to a day
 * (docs, custom-functions-troubleshooting), and answers from the runtime, which may come later.
 *
 * Issue 6611: what is entered before Excel knows the name shows #NAME? and stays so, whatever is calculated, until it is
 * entered again. Support, "How to correct a #BUSY! error": while a function has not answered its cell shows #BUSY!. Issue 2012: a
 * value that came with the file stays; only errors are calculated anew.
 */
export class AddInFunctions {
  readonly #shown = new Map<Entered, Shown | readonly (readonly Shown[])[]>();
  /** How often an answer came: what was laid out before is laid out anew. */
  answers = 0;
  readonly #waiting: Caller[] = [];
  #known: Metadata | undefined;
  #begun = false;
  #answering: Promise<unknown>[] = [];
  /** Issues 4702 and 5262: a blank cell arrives as 0 on some versions and as null on others. */
  blanks: 0 | null = null;

  constructor(
    readonly excel: EmulatedExcel,
    readonly calls: CustomFunctionCalls,
  ) {}

  static isCall(formula: string): boolean {
    return CALL.test(formula);
  }

  /** Excel reads `functions.json`: from now on it knows the names. */
  read(json: string): void {
    this.#known = JSON.parse(json) as Metadata;
  }

  /** The runtime of the add-in has loaded: what waits is called. */
  begin(): Promise<unknown> {
    this.#begun = true;
    this.#waiting.splice(0).forEach((it) => this.#call(it));
    return this.answered();
  }

  /** Until every function that was called has answered. */
  async answered(): Promise<unknown> {
    return Promise.all(this.#answering.splice(0));
  }

  /** Notes a formula that was entered, and calls the function where that can be. */
  entered(sheet: Worksheet, content: Entered & { readonly formula: string }): void {
    const [, name = "", text = ""] = CALL.exec(content.formula) ?? [];
    const declared = this.#known?.functions.find((it) => it.name === name.toUpperCase());
    if (declared === undefined) return void this.#shown.set(content, { error: "#NAME?" });
    // Assumed, after built-in functions: a formula with too few or too many arguments is not taken.
    const count = argumentsIn(text).length;
    const least = declared.parameters.filter(({ optional }) => optional !== true).length;
    if (count < least || count > declared.parameters.length)
      throw FAULTS.argument(`${name} takes ${least} to ${declared.parameters.length} arguments`);
    this.#shown.set(content, BUSY);
    const caller = { sheet, content, declared, text };
    if (this.#begun) this.#call(caller);
    else this.#waiting.push(caller);
  }

  /** A formula that came with the file, and the answer that the file has for it. */
  came(content: Entered, shown: Shown): void {
    this.#shown.set(content, shown);
  }

  shownBy(content: Entered): Shown | readonly (readonly Shown[])[] {
    return this.#shown.get(content) ?? { error: "#NAME?" };
  }

  #call({ sheet, content, declared, text }: Caller): void {
    const parts = argumentsIn(text).map((it) => this.#argument(sheet, it));
    const takesErrors = this.#known?.allowErrorForDataTypeAny === true;
    // Docs, custom-functions-errors: without that flag an error among the arguments keeps the function from being called.
    const error = parts.flat(2).find(isWireError);
    if (!takesErrors && error !== undefined) return void this.#shown.set(content, { error: error.code });
    const omitted = declared.parameters.slice(parts.length).map(() => null);
    const answer = this.calls.call(declared.id, [...parts, ...omitted], takesErrors).then(([result]) => {
      this.#shown.set(content, shownOf(result as WireAnswer, declared));
      this.answers += 1;
    });
    this.#answering.push(answer);
  }

  /** Literals and references; anything else would have to be calculated first, and is not emulated. */
  #argument(sheet: Worksheet, text: string): unknown {
    if (text === "") return null;
    if (/^".*"$/s.test(text)) return text.slice(1, -1).replace(/""/g, '"');
    if (/^[+-]?\d+(\.\d+)?$/.test(text)) return Number(text);
    if (/^(TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === "TRUE";
    const found = /^(?:(?:'((?:[^']|'')+)'|([A-Za-z_][\w.]*))!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/i.exec(
      text,
    );
    if (found === null) throw FAULTS.notEmulated(`argument ${text}`);
    const name = found[1]?.replace(/''/g, "'") ?? found[2];
    const from = name === undefined ? sheet : this.excel.workbook.worksheets.item(name);
    const box = boxOfReference(found[3]!);
    const grid = this.#cells(from, box);
    // Docs, custom-functions-parameter-options: one cell arrives as a value, several as rows.
    return box.top === box.bottom && box.left === box.right ? grid[0]![0] : grid;
  }

  #cells(sheet: Worksheet, { top, left, bottom, right }: Box): unknown[][] {
    return Array.from({ length: bottom - top + 1 }, (_, r) =>
      Array.from({ length: right - left + 1 }, (__, c) => {
        const shown = sheet.shown(top + r, left + c);
        if (shown === undefined) return this.blanks;
        return isErrorCell(shown) ? { type: "CustomFunctionError", code: shown.error } : shown;
      }),
    );
  }
}

const BUSY = { error: "#BUSY!" } as const;

interface WireAnswer {
  readonly value: unknown;
  readonly failed?: boolean;
  readonly errorCode?: number;
}

interface WireError {
  readonly code: CellError;
}

const isWireError = (it: unknown): it is WireError =>
  typeof it === "object" && it !== null && "code" in it && errorSpelled(it.code) !== undefined;

function shownOf({ value, failed, errorCode = 0 }: WireAnswer, { result }: Declared): Shown | Shown[][] {
  if (failed === true) return { error: ERRORS[errorCode] ?? "#VALUE!" };
  // Docs, custom-functions-json: a function of dimensionality "scalar" answers with one value. Assumed: others are refused.
  if (Array.isArray(value) !== (result.dimensionality === "matrix")) return { error: "#VALUE!" };
  // Issue 4702 and the docs of data types: what is null or no number in an answer is shown as 0.
  const cell = (it: unknown): Shown => (it === null || it === undefined ? 0 : (it as Shown));
  return Array.isArray(value) ? (value as unknown[][]).map((row) => row.map(cell)) : cell(value);
}

/** The arguments of a call as texts; a comma within quotes or parentheses parts none. */
function argumentsIn(text: string): string[] {
  if (text.trim() === "") return [];
  const found = [""];
  let [depth, isQuoted] = [0, false];
  for (const letter of text) {
    if (letter === '"') isQuoted = !isQuoted;
    if (!isQuoted && /[({]/.test(letter)) depth += 1;
    if (!isQuoted && /[)}]/.test(letter)) depth -= 1;
    if (letter === "," && !isQuoted && depth === 0) found.push("");
    else found[found.length - 1] += letter;
  }
  return found.map((it) => it.trim());
}
