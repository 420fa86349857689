import { columnLetters, type Box } from "../../../src/workbook/address";
import { CellLook } from "./cell-look";
import type { Entered } from "./entered-cell";

interface Held {
  content: Entered | undefined;
  look: CellLook;
}

/** The cells of one sheet: what was entered, and how each looks. Whole rows and columns are kept beside them. */
export class SheetCells {
  readonly #held = new Map<number, Held[]>();
  readonly #plain = new CellLook();
  /** How often contents were changed: what rests on them is laid out anew. */
  changes = 0;
  readonly rows = new Map<number, Map<string, unknown>>();
  readonly columns = new Map<number, Map<string, unknown>>();

  content(row: number, column: number): Entered | undefined {
    return this.#held.get(row)?.[column]?.content;
  }

  look(row: number, column: number, path: string): unknown {
    return this.#held.get(row)?.[column]?.look.get(path);
  }

  enter(row: number, column: number, content: Entered | undefined): void {
    this.changes += 1;
    this.#at(row, column).content = content;
  }

  dress(row: number, column: number, path: string, value: unknown): void {
    const held = this.#at(row, column);
    held.look = held.look.with(path, value);
  }

  clear(box: Box, what: { readonly contents: boolean; readonly looks: boolean }): void {
    this.changes += 1;
    for (const [row, column, held] of this.#each()) {
      if (row < box.top || row > box.bottom || column < box.left || column > box.right) continue;
      if (what.contents) held.content = undefined;
      if (what.looks) held.look = this.#plain;
    }
  }

  /** The rectangle around everything that holds a content, or a look as well. */
  used(valuesOnly: boolean): Box | undefined {
    let box: { top: number; left: number; bottom: number; right: number } | undefined;
    for (const [row, column, { content, look }] of this.#each()) {
      if (content === undefined && (valuesOnly || look === this.#plain)) continue;
      box ??= { top: row, left: column, bottom: row, right: column };
      box.top = Math.min(box.top, row);
      box.left = Math.min(box.left, column);
      box.bottom = Math.max(box.bottom, row);
      box.right = Math.max(box.right, column);
    }
    return box;
  }

  picture(): Readonly<Record<string, unknown>> {
    const cells = [...this.#each()]
      .filter(([, , { content, look }]) => content !== undefined || look !== this.#plain)
      .sort(([a, c], [b, d]) => a - b || c - d)
      .map(([row, column, { content, look }]) => {
        return [`${columnLetters(column)}${row + 1}`, { ...content, ...sorted(look.properties) }] as const;
      });
    return {
      cells: Object.fromEntries(cells),
      rows: dressed(this.rows),
      columns: dressed(this.columns),
    };
  }

  *#each(): Generator<readonly [row: number, column: number, held: Held]> {
    for (const [row, cells] of this.#held) {
      for (let column = 0; column < cells.length; column += 1) {
        const held = cells[column];
        if (held !== undefined) yield [row, column, held];
      }
    }
  }

  #at(row: number, column: number): Held {
    let cells = this.#held.get(row);
    if (cells === undefined) this.#held.set(row, (cells = []));
    return (cells[column] ??= { content: undefined, look: this.#plain });
  }
}

const dressed = (lines: ReadonlyMap<number, ReadonlyMap<string, unknown>>) =>
  Object.fromEntries([...lines].filter(([, look]) => look.size > 0).map(([line, look]) => [line, sorted(look)]));
const sorted = (look: ReadonlyMap<string, unknown>) =>
  Object.fromEntries([...look].sort(([a], [b]) => (a < b ? -1 : 1)));
