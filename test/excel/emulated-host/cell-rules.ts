import { areaOf, boxOf } from "../../../src/workbook/address";
import { FAULTS } from "./api-error";
import { Collection } from "./collection";
import type { Range } from "./range";
import { Thing, type Method } from "./thing";

/** What a range allows to be typed: kept on the sheet by area, so that a later range of the same cells meets it again. */
export class DataValidation extends Thing {
  constructor(readonly range: Range) {
    super(range.excel, "DataValidation", range);
  }

  override readonly methods: Readonly<Record<string, Method>> = {
    Clear: () => this.#clear(),
  };

  override write(property: string, value: unknown): void {
    this.range.refuseWhereProtected();
    if (property === "rule") checkRule(value);
    if (property === "errorAlert") checkAlert(value);
    const rules = this.range.sheet.validations;
    const at = areaOf(this.range.box);
    rules.set(at, { ...rules.get(at), [property]: value });
  }

  #clear(): null {
    for (const at of [...this.range.sheet.validations.keys()])
      if (isInside(at, this.range)) this.range.sheet.validations.delete(at);
    return null;
  }

  override picture(): Readonly<Record<string, unknown>> {
    return {};
  }
}

/** The conditional formats of a range; they too are kept on the sheet. */
export class ConditionalFormats extends Collection {
  constructor(readonly range: Range) {
    super(range.excel, "ConditionalFormatCollection", range);
  }

  override readonly methods: Readonly<Record<string, Method>> = {
    Add: (type) => this.#add(type),
    ClearAll: () => this.#clear(),
    GetCount: () => this.range.sheet.conditionalFormats.filter(({ at }) => isInside(at, this.range)).length,
  };

  #add(type: unknown): Thing {
    this.excel.checkWord("ConditionalFormatCollection", "Add", type);
    this.range.refuseWhereProtected();
    const added = this.excel.make("ConditionalFormat", this, "");
    added.bag.set("id", this.excel.nextId("CF"));
    added.bag.set("type", type);
    this.range.sheet.conditionalFormats.push({ at: areaOf(this.range.box), rule: added });
    return added;
  }

  #clear(): null {
    const { sheet } = this.range;
    sheet.conditionalFormats = sheet.conditionalFormats.filter(({ at }) => !isInside(at, this.range));
    return null;
  }

  override picture(): Readonly<Record<string, unknown>> {
    return {};
  }
}

/** Assumed: rules of an area that lies within the cleared range go; Excel splits those that reach beyond it. */
function isInside(area: string, { box }: Range): boolean {
  const it = boxOf(area);
  return it.top >= box.top && it.left >= box.left && it.bottom <= box.bottom && it.right <= box.right;
}

/** Docs, excel-add-ins-data-validation: exactly one kind of rule at a time; a list in one text has at most 255 characters (Excel's limit). */
function checkRule(value: unknown): void {
  if (typeof value !== "object" || value === null || Object.keys(value).length !== 1)
    throw FAULTS.argument("a data validation rule has exactly one kind");
  const [kind, rule] = Object.entries(value as Readonly<Record<string, Readonly<Record<string, unknown>>>>)[0]!;
  const kinds = ["list", "date", "decimal", "wholeNumber", "textLength", "time", "custom"];
  if (!kinds.includes(kind)) throw FAULTS.argument(`data validation "${kind}"`);
  const source = rule["source"];
  if (kind === "list" && typeof source === "string" && !source.startsWith("=") && source.length > 255)
    throw FAULTS.argument("a list in one text has at most 255 characters");
}

/** Excel's limits on the words of an alert: 32 characters of title, 255 of message. */
function checkAlert(value: unknown): void {
  const { title, message } = value as { readonly title?: unknown; readonly message?: unknown };
  if (typeof title === "string" && title.length > 32)
    throw FAULTS.argument("an alert's title has at most 32 characters");
  if (typeof message === "string" && message.length > 255)
    throw FAULTS.argument("an alert's message has at most 255 characters");
}
