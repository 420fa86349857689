import { filledPieces } from "./filled-pieces";

/**
 * A formula ready to be filled down: asked for the row `down` rows below its own, it says what a spreadsheet writes there. Rows
 * of references move along where no dollar sign holds them.
 *
 * @example
 * filledDown("=$B7-$B6+SUM($C$7:$C$90)")(2) // => "=$B9-$B8+SUM($C$7:$C$90)"
 * filledDown("=IF('Q1 B2'!A1=\"A1\",LOG10(A1),0)")(1) // => "=IF('Q1 B2'!A2=\"A1\",LOG10(A2),0)"
 */
export function filledDown(formula: string): (down: number) => string {
  const { texts, rows, rest } = filledPieces(formula);
  return (down) => {
    let text = "";
    for (let i = 0; i < texts.length; i += 1) text += texts[i]! + String(rows[i]! + down);
    return text + rest;
  };
}
