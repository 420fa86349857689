import { absolutePlace, areaOf } from "../../../src/workbook/address";
import { FAULTS } from "./api-error";
import { Collection } from "./collection";
import { Range } from "./range";
import { boxOfReference } from "./reference";
import { Thing, type Method } from "./thing";
import type { Workbook } from "./workbook";
import type { Worksheet } from "./worksheet";

/** The defined names of the workbook. */
export class Names extends Collection<NamedItem> {
  constructor(readonly workbook: Workbook) {
    super(workbook.excel, "NamedItemCollection", workbook);
  }

  override readonly methods: Readonly<Record<string, Method>> = {
    ...this.lookups,
    Add: (name, reference) => this.#add(name, reference),
  };

  #add(name: unknown, reference: unknown): NamedItem {
    // Excel's rules of names: a letter or underscore first, no spaces, nothing that reads as a cell.
    if (typeof name !== "string" || !/^[A-Za-z_\\][\w.\\]{0,254}$/.test(name) || /^[A-Z]{1,3}\d+$/i.test(name))
      throw FAULTS.argument(`"${String(name)}" cannot be a name`);
    if (this.find(name) !== undefined) throw FAULTS.exists(`name ${name}`);
    return this.put(name, reference);
  }

  put(name: string, reference: unknown): NamedItem {
    const item = new NamedItem(this, reference);
    item.bag.set("name", name);
    item.bag.set("visible", true);
    this.items.push(item);
    return item;
  }
}

/** One name: a range that follows its sheet, or a formula as text. */
export class NamedItem extends Thing {
  #range: Range | undefined;
  readonly #text: string;

  constructor(
    readonly names: Names,
    reference: unknown,
  ) {
    super(names.excel, "NamedItem", names);
    this.#range = reference instanceof Range ? reference : undefined;
    this.#text = typeof reference === "string" ? reference : "";
  }

  override readonly methods: Readonly<Record<string, Method>> = {
    Delete: () => this.names.remove(this),
    GetRange: () => this.#range ?? fail(),
  };

  /** Docs, NamedItem.formula: with an equal sign. The sheet is quoted where its name needs it; a deleted one leaves #REF!. */
  override read(property: string): unknown {
    if (property !== "formula") return super.read(property);
    if (this.#range === undefined) return this.#text;
    const { sheet, box } = this.#range;
    if (sheet.isDeleted) return "=#REF!";
    const quoted = absolutePlace({ sheet: sheet.name, area: areaOf(box) });
    return `=${isPlain(sheet) ? quoted.replace(/'/g, "") : quoted}`;
  }

  /** Docs, NamedItem.formula: can be set (ExcelApi 1.7). Here: to a range of a sheet, quoted or not. */
  override write(property: string, value: unknown): void {
    if (property !== "formula") return super.write(property, value);
    const found = /^=(?:'((?:[^']|'')+)'|([^'!]+))!([$A-Z0-9:]+)$/.exec(String(value));
    const name = found?.[1]?.replace(/''/g, "'") ?? found?.[2];
    if (found === null || name === undefined) throw FAULTS.argument(String(value));
    this.#range = this.names.workbook.worksheets.item(name).range(boxOfReference(found[3]!));
  }

  override picture(): Readonly<Record<string, unknown>> {
    return { ...super.picture(), formula: this.read("formula") };
  }
}

const isPlain = ({ name }: Worksheet) => /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name);

function fail(): never {
  throw FAULTS.operation("the name is no range");
}
