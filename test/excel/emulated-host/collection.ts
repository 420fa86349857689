import { FAULTS } from "./api-error";
import { Thing, type Method } from "./thing";

/** A list of objects of the host. Docs, concepts/...-or-null-object: GetItem of what is not there fails, OrNullObject gives null. */
export class Collection<Item extends Thing = Thing> extends Thing {
  readonly items: Item[] = [];

  protected readonly lookups: Readonly<Record<string, Method>> = {
    GetItem: (key) => this.item(key),
    GetItemOrNullObject: (key) => this.find(key) ?? null,
    GetItemAt: (index) => this.items[Number(index)] ?? fail(`index ${String(index)}`),
    GetCount: () => this.items.length,
  };
  override readonly methods: Readonly<Record<string, Method>> = this.lookups;

  /** Names are compared without regard to case, as Excel does for sheets, names and charts. */
  find(key: unknown): Item | undefined {
    const wanted = String(key).toLowerCase();
    return this.items.find((it) => [it.bag.get("id"), it.bag.get("name")].some((own) => isSame(own, wanted)));
  }

  item(key: unknown): Item {
    const found = this.find(key);
    if (found === undefined) throw FAULTS.notFound(`${this.className} ${String(key)}`);
    return found;
  }

  remove(it: Item): void {
    this.items.splice(this.items.indexOf(it), 1);
  }

  override read(property: string): unknown {
    return property === "count" ? this.items.length : super.read(property);
  }

  override picture(): Readonly<Record<string, unknown>> {
    const own = super.picture();
    return this.items.length === 0 ? own : { ...own, items: this.items.map((it) => it.picture()) };
  }
}

const isSame = (own: unknown, wanted: string) => typeof own === "string" && own.toLowerCase() === wanted;

function fail(what: string): never {
  // Docs: GetItemAt beyond the end fails with InvalidArgument.
  throw FAULTS.argument(what);
}
