import { columnLetters, type Box } from "../../../src/workbook/address";
import type { Entered } from "./entered-cell";
import { LAST_COLUMN, LAST_ROW } from "./reference";

interface Held {
  content?: Entered;
  readonly look: Map<string, unknown>;
}

/** The cells of one sheet: what was entered, and how each looks. Whole rows and columns are kept beside them. */
export class SheetCells {
  readonly #held = new Map<number, Held>();
  readonly rows = new Map<number, Map<string, unknown>>();
  readonly columns = new Map<number, Map<string, unknown>>();

  content(row: number, column: number): Entered | undefined {
    return this.#held.get(key(row, column))?.content;
  }

  look(row: number, column: number, path: string): unknown {
    return this.#held.get(key(row, column))?.look.get(path);
  }

  enter(row: number, column: number, content: Entered | undefined): void {
    const held = this.#at(row, column);
    if (content === undefined) delete held.content;
    else held.content = content;
  }

  dress(row: number, column: number, path: string, value: unknown): void {
    this.#at(row, column).look.set(path, value);
  }

  clear({ top, left, bottom, right }: Box, what: { readonly contents: boolean; readonly looks: boolean }): void {
    for (const [at, held] of this.#held) {
      const [row, column] = placeOf(at);
      if (row < top || row > bottom || column < left || column > right) continue;
      if (what.contents) delete held.content;
      if (what.looks) held.look.clear();
      if (held.content === undefined && held.look.size === 0) this.#held.delete(at);
    }
  }

  /** The rectangle around everything that holds a content, or a look as well. */
  used(valuesOnly: boolean): Box | undefined {
    let box: { top: number; left: number; bottom: number; right: number } | undefined;
    for (const [at, held] of this.#held) {
      if (held.content === undefined && (valuesOnly || held.look.size === 0)) continue;
      const [row, column] = placeOf(at);
      box ??= { top: LAST_ROW, left: LAST_COLUMN, bottom: 0, right: 0 };
      box.top = Math.min(box.top, row);
      box.left = Math.min(box.left, column);
      box.bottom = Math.max(box.bottom, row);
      box.right = Math.max(box.right, column);
    }
    return box;
  }

  picture(): Readonly<Record<string, unknown>> {
    const cells = [...this.#held]
      .filter(([, { content, look }]) => content !== undefined || look.size > 0)
      .sort(([a], [b]) => a - b)
      .map(([at, { content, look }]) => {
        const [row, column] = placeOf(at);
        return [`${columnLetters(column)}${row + 1}`, { ...content, ...sorted(look) }] as const;
      });
    return {
      cells: Object.fromEntries(cells),
      rows: dressed(this.rows),
      columns: dressed(this.columns),
    };
  }

  #at(row: number, column: number): Held {
    const at = key(row, column);
    const held = this.#held.get(at) ?? { look: new Map<string, unknown>() };
    this.#held.set(at, held);
    return held;
  }
}

const key = (row: number, column: number) => row * (LAST_COLUMN + 1) + column;
const placeOf = (at: number) => [Math.floor(at / (LAST_COLUMN + 1)), at % (LAST_COLUMN + 1)] as const;
const dressed = (lines: ReadonlyMap<number, ReadonlyMap<string, unknown>>) =>
  Object.fromEntries([...lines].filter(([, look]) => look.size > 0).map(([line, look]) => [line, sorted(look)]));
const sorted = (look: ReadonlyMap<string, unknown>) =>
  Object.fromEntries([...look].sort(([a], [b]) => (a < b ? -1 : 1)));
