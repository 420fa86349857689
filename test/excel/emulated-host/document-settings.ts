interface Answer {
  readonly status: "succeeded";
  readonly value: DocumentSettings;
}

/**
 * The settings that an add-in may keep in a document.
 *
 * Docs, Office.Settings: `set` and `remove` change what is in memory alone, `saveAsync` writes it into the document; what is there
 * is for the add-in that wrote it (by its id) and no other; `get` gives null for what is not there. Read off files: they lie in the
 * part of the pane (`xl/webextensions`), so that a copy without such parts has none.
 */
export class DocumentSettings {
  readonly #memory: Map<string, unknown>;
  /** How often they were asked or changed. */
  uses = 0;

  constructor(readonly kept: Map<string, unknown> = new Map()) {
    this.#memory = new Map(kept);
  }

  readonly get = (name: string): unknown => {
    this.uses += 1;
    return this.#memory.get(name) ?? null;
  };

  readonly set = (name: string, value: unknown): void => {
    this.uses += 1;
    this.#memory.set(name, JSON.parse(JSON.stringify(value)));
  };

  readonly remove = (name: string): void => {
    this.uses += 1;
    this.#memory.delete(name);
  };

  readonly saveAsync = (then?: (answer: Answer) => void): void => {
    this.uses += 1;
    setImmediate(() => {
      this.kept.clear();
      for (const [name, value] of this.#memory) this.kept.set(name, value);
      then?.({ status: "succeeded", value: this });
    });
  };
}
