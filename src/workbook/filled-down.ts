/** Texts and quoted sheet names, in which nothing is a reference; references to cells; and names, which are none. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(\$?[A-Z]{1,3})([0-9]+)(?![\w.(])|\$?[A-Z]{1,3}\$[0-9]+|[A-Z_][\w.]*/gi;

/**
 * A formula ready to be filled down: asked for the row `down` rows below its own, it says what a spreadsheet writes there. Rows
 * of references move along where no dollar sign holds them.
 *
 * @param spelled How what stands between the rows is spelled, where a file wants it otherwise.
 *
 * @example
 * filledDown("=$B7-$B6+SUM($C$7:$C$90)")(2) // => "=$B9-$B8+SUM($C$7:$C$90)"
 * filledDown("=IF('Q1 B2'!A1=\"A1\",LOG10(A1),0)")(1) // => "=IF('Q1 B2'!A2=\"A1\",LOG10(A2),0)"
 */
export function filledDown(formula: string, spelled = (text: string): string => text): (down: number) => string {
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
  const rest = spelled(formula.slice(from));
  return (down) => {
    let text = "";
    for (let i = 0; i < texts.length; i += 1) text += texts[i]! + String(rows[i]! + down);
    return text + rest;
  };
}
