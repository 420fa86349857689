import { FAULTS } from "./api-error";
import type { EmulatedExcel } from "./emulated-excel";

/** What crosses the wire, or another object of the host that a request refers to. */
export type Argument = unknown;
export type Method = (...given: readonly Argument[]) => unknown;

/**
 * An object of the emulated host. Which properties there are, and which may be written, is read off the client's own lists;
 * they are kept in a bag. What a property does beyond being kept, and every method, is written by hand in the classes that extend this one.
 */
export class Thing {
  readonly bag = new Map<string, unknown>();
  readonly #children = new Map<string, Thing>();
  readonly methods: Readonly<Record<string, Method>> = {};

  constructor(
    readonly excel: EmulatedExcel,
    readonly className: string,
    readonly parent: Thing | undefined,
  ) {}

  /** What the object is called by in later requests. */
  get identity(): Readonly<Record<string, unknown>> {
    return this.bag.has("id") ? { Id: this.bag.get("id") } : {};
  }

  read(property: string): unknown {
    return this.bag.get(property) ?? null;
  }

  write(property: string, value: unknown): void {
    this.bag.set(property, value);
  }

  /** The object behind a navigation property. */
  child(name: string): Thing {
    const known = this.#children.get(name);
    if (known !== undefined) return known;
    const made = this.makeChild(name);
    this.#children.set(name, made);
    return made;
  }

  protected makeChild(name: string): Thing {
    const className = this.excel.members.get(this.className)?.children.get(name);
    if (className === undefined) throw FAULTS.notEmulated(`${this.className}.${name}`);
    return this.excel.make(className, this, name);
  }

  /** Sets a property on a request's order: only what the client lists as writable. */
  assign(property: string, value: unknown): void {
    const member = this.excel.members.get(this.className)?.scalars.get(property);
    if (member === undefined) throw FAULTS.notEmulated(`${this.className}.${property}`);
    if (!member.writable) throw FAULTS.denied(`${this.className}.${property} is read-only`);
    this.excel.checkWord(this.className, property, value);
    this.write(property, value);
  }

  call(method: string, given: readonly Argument[]): unknown {
    // The client keeps count of what it still holds: the host has nothing to do for that, and notes who listens.
    if (/^_(KeepReference|RemoveReference|Register|Unregister)/.test(method)) {
      this.excel.listeners.note(this, method);
      return null;
    }
    const own = this.methods[method];
    if (own === undefined) throw FAULTS.notEmulated(`${this.className}.${method}()`);
    return own(...given);
  }

  /** Everything that was set, as plain data: what tests compare. */
  picture(): Readonly<Record<string, unknown>> {
    const children = [...this.#children].map(([name, it]) => [name, it.picture()] as const);
    const told = children.filter(([, it]) => Object.keys(it).length > 0);
    return Object.fromEntries([...[...this.bag].filter(([name]) => name !== "id"), ...told].sort(byName));
  }
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : a > b ? 1 : 0);
