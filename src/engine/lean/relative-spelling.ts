/** Texts and quoted sheet names, in which nothing is a reference; references; and names, which are none. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(\$?[A-Z]{1,3})([0-9]+)(?![\w.(])|\$?[A-Z]{1,3}\$[0-9]+|[A-Z_][\w.]*/gi;

/**
 * A formula with the rows of its references told by their distance, where no dollar sign holds them: formulas that repeat the one
 * above them are spelled alike.
 *
 * @example
 * relativeSpelling("=$B7-$B6+C$1", 6) // => "=$B[0]-$B[-1]+C$1"
 */
export function relativeSpelling(formula: string, row: number): string {
  return formula.replace(PIECES, (piece, column: string | undefined, number: string | undefined) =>
    column === undefined || number === undefined ? piece : `${column}[${Number(number) - 1 - row}]`,
  );
}
