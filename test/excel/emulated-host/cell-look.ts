/** How a cell looks. Cells alike share one look: a range of a million cells is dressed without a list of its own for each. */
export class CellLook {
  readonly #dressed = new Map<string, Map<unknown, CellLook>>();

  constructor(readonly properties: ReadonlyMap<string, unknown> = new Map()) {}

  get(path: string): unknown {
    return this.properties.get(path);
  }

  /** This look with one property more, or another value of it. */
  with(path: string, value: unknown): CellLook {
    if (this.properties.has(path) && this.properties.get(path) === value) return this;
    const byValue = this.#dressed.get(path) ?? new Map<unknown, CellLook>();
    this.#dressed.set(path, byValue);
    const made = byValue.get(value) ?? new CellLook(new Map([...this.properties, [path, value]]));
    byValue.set(value, made);
    return made;
  }
}
