/** Texts and quoted sheet names, in which nothing is a reference; references to cells; and names, which are none. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(\$?[A-Z]{1,3})([0-9]+)(?![\w.(])|\$?[A-Z]{1,3}\$[0-9]+|[A-Z_][\w.]*/gi;

/** A formula taken apart at the rows that move along when it is filled down. */
export interface FilledPieces {
  /** What stands before each of these rows. */
  readonly texts: readonly string[];
  /** The rows as the first formula spells them, from 1. */
  readonly rows: readonly number[];
  /** What stands behind the last one. */
  readonly rest: string;
}

/**
 * A formula in pieces: what stays when it is filled down, and the rows between, which grow with every row further down.
 *
 * @param spelled How what stands between the rows is spelled, where a file wants it otherwise.
 *
 * @example
 * filledPieces("=$B7-B$6+1") // => { texts: ["=$B"], rows: [7], rest: "-B$6+1" }
 */
export function filledPieces(formula: string, spelled = (text: string): string => text): FilledPieces {
  const texts: string[] = [];
  const rows: number[] = [];
  let from = 0;
  for (const found of formula.matchAll(PIECES)) {
    const [piece, column, row] = found;
    if (column === undefined || row === undefined) continue;
    texts.push(spelled(formula.slice(from, found.index + column.length)));
    rows.push(Number(row));
    from = found.index + piece.length;
  }
  return { texts, rows, rest: spelled(formula.slice(from)) };
}
