import { FAULTS } from "./api-error";
import type { Range } from "./range";
import { Thing, type Method } from "./thing";

/** Formats of a range, down to its fonts and borders: each property is set on every cell, and read where all cells agree. */
export class RangeFormat extends Thing {
  constructor(
    readonly range: Range,
    className: string,
    readonly path: string,
  ) {
    super(range.excel, className, range);
  }

  override readonly methods: Readonly<Record<string, Method>> = {
    Clear: () => this.range.sheet.cells.clear(this.range.box, { contents: false, looks: true }),
    GetItem: (edge) => this.#border(edge),
    AutofitColumns: () => null,
    AutofitRows: () => null,
  };

  override get identity(): Readonly<Record<string, unknown>> {
    return {};
  }

  protected override makeChild(name: string): Thing {
    const className = this.excel.members.get(this.className)?.children.get(name);
    if (className === undefined) throw FAULTS.notEmulated(`${this.className}.${name}`);
    return new RangeFormat(this.range, className, `${this.path}${name}.`);
  }

  override write(property: string, value: unknown): void {
    this.range.refuseWhereProtected();
    // Docs, RangeFormat.columnWidth and rowHeight: they are those of all columns and rows within the range.
    if (property === "columnWidth") return this.range.eachColumn((it) => void it.set(property, value));
    if (property === "rowHeight") return this.range.eachRow((it) => void it.set(property, value));
    this.range.each((row, column) => this.range.sheet.cells.dress(row, column, `${this.path}${property}`, value));
  }

  /** Docs, RangeFormat: null where the cells of the range differ. */
  override read(property: string): unknown {
    const seen = new Set<unknown>();
    this.range.each((row, column) =>
      seen.add(this.range.sheet.cells.look(row, column, `${this.path}${property}`) ?? null),
    );
    return seen.size === 1 ? [...seen][0] : null;
  }

  override picture(): Readonly<Record<string, unknown>> {
    return {};
  }

  #border(edge: unknown): RangeFormat {
    this.excel.checkWord(this.className, "GetItem", edge);
    return new RangeFormat(this.range, "RangeBorder", `${this.path}${String(edge)}.`);
  }
}
