import { areaOf, type Box } from "../../../src/workbook/address";
import { isErrorCell } from "../../../src/workbook/cell";
import { FAULTS } from "./api-error";
import { ConditionalFormats, DataValidation } from "./cell-rules";
import { copyFormulas } from "./copy-formulas";
import { entryOf, type Entered, type Shown } from "./entered-cell";
import { RangeFormat } from "./range-format";
import { addressOf, LAST_COLUMN, LAST_ROW } from "./reference";
import { Thing, type Method } from "./thing";
import type { Worksheet } from "./worksheet";

/** Docs, concepts/resource-limits-and-performance-optimization: a range beyond five million cells cannot be read. */
const MOST_CELLS = 5_000_000;

/** A range of cells: the part of the API that carries nearly everything. */
export class Range extends Thing {
  readonly handle: string;

  constructor(
    readonly sheet: Worksheet,
    readonly box: Box,
  ) {
    super(sheet.excel, "Range", sheet);
    this.handle = sheet.excel.remember(this);
  }

  override get identity(): Readonly<Record<string, unknown>> {
    return { _ReferenceId: this.handle };
  }

  override readonly methods: Readonly<Record<string, Method>> = {
    Clear: (what) => this.#clear(what ?? "All"),
    GetCell: (row, column) => this.#within(Number(row), Number(column), Number(row), Number(column)),
    GetRow: (row) => this.#part({ top: this.box.top + Number(row), bottom: this.box.top + Number(row) }),
    GetBoundingRect: (other) => this.#bounding(other),
    GetEntireColumn: () => new Range(this.sheet, { ...this.box, top: 0, bottom: LAST_ROW }),
    GetEntireRow: () => new Range(this.sheet, { ...this.box, left: 0, right: LAST_COLUMN }),
    Group: (by) => this.#group(by, 1),
    Ungroup: (by) => this.#group(by, -1),
    HideGroupDetails: (by) => this.#fold(by, true),
    ShowGroupDetails: (by) => this.#fold(by, false),
    Select: () => this.#select(),
    _ValidateArraySize: (rows, columns) => this.#validate(Number(rows), Number(columns)),
    CopyFrom: (source, what, skipBlanks, transpose) => this.#copyFrom(source, [what, skipBlanks, transpose]),
    GetUsedRangeOrNullObject: (valuesOnly) => this.sheet.usedRange(valuesOnly === true),
    GetSpillingToRangeOrNullObject: () => this.#spillingTo(),
  };

  override child(name: string): Thing {
    return name === "worksheet" ? this.sheet : super.child(name);
  }

  protected override makeChild(name: string): Thing {
    if (name === "format") return new RangeFormat(this, "RangeFormat", "");
    if (name === "dataValidation") return new DataValidation(this);
    if (name === "conditionalFormats") return new ConditionalFormats(this);
    throw FAULTS.notEmulated(`Range.${name}`);
  }

  override read(property: string): unknown {
    const { top, left, bottom, right } = this.box;
    switch (property) {
      case "address":
        return addressOf(this.sheet.name, this.box);
      case "rowIndex":
        return top;
      case "columnIndex":
        return left;
      case "rowCount":
        return bottom - top + 1;
      case "columnCount":
        return right - left + 1;
      case "cellCount":
        return this.#count;
      case "values":
        return this.#grid((_, row, column) => toldOf(this.sheet.shown(row, column)));
      case "text":
        return this.#grid((_, row, column) => String(toldOf(this.sheet.shown(row, column))));
      case "formulas":
        // Issue 6687: the apostrophe that marked a text is not given back.
        // Assumed: a cell that a formula elsewhere fills gives what it shows, as a cell without a formula does.
        return this.#grid((content, row, column) =>
          content !== undefined && "formula" in content ? content.formula : toldOf(this.sheet.shown(row, column)),
        );
      case "valueTypes":
        return this.#grid((_, row, column) => typeOf(this.sheet.shown(row, column)));
      case "hasSpill":
        // Docs, Range.hasSpill: true where all cells are filled by formulas, null where some are.
        return agreed(this.#grid((_, row, column) => this.#fills(row, column)).flat());
      case "numberFormat":
        return this.#grid((_, row, column) => this.sheet.cells.look(row, column, "numberFormat") ?? "General");
      case "columnHidden":
        return this.#agreed(this.sheet.cells.columns, left, right);
      case "rowHidden":
        return this.#agreed(this.sheet.cells.rows, top, bottom);
      default:
        throw FAULTS.notEmulated(`Range.${property} (to be read)`);
    }
  }

  override write(property: string, value: unknown): void {
    this.refuseWhereProtected();
    switch (property) {
      case "values":
      case "formulas":
        return this.#enter(value);
      case "numberFormat":
        return this.#spread(value, (row, column, it) => this.sheet.cells.dress(row, column, "numberFormat", it));
      case "hyperlink":
        return this.#link(value);
      case "columnHidden":
        return this.eachColumn((it) => hide(it, value === true));
      case "rowHidden":
        return this.eachRow((it) => hide(it, value === true));
      default:
        throw FAULTS.notEmulated(`Range.${property} (to be written)`);
    }
  }

  each(visit: (row: number, column: number) => void): void {
    if (this.#count > MOST_CELLS) throw FAULTS.responseTooLarge();
    for (let row = this.box.top; row <= this.box.bottom; row += 1)
      for (let column = this.box.left; column <= this.box.right; column += 1) visit(row, column);
  }

  eachColumn(visit: (look: Map<string, unknown>) => void): void {
    lines(this.sheet.cells.columns, this.box.left, this.box.right).forEach(visit);
  }

  eachRow(visit: (look: Map<string, unknown>) => void): void {
    lines(this.sheet.cells.rows, this.box.top, this.box.bottom).forEach(visit);
  }

  /** Docs, excel-add-ins-worksheets (data protection): locked cells of a protected sheet cannot be changed; all cells are locked. */
  refuseWhereProtected(): void {
    if (this.sheet.isProtected) throw FAULTS.denied(`sheet "${this.sheet.name}" is protected`);
  }

  override picture(): Readonly<Record<string, unknown>> {
    return { at: `${this.sheet.name}!${areaOf(this.box)}` };
  }

  get #count(): number {
    return (this.box.bottom - this.box.top + 1) * (this.box.right - this.box.left + 1);
  }

  #grid<T>(cell: (content: Entered | undefined, row: number, column: number) => T): T[][] {
    if (this.#count > MOST_CELLS) throw FAULTS.responseTooLarge();
    const { top, left, bottom, right } = this.box;
    return Array.from({ length: bottom - top + 1 }, (_, r) =>
      Array.from({ length: right - left + 1 }, (__, c) =>
        cell(this.sheet.cells.content(top + r, left + c), top + r, left + c),
      ),
    );
  }

  /** Docs, excel-add-ins-ranges-set-get-values: one value goes to every cell; a grid has to have the range's own shape. */
  #spread(value: unknown, visit: (row: number, column: number, value: string | number | boolean) => void): void {
    const { top, left, bottom, right } = this.box;
    if (Array.isArray(value)) {
      const isShaped = value.length === bottom - top + 1 && value.every((row) => isRow(row, right - left + 1));
      if (!isShaped) throw FAULTS.shape();
    }
    this.each((row, column) => {
      const given: unknown = Array.isArray(value) ? value[row - top][column - left] : value;
      // Docs, Range.values: null leaves a cell as it is.
      if (given === null) return;
      if (typeof given !== "string" && typeof given !== "number" && typeof given !== "boolean")
        throw FAULTS.argument(`a cell takes no ${typeof given}`);
      visit(row, column, given);
    });
  }

  #enter(value: unknown): void {
    this.#spread(value, (row, column, given) => {
      const format = this.sheet.cells.look(row, column, "numberFormat");
      const entry = entryOf(given, typeof format === "string" ? format : "General");
      // First, as a formula that is not taken leaves its cell as it was.
      this.sheet.noteFormula(row, column, entry.content);
      this.sheet.cells.enter(row, column, entry.content);
      if (entry.format !== undefined && format === undefined)
        this.sheet.cells.dress(row, column, "numberFormat", entry.format);
    });
    this.excel.tellChange(this.sheet, areaOf(this.box));
  }

  /** Docs, Excel.RangeHyperlink: the text to display becomes the content of the top left cell. */
  #link(value: unknown): void {
    if (typeof value !== "object" || value === null) throw FAULTS.argument("hyperlink");
    const { textToDisplay, ...target } = value as Readonly<Record<string, unknown>>;
    this.each((row, column) => this.sheet.cells.dress(row, column, "hyperlink", target));
    if (typeof textToDisplay === "string")
      this.sheet.cells.enter(this.box.top, this.box.left, { value: textToDisplay });
  }

  /** Asked by the client before it sends a large grid in pieces (read off the client). */
  #validate(rows: number, columns: number): null {
    const { top, left, bottom, right } = this.box;
    if (rows !== bottom - top + 1 || columns !== right - left + 1) throw FAULTS.shape();
    return null;
  }

  #clear(what: unknown): null {
    this.excel.checkWord("Range", "Clear", what);
    this.refuseWhereProtected();
    // Docs, Excel.ClearApplyTo: "All" takes contents, formats and links. Assumed: it leaves rules, groups and widths.
    this.sheet.cells.clear(this.box, { contents: what !== "Formats", looks: what !== "Contents" });
    return null;
  }

  #copyFrom(source: unknown, [what, skipBlanks, transpose]: readonly unknown[]): null {
    this.excel.checkWord("Range", "CopyFrom", what);
    this.refuseWhereProtected();
    if (!(source instanceof Range) || what !== "Formulas" || skipBlanks === true || transpose === true)
      throw FAULTS.notEmulated("Range.copyFrom of this kind");
    copyFormulas({ cells: source.sheet.cells, box: source.box }, { cells: this.sheet.cells, box: this.box });
    this.excel.tellChange(this.sheet, areaOf(this.box));
    return null;
  }

  #part(box: Partial<Box>): Range {
    return new Range(this.sheet, { ...this.box, ...box });
  }

  #bounding(other: unknown): Range {
    if (!(other instanceof Range)) throw FAULTS.argument("getBoundingRect");
    const { top, left, bottom, right } = other.box;
    return this.#part({
      top: Math.min(this.box.top, top),
      left: Math.min(this.box.left, left),
      bottom: Math.max(this.box.bottom, bottom),
      right: Math.max(this.box.right, right),
    });
  }

  #within(top: number, left: number, bottom: number, right: number): Range {
    const { top: row, left: column } = this.box;
    return new Range(this.sheet, { top: row + top, left: column + left, bottom: row + bottom, right: column + right });
  }

  /** Assumed, after Excel's outline: each call nests one level deeper, at most eight, and a range without a group has none to lose. */
  #group(by: unknown, step: 1 | -1): null {
    this.excel.checkWord("Range", "Group", by);
    this.refuseWhereProtected();
    const nest = (it: Map<string, unknown>) => {
      const level = Number(it.get("outline") ?? 0) + step;
      if (level < 0 || level > 7) throw FAULTS.operation("outline level");
      if (level === 0) it.delete("outline");
      else it.set("outline", level);
    };
    if (by === "ByColumns") this.eachColumn(nest);
    else this.eachRow(nest);
    return null;
  }

  #fold(by: unknown, isHidden: boolean): null {
    this.excel.checkWord("Range", "Group", by);
    const fold = (it: Map<string, unknown>) => {
      if (!it.has("outline")) throw FAULTS.operation("there is no group to fold");
      hide(it, isHidden);
    };
    if (by === "ByColumns") this.eachColumn(fold);
    else this.eachRow(fold);
    return null;
  }

  #fills(row: number, column: number): boolean {
    return this.sheet.spills.boxes().some((it) => isIn(it, row, column));
  }

  /** Docs, Range.getSpillingToRangeOrNullObject: of the one cell that holds the formula; of several cells it fails. */
  #spillingTo(): Range | null {
    if (this.#count !== 1) throw FAULTS.operation("a spill belongs to one cell");
    const { top, left } = this.box;
    const box = this.sheet.spills.boxes().find((it) => it.top === top && it.left === left);
    return box === undefined ? null : new Range(this.sheet, box);
  }

  #select(): null {
    this.excel.workbook.active = this.sheet;
    this.excel.workbook.selected = this;
    return null;
  }

  #agreed(from: ReadonlyMap<number, ReadonlyMap<string, unknown>>, first: number, last: number): boolean | null {
    const hidden = Array.from({ length: last - first + 1 }, (_, i) => from.get(first + i)?.get("hidden") === true);
    return agreed(hidden);
  }
}

const agreed = (all: readonly boolean[]): boolean | null => (all.every((it) => it === all[0]) ? all[0]! : null);

const isIn = ({ top, left, bottom, right }: Box, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

/** Docs, Range.values: an error is told by the text that spells it, a blank as "". */
const toldOf = (shown: Shown | undefined): string | number | boolean =>
  typeof shown === "object" ? shown.error : (shown ?? "");

function hide(it: Map<string, unknown>, isHidden: boolean): void {
  if (isHidden) it.set("hidden", true);
  else it.delete("hidden");
}

const isRow = (row: unknown, width: number) => Array.isArray(row) && row.length === width;

function lines(from: Map<number, Map<string, unknown>>, first: number, last: number): Map<string, unknown>[] {
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const look = from.get(first + i) ?? new Map<string, unknown>();
    from.set(first + i, look);
    return look;
  });
}

/** Docs, Excel.RangeValueType. */
function typeOf(value: unknown): string {
  if (value === undefined) return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return isErrorCell(value) ? "Error" : "String";
}
