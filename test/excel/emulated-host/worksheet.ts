import type { Box } from "../../../src/workbook/address";
import { AddInFunctions } from "./add-in-functions";
import { FAULTS } from "./api-error";
import { Charts } from "./charts";
import { Collection } from "./collection";
import { Range } from "./range";
import { boxOfReference, LAST_COLUMN, LAST_ROW } from "./reference";
import type { Entered, Shown } from "./entered-cell";
import { SheetCells } from "./sheet-cells";
import { Spills } from "./spills";
import { Thing, type Method } from "./thing";
import type { Workbook } from "./workbook";

/** The sheets of the workbook. */
export class Worksheets extends Collection<Worksheet> {
  constructor(readonly workbook: Workbook) {
    super(workbook.excel, "WorksheetCollection", workbook);
  }

  override readonly methods: Readonly<Record<string, Method>> = {
    ...this.lookups,
    Add: (name) => this.add(name),
    GetActiveWorksheet: () => this.workbook.active,
  };

  /** Docs, WorksheetCollection.add: at the end, not activated; a name that is taken or not allowed fails. */
  add(name: unknown): Worksheet {
    const wanted = typeof name === "string" ? name : `Sheet${this.items.length + 1}`;
    if (this.find(wanted) !== undefined) throw FAULTS.exists(`sheet ${wanted}`);
    // Excel's rules of sheet names: 31 characters, none of \ / ? * [ ] :, no apostrophe at either end.
    if (wanted === "" || wanted.length > 31 || /[\\/?*[\]:]|^'|'$/.test(wanted)) throw FAULTS.argument(`"${wanted}"`);
    const sheet = new Worksheet(this);
    sheet.bag.set("id", this.excel.nextId("S"));
    sheet.bag.set("name", wanted);
    sheet.bag.set("visibility", "Visible");
    this.items.push(sheet);
    return sheet;
  }
}

/** One sheet. */
export class Worksheet extends Thing {
  readonly cells = new SheetCells();
  readonly spills = new Spills(this);
  readonly validations = new Map<string, Readonly<Record<string, unknown>>>();
  conditionalFormats: { readonly at: string; readonly rule: Thing }[] = [];
  isProtected = false;
  isDeleted = false;

  constructor(readonly sheets: Worksheets) {
    super(sheets.excel, "Worksheet", sheets);
  }

  get name(): string {
    return String(this.bag.get("name"));
  }

  get charts(): Charts {
    const charts = this.child("charts");
    if (!(charts instanceof Charts)) throw FAULTS.notEmulated("Worksheet.charts");
    return charts;
  }

  override readonly methods: Readonly<Record<string, Method>> = {
    Activate: () => void (this.sheets.workbook.active = this),
    Delete: () => this.#delete(),
    GetRange: (address) => this.range(address === undefined || address === null ? WHOLE : this.#box(address)),
    GetCell: (row, column) =>
      this.range({ top: Number(row), left: Number(column), bottom: Number(row), right: Number(column) }),
    GetUsedRangeOrNullObject: (valuesOnly) => this.usedRange(valuesOnly === true),
  };

  override assign(property: string, value: unknown): void {
    if (property === "name") {
      const other = this.sheets.find(value);
      if (other !== undefined && other !== this) throw FAULTS.exists(`sheet ${String(value)}`);
    }
    super.assign(property, value);
  }

  range(box: Box): Range {
    return new Range(this, box);
  }

  /** What a cell shows: its own content, or what a formula elsewhere fills it with. */
  shown(row: number, column: number): Shown | undefined {
    const content = this.cells.content(row, column);
    return content === undefined ? this.spills.shownAt(row, column) : this.spills.shownBy(content);
  }

  /** Notes a formula that may fill more than its own cell. */
  noteFormula(row: number, column: number, content: Entered | undefined): void {
    if (content === undefined || !("formula" in content)) return;
    const isCall = AddInFunctions.isCall(content.formula);
    if (isCall) this.excel.functions.entered(this, content);
    if (isCall || Array.isArray(this.excel.resultOf(content))) this.spills.note(row, column, content);
  }

  /** Assumed: cells that a formula elsewhere fills are in use. */
  usedRange(valuesOnly: boolean): Range | null {
    const own = this.cells.used(valuesOnly);
    const boxes = [...(own === undefined ? [] : [own]), ...this.spills.boxes()];
    if (boxes.length === 0) return null;
    return this.range({
      top: Math.min(...boxes.map(({ top }) => top)),
      left: Math.min(...boxes.map(({ left }) => left)),
      bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
      right: Math.max(...boxes.map(({ right }) => right)),
    });
  }

  protected override makeChild(name: string): Thing {
    if (name === "charts") return new Charts(this);
    if (name === "freezePanes") return new FreezePanes(this);
    if (name === "pageLayout") return new PageLayout(this);
    return super.makeChild(name);
  }

  override picture(): Readonly<Record<string, unknown>> {
    return {
      ...super.picture(),
      ...this.cells.picture(),
      validations: Object.fromEntries(this.validations),
      conditionalFormats: this.conditionalFormats.map(({ at, rule }) => ({ at, ...rule.picture() })),
    };
  }

  #box(address: unknown): Box {
    if (typeof address !== "string") throw FAULTS.argument("getRange");
    return boxOfReference(address);
  }

  /** Docs, Worksheet.delete: the last visible sheet stays ("InvalidOperation"). */
  #delete(): null {
    const isVisible = (it: Worksheet) => it.bag.get("visibility") === "Visible";
    if (isVisible(this) && this.sheets.items.filter(isVisible).length === 1)
      throw FAULTS.operation("a workbook needs a visible sheet");
    this.sheets.remove(this);
    this.isDeleted = true;
    const { workbook } = this.sheets;
    if (workbook.active === this) workbook.active = this.sheets.items[0]!;
    return null;
  }
}

const WHOLE: Box = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

/** Docs, WorksheetFreezePanes: each call sets the frozen cells of the sheet anew. */
class FreezePanes extends Thing {
  constructor(sheet: Worksheet) {
    super(sheet.excel, "WorksheetFreezePanes", sheet);
  }

  override readonly methods: Readonly<Record<string, Method>> = {
    FreezeRows: (count) => void this.bag.set("frozen", { rows: count }),
    FreezeColumns: (count) => void this.bag.set("frozen", { columns: count }),
    FreezeAt: (range) =>
      void this.bag.set("frozen", range instanceof Range ? range.picture() : boxOfReference(String(range))),
    Unfreeze: () => void this.bag.delete("frozen"),
  };
}

class PageLayout extends Thing {
  constructor(sheet: Worksheet) {
    super(sheet.excel, "PageLayout", sheet);
  }

  override readonly methods: Readonly<Record<string, Method>> = {
    SetPrintArea: (area) =>
      void this.bag.set("area", area instanceof Range ? area.picture() : boxOfReference(String(area))),
    SetPrintTitleRows: (rows) =>
      void this.bag.set("titleRows", rows instanceof Range ? rows.picture() : boxOfReference(String(rows))),
  };
}
